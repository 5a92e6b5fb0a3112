import type { Inline } from '../../corpus/model.ts'
import type { Row } from '../../corpus/table.ts'
import type { Exported } from '../exported.ts'
import { type Line, linesOf, readInMark } from '../lines.ts'
import { noteWords } from '../notes.ts'
import { endOf } from '../plain-text.ts'
import { fontSource } from './open-font.ts'
import { PdfPage, type Style } from './pdf-page.ts'

/** Sizes of GB/T 9704: 三號 16 pt for the text, 二號 22 pt for the title, 四號 14 pt for notes. */
const BODY: Style = { size: 15.75, indent: 31.5, align: 'left' }
const TITLE: Style = { size: 22, indent: 0, align: 'center' }
const HEADING: Style = { size: 15.75, indent: 31.5, align: 'left' }
const SMALL: Style = { size: 10.5, indent: 0, align: 'left' }

/** Deepest heading rank. */
const DEEPEST = 6

/**
 * A document as a tagged PDF (PDF/UA) in the page layout of an official document: A4, a type area
 * of 156 × 225 mm with 22 lines of 28 characters. A subset of the font is embedded.
 *
 * @throws a one-line error where the export has no font, or the file is not a font
 */
export async function writePdf(exported: Exported): Promise<Uint8Array> {
  const { font, cited, script } = exported
  if (font === null) throw new Error('a PDF needs a font with Chinese: formats.pdf in the settings')
  const page = new PdfPage(await fontSource(font), font, {
    ...{ title: cited.title, author: cited.names.join('、'), language: script },
    date: cited.date,
  })
  const notes: string[] = []
  const read = (all: readonly Inline[]): string =>
    all
      .map((inline) => {
        const words = noteWords(inline, exported)
        return words === null ? readInMark(inline) : `${readInMark(inline)}[${notes.push(words)}]`
      })
      .join('')
  for (const line of linesOf(exported)) addLine(line, page, read)
  if (notes.length > 0) page.heading(2, exported.t('校記'), HEADING)
  for (const [index, words] of notes.entries()) page.paragraph(`[${index + 1}] ${words}`, SMALL)
  for (const line of endOf(exported)) page.paragraph(line, SMALL)
  return page.close(
    (missing) => exported.t('字型所缺的字，以〓代之：{list}', { list: missing }),
    SMALL,
  )
}

function addLine(line: Line, page: PdfPage, read: (all: readonly Inline[]) => string): void {
  switch (line.kind) {
    case 'name':
      page.heading(1, line.text, TITLE)
      break
    case 'heading':
      page.heading(Math.min(line.level + 1, DEEPEST), read(line.inlines), HEADING)
      break
    case 'paragraph':
      if (line.role === 'title') page.heading(1, read(line.inlines), TITLE)
      else page.paragraph(read(line.inlines), styleOf(line.role))
      break
    case 'table': {
      const cells = (row: Row) => row.cells.map(({ inlines }) => read(inlines))
      const { head, body } = line.table
      page.table(head && cells(head), body.map(cells), SMALL)
    }
  }
}

function styleOf(role: string): Style {
  if (role === 'addressee') return { ...BODY, indent: 0 }
  if (role === 'signature' || role === 'date') return { ...BODY, indent: 0, align: 'right' }
  return BODY
}
