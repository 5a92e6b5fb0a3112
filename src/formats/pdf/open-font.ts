import { readFile } from 'node:fs/promises'
import type { FontFile } from './font-file.ts'

/** The part of an opened font that the PDF writer uses. */
export interface OpenFont {
  hasGlyphForCodePoint(code: number): boolean
  glyphsForString(text: string): Glyph[]
  glyphForCodePoint(code: number): Glyph
  getGlyph(id: number, characters?: number[]): Glyph
  layout(text: string, features?: Record<string, boolean>): unknown
  /** Glyphs that were requested, by id. */
  _glyphs: Record<number, Glyph>
}

interface Glyph {
  advanceWidth: number
  /** The characters that it was first requested for. */
  codePoints: number[]
}

/**
 * Text that is set with one glyph per character at its advance width. All other text needs shaping;
 * Latin is not kerned, since a font reads a megabyte of tables before it kerns one address.
 */
const SET_IN_A_ROW =
  /^[\p{Script=Han}\p{Script=Latin}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Nd}\p{P}\p{S}\p{Z}\n]*$/u

/**
 * Text that needs shaping all the same: combining marks, variation selectors and joiners, and
 * pictographs.
 */
const SHAPED = /[\p{M}\p{Cf}\p{Extended_Pictographic}]/u

/**
 * The Chinese dash is two characters: a font that has it as a single glyph maps it to this code
 * point.
 */
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

/** The layout of such a text. */
function inARow(font: OpenFont, text: string): unknown {
  const glyphs = glyphsOf(font, text)
  const positions = glyphs.map(({ advanceWidth }) => ({
    ...{ xAdvance: advanceWidth, yAdvance: 0 },
    ...{ xOffset: 0, yOffset: 0 },
  }))
  return {
    ...{ glyphs, positions },
    // A getter, because the writer scales the positions before it reads the width.
    get advanceWidth() {
      return positions.reduce((width, { xAdvance }) => width + xAdvance, 0)
    },
  }
}

/**
 * Keeps the glyphs of a font, whose outlines are read once, from document to document, each with
 * the characters that the document first uses it for: 一 and ⼀ can be the same glyph.
 */
function keepGlyphs(font: OpenFont): void {
  const get = font.getGlyph.bind(font)
  font.getGlyph = (id, characters = []) => {
    const glyph = get(id, characters)
    if (glyph.codePoints.length === 0) glyph.codePoints = characters
    return glyph
  }
}

/** Caches of font files and of opened fonts, since every document of a build uses the same. */
const read = new Map<string, Promise<Buffer>>()
const open = new Map<string, OpenFont>()

const keyOf = ({ path, name }: FontFile) => `${path}#${name ?? ''}`

/** The source of a PDF's font: the bytes of its file, or the opened font if it was used before. */
export async function fontSource(font: FontFile): Promise<Buffer | OpenFont> {
  const known = open.get(keyOf(font))
  if (known) return known
  const bytes = read.get(font.path) ?? readFile(font.path)
  read.set(font.path, bytes)
  return bytes
}

/**
 * Sets the font of a PDF. PDFs with the same font must be written one after the other, not
 * interleaved.
 *
 * @throws a one-line error where the file is not a font
 */
export function setFont(
  pdf: PDFKit.PDFDocument,
  source: Buffer | OpenFont,
  font: FontFile,
): OpenFont {
  try {
    // The writer's types do not declare that it also accepts an opened font.
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
