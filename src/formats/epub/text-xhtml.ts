import type { Inline } from '../../corpus/model.ts'
import type { Cell, Row } from '../../corpus/table.ts'
import type { Exported } from '../exported.ts'
import { type Line, linesOf, readInMark } from '../lines.ts'
import { noteWords } from '../notes.ts'
import { endOf } from '../plain-text.ts'
import { element, text, type Xml, xmlFile } from '../xml.ts'

/** Names of the files inside the book. */
export const STYLE = 'style.css'
export const TEXT = 'text.xhtml'

const XHTML = 'http://www.w3.org/1999/xhtml'
const EPUB = 'http://www.idpf.org/2007/ops'

/** Deepest heading rank of HTML. */
const DEEPEST = 6

/** Anchor of a clause in the text, at its first line. XML ids must begin with a letter. */
export function anchorOf(clause: string): string {
  return `c${clause.replaceAll('~', '.')}`
}

/** A page of the book. */
export function page(exported: Exported, title: string, body: readonly Xml[]): string {
  const root = element(
    'html',
    { xmlns: XHTML, 'xmlns:epub': EPUB, lang: exported.script, 'xml:lang': exported.script },
    [
      element('head', {}, [
        element('title', {}, [text(title)]),
        element('link', { rel: 'stylesheet', type: 'text/css', href: STYLE }),
      ]),
      element('body', {}, body),
    ],
  )
  return xmlFile(root, '<!DOCTYPE html>\n')
}

/** The text of a document, followed by editor's marks as notes and by its citation. */
export function textPage(exported: Exported): string {
  const notes: string[] = []
  const seen = new Set<string>()
  const inlines = (all: readonly Inline[]): Xml[] =>
    all.flatMap((inline) => {
      const words = noteWords(inline, exported)
      const read = text(readInMark(inline))
      if (words === null) return [read]
      const number = notes.push(words)
      const link = {
        href: `#n${number}`,
        id: `r${number}`,
        'epub:type': 'noteref',
        role: 'doc-noteref',
      }
      return [read, element('a', link, [text(`[${number}]`)])]
    })
  const body = linesOf(exported).map((line) => {
    const clause = line.kind === 'name' ? null : line.clause
    const isFirst = clause !== null && !seen.has(clause)
    if (isFirst) seen.add(clause)
    return lineXml(line, isFirst ? anchorOf(clause) : null, inlines)
  })
  return page(exported, exported.cited.title, [
    ...body,
    ...notesXml(notes, exported),
    endXml(exported),
  ])
}

function lineXml(line: Line, id: string | null, inlines: (all: readonly Inline[]) => Xml[]): Xml {
  switch (line.kind) {
    case 'name':
      return element('h1', {}, [text(line.text)])
    case 'heading':
      return element(`h${Math.min(line.level + 1, DEEPEST)}`, { id }, inlines(line.inlines))
    case 'paragraph': {
      const name = line.role === 'title' ? 'h1' : 'p'
      return element(name, { id, class: name === 'p' ? line.role : null }, inlines(line.inlines))
    }
    case 'table': {
      const { head, body } = line.table
      const row = (name: 'th' | 'td', { cells }: Row) =>
        element(
          'tr',
          {},
          cells.map((cell: Cell) => element(name, {}, inlines(cell.inlines))),
        )
      return element('table', { id }, [
        ...(head ? [element('thead', {}, [row('th', head)])] : []),
        ...(body.length > 0
          ? [
              element(
                'tbody',
                {},
                body.map((one) => row('td', one)),
              ),
            ]
          : []),
      ])
    }
  }
}

function notesXml(notes: readonly string[], { t }: Exported): Xml[] {
  if (notes.length === 0) return []
  const all = notes.map((words, index) =>
    element('aside', { id: `n${index + 1}`, 'epub:type': 'footnote', role: 'doc-footnote' }, [
      element('p', {}, [
        element('a', { href: `#r${index + 1}` }, [text(`[${index + 1}]`)]),
        text(` ${words}`),
      ]),
    ]),
  )
  return [element('section', { class: 'notes' }, [element('h2', {}, [text(t('校記'))]), ...all])]
}

function endXml(exported: Exported): Xml {
  return element(
    'section',
    { class: 'end' },
    endOf(exported).map((line) => element('p', {}, [text(line)])),
  )
}
