import { readFile } from 'node:fs/promises'
import type { FontFile } from './font-file.ts'

/** What the writer knows of an open font. */
export interface OpenFont {
  hasGlyphForCodePoint(code: number): boolean
  glyphsForString(text: string): { advanceWidth: number }[]
  layout(text: string, features?: Record<string, boolean>): unknown
  /** Glyphs that were asked for, each with the characters it was first asked for with. */
  _glyphs: Record<number, unknown>
}

/** Text that has no ligatures, kerning or contextual forms: looking for them takes a quarter of the time. */
const ONLY_CHINESE = /^[\p{Script=Han}\p{Nd}\p{Ps}\p{Pe}\p{Pi}\p{Pf}、。，：；！？ \u{3000}\n]*$/u

/** Such a text as the font lays it out: a glyph for every character, each as wide as it is. */
function inARow(font: OpenFont, text: string): unknown {
  const glyphs = font.glyphsForString(text)
  const positions = glyphs.map(({ advanceWidth }) => ({
    ...{ xAdvance: advanceWidth, yAdvance: 0 },
    ...{ xOffset: 0, yOffset: 0 },
  }))
  return {
    ...{ glyphs, positions },
    // The writer scales the positions, and then asks for the width.
    get advanceWidth() {
      return positions.reduce((width, { xAdvance }) => width + xAdvance, 0)
    },
  }
}

/** Font files that were read, and fonts that are open, since every document of a build has the same. */
const read = new Map<string, Promise<Buffer>>()
const open = new Map<string, OpenFont>()

const keyOf = ({ path, name }: FontFile) => `${path}#${name ?? ''}`

/** What a PDF takes the font from: the bytes of its file, or where one had it before, the open font. */
export async function fontSource(font: FontFile): Promise<Buffer | OpenFont> {
  const known = open.get(keyOf(font))
  if (known) return known
  const bytes = read.get(font.path) ?? readFile(font.path)
  read.set(font.path, bytes)
  return bytes
}

/**
 * Sets the font of a PDF. Two of the same font are written one after the other, not in turns.
 *
 * @throws an error of one line where the file is no font
 */
export function setFont(
  pdf: PDFKit.PDFDocument,
  source: Buffer | OpenFont,
  font: FontFile,
): OpenFont {
  try {
    // The types of the writer do not know that it takes an open font as well.
    pdf.registerFont('text', source as Buffer, font.name ?? undefined).font('text')
  } catch (error) {
    throw new Error(`${font.path}: no font that can be embedded (${(error as Error).message})`)
  }
  const opened = (pdf as unknown as { _font: { font: OpenFont } })._font.font
  if (opened !== source) {
    const layout = opened.layout.bind(opened)
    opened.layout = (text, features) =>
      features === undefined && ONLY_CHINESE.test(text)
        ? inARow(opened, text)
        : layout(text, features)
    open.set(keyOf(font), opened)
  }
  // 一 and ⼀ can be one glyph: to the next text it is the character that stands there.
  opened._glyphs = {}
  return opened
}
