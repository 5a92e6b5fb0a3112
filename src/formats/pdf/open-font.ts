import { readFile } from 'node:fs/promises'
import type { FontFile } from './font-file.ts'

/** What the writer knows of an open font. */
export interface OpenFont {
  hasGlyphForCodePoint(code: number): boolean
  glyphsForString(text: string): Glyph[]
  glyphForCodePoint(code: number): Glyph
  getGlyph(id: number, characters?: number[]): Glyph
  layout(text: string, features?: Record<string, boolean>): unknown
  /** Glyphs that were asked for. */
  _glyphs: Record<number, Glyph>
}

interface Glyph {
  advanceWidth: number
  /** The characters it was first asked for with. */
  codePoints: number[]
}

/**
 * Text that is set a glyph for every character, as wide as it is. What has to be shaped is everything else; Latin is left
 * unkerned, since a font reads a megabyte of tables before it kerns one address.
 */
const SET_IN_A_ROW =
  /^[\p{Script=Han}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Nd}\p{P}\p{S}\p{Z}\n]*$/u

/** What must be shaped all the same: marks above letters, variation selectors and joiners, and pictures. */
const SHAPED = /[\p{M}\p{Cf}\p{Extended_Pictographic}]/u

/** The dash of Chinese is two characters: a font that has it in one piece has it as this one. */
const DASH = '\u2014\u2014'
const LONG_DASH = 0x2e3a

function isInARow(text: string): boolean {
  return SET_IN_A_ROW.test(text) && !SHAPED.test(text)
}

function glyphsOf(font: OpenFont, text: string): Glyph[] {
  if (!text.includes(DASH) || !font.hasGlyphForCodePoint(LONG_DASH))
    return font.glyphsForString(text)
  const dash = font.glyphForCodePoint(LONG_DASH)
  dash.codePoints = Array.from(DASH, () => 0x2014)
  return text
    .split(DASH)
    .flatMap((part, index) => [...(index > 0 ? [dash] : []), ...font.glyphsForString(part)])
}

/** Such a text as the font lays it out. */
function inARow(font: OpenFont, text: string): unknown {
  const glyphs = glyphsOf(font, text)
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

/**
 * Lets a font keep its glyphs, whose outlines are read once, from document to document, each with the characters that
 * the document first has it for: 一 and ⼀ can be one glyph.
 */
function keepGlyphs(font: OpenFont): void {
  const get = font.getGlyph.bind(font)
  font.getGlyph = (id, characters = []) => {
    const glyph = get(id, characters)
    if (glyph.codePoints.length === 0) glyph.codePoints = characters
    return glyph
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
      features === undefined && isInARow(text) ? inARow(opened, text) : layout(text, features)
    keepGlyphs(opened)
    open.set(keyOf(font), opened)
  }
  for (const glyph of Object.values(opened._glyphs)) glyph.codePoints = []
  return opened
}
