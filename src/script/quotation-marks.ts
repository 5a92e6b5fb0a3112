/** Opening quotation marks, with the closing mark of each. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' }
const OUTER = ['「', '」'] as const
const INNER = ['『', '』'] as const

const CURLY = /[“‘]/
const MARK = /[“”‘’「」『』]/g
const CHINESE =
  /[\u2e80-\u2fff\u3000-\u3007\u3400-\u9fff\uf900-\ufaff\uff0c\uff1a\uff1b]|[\ud840-\ud888]/
const LATIN = /[A-Za-z\u00c0-\u024f]/

interface Quotation {
  start: number
  end: number
}

/**
 * Replaces “ ” and ‘ ’ by the corner marks of Traditional Chinese: 「 」 outside, 『 』 inside
 * them, and so on alternately, whichever curly marks the text has at that depth. An unpaired mark
 * stays unchanged, as do an apostrophe and a quotation without Chinese in or around it. One code
 * unit becomes one code unit.
 */
export function toCornerQuotes(text: string): string {
  if (!CURLY.test(text)) return text
  const characters = text.split('')
  const open: number[] = []
  for (const { start, end } of quotations(text)) {
    while (open.length > 0 && (open.at(-1) ?? 0) < start) open.pop()
    const [left, right] = open.length % 2 === 0 ? OUTER : INNER
    if (CURLY.test(text.charAt(start)) && isChinese(text, start, end)) {
      characters[start] = left
      characters[end] = right
    }
    open.push(end)
  }
  return characters.join('')
}

/**
 * Applies {@link toCornerQuotes} to a text split into runs as a whole, and returns it split in the
 * same way.
 */
export function toCornerQuotesRuns(runs: readonly string[]): string[] {
  const whole = toCornerQuotes(runs.join(''))
  let start = 0
  return runs.map((run) => {
    start += run.length
    return whole.slice(start - run.length, start)
  })
}

/** Quotations with both marks, in the order of their starts. */
function quotations(text: string): Quotation[] {
  const found: Quotation[] = []
  const open: { mark: string; start: number }[] = []
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (isApostrophe(text, index)) continue
    if (CLOSING[mark] !== undefined) open.push({ mark, start: index })
    else {
      const at = open.findLastIndex((quotation) => CLOSING[quotation.mark] === mark)
      const [opened] = at < 0 ? [] : open.splice(at)
      if (opened !== undefined) found.push({ start: opened.start, end: index })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

function isApostrophe(text: string, index: number): boolean {
  if (text.charAt(index) !== '’') return false
  return LATIN.test(text.charAt(index - 1)) && LATIN.test(text.charAt(index + 1))
}

function isChinese(text: string, start: number, end: number): boolean {
  const around = text.charAt(start - 1) + text.charAt(end + 1)
  return CHINESE.test(text.slice(start, end)) || CHINESE.test(around)
}
