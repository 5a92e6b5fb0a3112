import { wordsOf } from '../script/words-of.ts'
import { wrapText } from './wrap-text.ts'

/** The content of a social card. */
export interface Card {
  /** Name of the site. */
  site: string
  /** Level or number, and title of the document; on a document's card its facts. */
  where: string
  /** Columns of the seal, from right to left. */
  seal: readonly string[]
  /** Number of a clause; null on the card of a document. */
  number: string | null
  /** Heading of a clause, or title of a document. */
  heading: string
  /** First words of a clause; empty for a document. */
  text: string
  /** Permanent address, without its protocol. */
  address: string
}

/** Pixels: the size that networks show large. */
export const CARD = { width: 1200, height: 630 } as const

const EDGE = 84
const COLOURS = {
  paper: '#fbfaf6',
  ink: '#1b1a17',
  second: '#4a463e',
  rule: '#8d8575',
  seal: '#a1281a',
  sealInk: '#fff8ef',
}

/** Family of the card's font: see card-font.ts. */
export const CARD_FONT = 'Cactus Classical Serif'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Escapes a text for XML; characters that XML does not allow are removed. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark)
}

function line(
  text: string,
  x: number,
  y: number,
  size: number,
  colour: string,
  strong = false,
): string {
  // The font has a single weight: a stroke in the same colour makes text bold.
  const bold = strong ? ` stroke="${colour}" stroke-width="${size / 34}"` : ''
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}"${bold}>${escapeXml(text)}</text>`
}

/** The address as a seal at the right edge: columns from right to left, characters downwards. */
function sealSvg(columns: readonly string[]): string {
  const size = 56
  const most = Math.max(...columns.map((column) => Array.from(column).length), 1)
  const [wide, high] = [columns.length * size + 24, most * size + 24]
  const left = CARD.width - EDGE - wide
  const characters = columns.flatMap((column, at) => {
    const own = Array.from(column)
    const step = (high - 24) / own.length
    const x = left + wide - 12 - (at + 0.5) * size
    return own.map((character, row) => {
      const y = EDGE + 12 + (row + 0.5) * step + size * 0.34
      return `<text x="${x}" y="${y}" font-size="${size * 0.92}" text-anchor="middle" fill="${COLOURS.sealInk}">${escapeXml(character)}</text>`
    })
  })
  const ground = `<rect x="${left}" y="${EDGE}" width="${wide}" height="${high}" rx="6" fill="${COLOURS.seal}"/>`
  return ground + characters.join('')
}

/** A clause: its number and heading, and its first words below. */
function clauseLines({ number, heading, text, seal }: Card): string[] {
  const beside = CARD.width - 2 * EDGE - seal.length * 56 - 70
  const size = 58
  const name = [
    ...(number === null ? [] : [number]),
    ...(heading === '' ? [] : ['　', ...wordsOf(heading)]),
  ]
  const lines = wrapText(name, beside / size, 2)
  let y = EDGE + 118
  const parts = lines.map((words, at) => {
    const top = y
    y += size * 1.35
    const [own, rest] =
      at === 0 && number !== null && words.startsWith(number)
        ? [number, words.slice(number.length)]
        : ['', words]
    const mark =
      own === '' ? '' : `<tspan fill="${COLOURS.seal}" stroke="none">${escapeXml(own)}</tspan>`
    return `<text x="${EDGE}" y="${top}" font-size="${size}" fill="${COLOURS.ink}" stroke="${COLOURS.ink}" stroke-width="1.6">${mark}${escapeXml(rest)}</text>`
  })
  const body = wrapText(
    Array.from(text),
    (CARD.width - 2 * EDGE - 10) / 34,
    lines.length > 1 ? 3 : 4,
  )
  y = Math.max(y, EDGE + 190)
  return [
    ...parts,
    ...body.map((words, at) => line(words, EDGE, y + 20 + at * 54, 34, COLOURS.ink)),
  ]
}

/** A document: its title, broken between words. */
function titleLines({ heading, seal }: Card): string[] {
  const beside = CARD.width - 2 * EDGE - seal.length * 56 - 70
  const size = 66
  const lines = wrapText(wordsOf(heading), beside / size, 4)
  return lines.map((words, at) =>
    line(words, EDGE, EDGE + 130 + at * size * 1.4, size, COLOURS.ink, true),
  )
}

/** A social card as SVG, 1200 × 630. */
export function cardSvg(card: Card): string {
  const { width, height } = CARD
  const foot = height - EDGE + 6
  const [where = ''] = wrapText(
    Array.from(card.where),
    (width - 2 * EDGE - card.seal.length * 56 - 60) / 30,
    1,
  )
  const parts = [
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    line(where, EDGE, EDGE + 28, 30, COLOURS.second),
    sealSvg(card.seal),
    ...(card.number === null && card.text === '' ? titleLines(card) : clauseLines(card)),
    `<path d="M${EDGE} ${foot - 46}H${width - EDGE}" stroke="${COLOURS.rule}" stroke-width="1.5"/>`,
    line(card.address, EDGE, foot, 27, COLOURS.seal),
    `<text x="${width - EDGE}" y="${foot}" font-size="30" text-anchor="end" fill="${COLOURS.ink}">${escapeXml(card.site)}</text>`,
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${CARD_FONT}">${parts.join('')}</svg>`
}
