/** Half-width marks that a Chinese text means full-width. */
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

function isChinese(character: string | undefined): boolean {
  return character !== undefined && CHINESE.test(character)
}

/** The nearest character beside `index` that says something about the language, or undefined. */
function witness(text: string, index: number, step: 1 | -1): string | undefined {
  for (let at = index + step; at >= 0 && at < text.length; at += step) {
    const character = text.charAt(at)
    if (!ANY_MARK.test(character) && !TRANSPARENT.test(character)) return character
  }
  return undefined
}

/** True where a mark stands inside a number, a time, a ratio or a URL, and so keeps its width. */
function isInsideToken(text: string, index: number): boolean {
  const before = text.charAt(index - 1)
  const after = text.charAt(index + 1)
  if (LATIN.test(before) && LATIN.test(after)) return true
  return text.charAt(index) === ':' && after === '/' && text.charAt(index + 2) === '/'
}

/** Whether what stands around a mark that is not a bracket is Chinese. */
function isInChinese(text: string, index: number): boolean {
  if (isInsideToken(text, index)) return false
  const before = witness(text, index, -1)
  const after = witness(text, index, 1)
  if (isChinese(before)) return text.charAt(index + 1) !== ' ' || !LATIN.test(after ?? '')
  return isChinese(after) && text.charAt(index + 1) !== ' '
}

/** Whether a pair of brackets is Chinese: by what is in it, or else by what stands before it. */
function isChinesePair(line: string, start: number, end: number): boolean {
  if (CHINESE.test(line.slice(start + 1, end))) return true
  if (start === 0) return isChinese(witness(line, end, 1))
  return line.charAt(start - 1) !== ' ' && isChinese(witness(line, start, -1))
}

/** The brackets of a line that go full-width; one without its other half goes by its inside. */
function chineseBrackets(line: string): Set<number> {
  const found = new Set<number>()
  const open: number[] = []
  for (const { 0: mark, index } of line.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index)
      continue
    }
    const start = open.pop()
    if (start === undefined) {
      if (isChinese(witness(line, index, -1))) found.add(index)
    } else if (isChinesePair(line, start, index)) found.add(start).add(index)
  }
  for (const index of open) if (isChinese(witness(line, index, 1))) found.add(index)
  return found
}

function lineToFullWidth(line: string): string {
  if (!MARK.test(line)) return line
  const brackets = chineseBrackets(line)
  return line.replace(MARKS, (mark, index: number) => {
    const wide = mark === '(' || mark === ')' ? brackets.has(index) : isInChinese(line, index)
    return wide ? (FULL_WIDTH[mark] ?? mark) : mark
  })
}

/**
 * The text with half-width `, ( ) : ; ! ?` made full-width where they punctuate Chinese.
 * Numbers (1,000), times (10:30), addresses and Latin text keep theirs; straight quotation marks
 * stay. One code unit becomes one code unit, so every offset stays true.
 */
export function toFullWidth(text: string): string {
  return text.split('\n').map(lineToFullWidth).join('\n')
}

/** {@link toFullWidth} over a text that is cut into runs: read as a whole, given back as cut. */
export function toFullWidthRuns(runs: readonly string[]): string[] {
  const whole = toFullWidth(runs.join(''))
  let start = 0
  return runs.map((run) => {
    start += run.length
    return whole.slice(start - run.length, start)
  })
}
