import type { Line } from './lines.ts'

const CLOSER: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '《': '》' }
/** A quotation inside one line is rarely longer; otherwise its closing mark was lost. */
const REACH = 600
/** Most paragraphs that one quotation of another law may span. */
const LINES = 40

/**
 * The quotations within a line, as sorted ranges. An opening mark without a closing one in reach is
 * ignored, so that one lost mark does not hide the rest of a page.
 */
export function quotedRanges(text: string, start: number, end: number): [number, number][] {
  const ranges: [number, number][] = []
  const open: { at: number; closer: string }[] = []
  for (let at = start; at < end; at += 1) {
    // Of these marks, “ ” are in one Unicode block and 「 」 『 』 《 》 in another.
    const block = text.charCodeAt(at) >> 8
    if (block !== 0x20 && block !== 0x30) continue
    const char = text.charAt(at)
    const closer = CLOSER[char]
    if (closer !== undefined) {
      if (open.length > 8) open.shift()
      open.push({ at, closer })
      continue
    }
    if (char !== '”' && char !== '」' && char !== '』' && char !== '》') continue
    const found = open.findLastIndex((mark) => mark.closer === char)
    const mark = open[found]
    if (mark === undefined) continue
    open.length = found
    if (at - mark.at > REACH) continue
    while ((ranges.at(-1)?.[0] ?? -1) > mark.at) ranges.pop()
    ranges.push([mark.at, at])
  }
  return ranges
}

/** The start of a note in brackets, which may have a list of its own: （注意：本通函應交予. */
const NOTE = /^[（(][\u4e00-\u9fff]{1,6}[：:]/
/** Most lines that such a note spans. */
const NOTE_LINES = 12

/** For every line, whether it begins inside a quotation or a note in brackets that an earlier line opened. */
export function quotedLines(text: string, lines: readonly Line[]): boolean[] {
  const quoted = lines.map(() => false)
  const balance = lines.map((line) => lineBalance(text, line))
  for (let i = 0; i < lines.length; i += 1) {
    if (quoted[i] === true || (balance[i]?.open ?? 0) === 0) continue
    const last = closingLine(balance, i)
    for (let j = i + 1; j <= last; j += 1) quoted[j] = true
  }
  for (const [i, line] of lines.entries()) {
    if (!NOTE.test(text.slice(line.textStart, line.textStart + 8))) continue
    const last = endOfNote(text, lines, i)
    for (let j = i + 1; j <= last; j += 1) quoted[j] = true
  }
  return quoted
}

/** Last line of a note in brackets that begins on a line; the line itself if it is not closed in reach. */
function endOfNote(text: string, lines: readonly Line[], from: number): number {
  let open = 0
  for (let i = from; i < Math.min(lines.length, from + NOTE_LINES); i += 1) {
    const { textStart = 0, textEnd = 0 } = lines[i] ?? {}
    for (const char of text.slice(textStart, textEnd)) {
      if (char === '（' || char === '(') open += 1
      else if (char === '）' || char === ')') open -= 1
    }
    if (open <= 0) return i
  }
  return from
}

interface Balance {
  /** Opening marks not closed in the line. */
  open: number
  /** Closing marks not opened in the line. */
  close: number
}

function lineBalance(text: string, line: Line): Balance {
  const ascii = asciiBalance(text, line)
  let open = ascii.open
  let close = ascii.close
  for (let at = line.textStart; at < line.textEnd; at += 1) {
    const char = text.charAt(at)
    if (char === '“' || char === '「') open += 1
    else if (char === '”' || char === '」') {
      if (open > 0) open -= 1
      else close += 1
    }
  }
  return { open, close }
}

/** Balance of a line that begins with a straight mark that is not closed, or the reverse. */
function asciiBalance(text: string, line: Line): Balance {
  const own = text.slice(line.textStart, line.textEnd)
  let marks = 0
  for (let at = own.indexOf('"'); at !== -1; at = own.indexOf('"', at + 1)) marks += 1
  if (marks % 2 === 0) return { open: 0, close: 0 }
  const opens = own.startsWith('"')
  return opens ? { open: 1, close: 0 } : { open: 0, close: 1 }
}

/** Last line of a quotation that line `from` opens; `from` itself if it is not closed in reach. */
function closingLine(balance: readonly Balance[], from: number): number {
  for (let i = from + 1; i < Math.min(balance.length, from + LINES); i += 1) {
    if ((balance[i]?.close ?? 0) > 0) return i
  }
  return from
}
