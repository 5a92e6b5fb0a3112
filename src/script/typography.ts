/** Half-width marks that are full-width in Chinese text. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  '(': '（',
  ')': '）',
  ':': '：',
  ';': '；',
  '!': '！',
  '?': '？',
}

const MARK = /[,():;!?]/
const ANY_MARK = /[,():;!?，（）：；！？]/
const MARKS = /[,():;!?]/g
const CHINESE =
  /[\u2e80-\u2fff\u3000-\u303f\u3105-\u312f\u31a0-\u31bf\u3400-\u9fff\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/
const LATIN = /[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]/
const TRANSPARENT = /[\s"'“”‘’「」『』<>[\]{}\u2014\u2026%·.\-/]/

function isChinese(character: string): boolean {
  return CHINESE.test(character)
}

/**
 * A line with cached lookups of the surroundings of its marks: a line of 100,000 brackets is read
 * in linear time.
 */
class MarkedLine {
  readonly text: string
  /** For each mark looked up, and those around it: the characters next to their run, if any. */
  readonly #around = new Map<number, readonly [before: string, after: string]>()
  /** Between these positions nothing is Chinese; the second position is Chinese, or the end. */
  #plain: readonly [from: number, to: number] = [0, -1]

  constructor(text: string) {
    this.text = text
  }

  /** The nearest character before a mark that indicates the language; empty if there is none. */
  before(index: number): string {
    return this.#beside(index)[0]
  }

  /** The nearest such character after it. */
  after(index: number): string {
    return this.#beside(index)[1]
  }

  /** Whether the range from one position to before another contains Chinese. */
  hasChinese(start: number, end: number): boolean {
    const [from, to] = this.#plain
    if (start < from || start > to) {
      const limit = start < from ? from : this.text.length
      let at = start
      while (at < limit && !isChinese(this.text.charAt(at))) at++
      this.#plain = [start, at === from && start < from ? to : at]
    }
    return this.#plain[1] < end
  }

  #beside(index: number): readonly [before: string, after: string] {
    const known = this.#around.get(index)
    if (known) return known
    let [start, end] = [index, index + 1]
    while (start > 0 && isNeutral(this.text.charAt(start - 1))) start--
    while (end < this.text.length && isNeutral(this.text.charAt(end))) end++
    const found = [this.text.charAt(start - 1), this.text.charAt(end)] as const
    for (let at = start; at < end; at++)
      if (ANY_MARK.test(this.text.charAt(at))) this.#around.set(at, found)
    return found
  }
}

/** Whether a character does not indicate the language around it. */
function isNeutral(character: string): boolean {
  return ANY_MARK.test(character) || TRANSPARENT.test(character)
}

/** Whether a mark is inside a number, a time, a ratio or a URL, and so keeps its width. */
function isInsideToken(text: string, index: number): boolean {
  const before = text.charAt(index - 1)
  const after = text.charAt(index + 1)
  if (LATIN.test(before) && LATIN.test(after)) return true
  return text.charAt(index) === ':' && after === '/' && text.charAt(index + 2) === '/'
}

/** Whether a mark that is not a bracket is in Chinese text. */
function isInChinese(line: MarkedLine, index: number): boolean {
  const { text } = line
  if (isInsideToken(text, index)) return false
  const after = line.after(index)
  if (isChinese(line.before(index))) return text.charAt(index + 1) !== ' ' || !LATIN.test(after)
  return isChinese(after) && text.charAt(index + 1) !== ' '
}

/** Whether a pair of brackets is Chinese: by its content, or else by the text before it. */
function isChinesePair(line: MarkedLine, start: number, end: number): boolean {
  if (line.hasChinese(start + 1, end)) return true
  if (start === 0) return isChinese(line.after(end))
  return line.text.charAt(start - 1) !== ' ' && isChinese(line.before(start))
}

/** The brackets of a line that become full-width; an unpaired one depends on its inside. */
function chineseBrackets(line: MarkedLine): Set<number> {
  const found = new Set<number>()
  const open: number[] = []
  for (const { 0: mark, index } of line.text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) {
      if (isChinese(line.before(index))) found.add(index)
    } else if (isChinesePair(line, start, index)) found.add(start).add(index)
  }
  for (const index of open) if (isChinese(line.after(index))) found.add(index)
  return found
}

function lineToFullWidth(text: string): string {
  if (!MARK.test(text)) return text
  const line = new MarkedLine(text)
  const brackets = chineseBrackets(line)
  return text.replace(MARKS, (mark, index: number) => {
    const wide = mark === '(' || mark === ')' ? brackets.has(index) : isInChinese(line, index)
    return wide ? (FULL_WIDTH[mark] ?? mark) : mark
  })
}

/**
 * Converts half-width `, ( ) : ; ! ?` to full-width where they punctuate Chinese. Numbers (1,000),
 * times (10:30), addresses and Latin text keep theirs; straight quotation marks stay. One code unit
 * becomes one code unit, so every offset stays valid.
 */
export function toFullWidth(text: string): string {
  return text.split('\n').map(lineToFullWidth).join('\n')
}

/**
 * Applies {@link toFullWidth} to a text split into runs as a whole, and returns it split in the
 * same way.
 */
export function toFullWidthRuns(runs: readonly string[]): string[] {
  const whole = toFullWidth(runs.join(''))
  let start = 0
  return runs.map((run) => {
    start += run.length
    return whole.slice(start - run.length, start)
  })
}
