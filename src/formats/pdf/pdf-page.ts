/** The only module that uses the PDF writer. */
import PDFDocument from 'pdfkit'
import { text as xmlText } from '../xml.ts'
import type { FontFile } from './font-file.ts'
import { type OpenFont, setFont } from './open-font.ts'

/** Typesetting of a paragraph; sizes in points. */
export interface Style {
  size: number
  indent: number
  align: 'left' | 'center' | 'right'
}

export interface PdfFacts {
  title: string
  author: string
  /** Language tag. */
  language: string
  /** ISO 8601, as precise as known. */
  date: string | null
}

const MM = 72 / 25.4

/** Margins of GB/T 9704: 37 mm above, 28 mm at the binding, and a type area of 156 × 225 mm. */
const MARGINS = { top: 37 * MM, left: 28 * MM, right: 26 * MM, bottom: 35 * MM }

/** Distance between the baselines of two lines: 22 lines in 225 mm. */
const LINE = (225 * MM) / 22

/** Printed in place of a character that the font does not have. */
const GETA = '〓'

/** Marks a cell as the header of its column. */
const HEAD_CELL = { type: 'TH' as const, scope: 'column' as const }

/** Options that the writer's types do not declare yet. */
const UNTYPED: object = { subset: 'PDF/UA' }

/** Writes a tagged PDF, paragraph by paragraph. */
export class PdfPage {
  readonly #pdf: PDFKit.PDFDocument
  readonly #root: PDFKit.PDFStructureElement
  readonly #font: OpenFont
  /** Rank of the previous heading. */
  #rank = 0
  readonly #missing = new Set<string>()
  readonly #bytes: Promise<Uint8Array>

  /**
   * Must be written until `close` without awaiting, since other documents share the opened font.
   *
   * @param source - of the font, see `fontSource`
   * @throws a one-line error where the font cannot be read
   */
  constructor(source: Buffer | OpenFont, font: FontFile, facts: PdfFacts) {
    const moment = new Date(`${facts.date?.length === 10 ? facts.date : '2000-01-01'}T00:00:00Z`)
    this.#pdf = new PDFDocument({
      ...{ size: 'A4', margins: MARGINS, bufferPages: true, font: '' },
      ...{ pdfVersion: '1.7', tagged: true, displayTitle: true },
      ...UNTYPED,
      lang: facts.language,
      info: {
        ...{ Title: facts.title, Author: facts.author, Creator: 'Clausary' },
        ...{ CreationDate: moment, ModDate: moment },
      },
    })
    const chunks: Uint8Array[] = []
    this.#pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    this.#bytes = new Promise((resolve, reject) => {
      this.#pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
      this.#pdf.on('error', reject)
    })
    this.#font = setFont(this.#pdf, source, font)
    this.#root = this.#pdf.struct('Document')
    this.#pdf.addStructure(this.#root)
  }

  /**
   * A heading; PDF/UA does not allow ranks to be skipped, so a deeper one is set one rank below the
   * previous heading.
   */
  heading(rank: number, text: string, style: Style): void {
    if (text === '') return
    this.#rank = Math.min(rank, this.#rank + 1)
    this.#add(`H${this.#rank}`, text, style, rank === 1 ? LINE : 0)
  }

  paragraph(text: string, style: Style): void {
    this.#add('P', text, style, 0)
  }

  #add(tag: string, text: string, { size, indent, align }: Style, after: number): void {
    const pdf = this.#pdf
    const words = this.#known(text)
    if (words === '') return
    this.#root.add(
      pdf.struct(tag, {}, () => {
        pdf.fontSize(size)
        const lineGap = Math.max(LINE * (size / 15.75) - pdf.currentLineHeight(), 0)
        pdf.text(words, { align, indent, lineGap })
      }),
    )
    if (after > 0) pdf.y += after
  }

  table(
    head: readonly string[] | null,
    body: readonly (readonly string[])[],
    { size }: Style,
  ): void {
    const rows = [...(head ? [head] : []), ...body].map((row) =>
      row.map((cell) => this.#known(cell)),
    )
    const width = rows.reduce((most, { length }) => Math.max(most, length), 0)
    if (width === 0) return
    this.#pdf.fontSize(size)
    const data = rows.map((row, at) =>
      Array.from({ length: width }, (_, index) => ({
        text: row[index] ?? '',
        ...(head && at === 0 ? HEAD_CELL : { type: 'TD' as const }),
      })),
    )
    const tagged: object = { structParent: this.#root }
    this.#pdf.table({ data, ...tagged })
  }

  /** A text with a replacement character where the font has no glyph. */
  #known(text: string): string {
    return Array.from(text, (character) => {
      if (character === '\n' || this.#font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
        return character
      if (/\s/u.test(character)) return ' '
      this.#missing.add(character)
      return GETA
    }).join('')
  }

  /**
   * The finished file.
   *
   * @param tell - the message that lists the characters missing in the font, if any
   */
  async close(tell: (missing: string) => string, style: Style): Promise<Uint8Array> {
    if (this.#missing.size > 0) {
      const codes = Array.from(
        this.#missing,
        (one) => `U+${one.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`,
      )
      this.paragraph(tell(codes.join(' ')), style)
    }
    this.#root.end()
    this.#numberPages()
    this.#escapeMetadata()
    this.#pdf.end()
    return this.#bytes
  }

  /**
   * Escapes title and author, which the writer puts into XML unescaped after it has written them
   * elsewhere.
   */
  #escapeMetadata(): void {
    const writer = this.#pdf as unknown as { endMetadata(): void }
    const end = writer.endMetadata.bind(writer)
    writer.endMetadata = () => {
      const { info } = this.#pdf
      info.Title = xmlText(info.Title ?? '')
      info.Author = xmlText(info.Author ?? '')
      end()
    }
  }

  /** Prints — 1 — below the type area, as an artifact: page numbers are not part of the text. */
  #numberPages(): void {
    const pdf = this.#pdf
    const { start, count } = pdf.bufferedPageRange()
    for (let index = start; index < start + count; index++) {
      pdf.switchToPage(index)
      const { height, width, margins } = pdf.page
      margins.bottom = 0
      pdf.markContent('Artifact', { type: 'Pagination' })
      pdf.fontSize(14)
      const y = height - MARGINS.bottom + 7 * MM
      pdf.text(`— ${index + 1} —`, 0, y, { width, align: 'center', lineBreak: false })
      pdf.endMarkedContent()
    }
  }
}
