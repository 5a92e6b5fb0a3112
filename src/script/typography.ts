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
const MARKS = /[,():;!?]/g
const CHINESE =
  /[\u2e80-\u2fff\u3000-\u303f\u3105-\u312f\u31a0-\u31bf\u3400-\u9fff\uf900-\ufaff\uff01-\uff5e]/
const LATIN = /[0-9A-Za-z\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]/
const TRANSPARENT = /[\s"'“”‘’「」『』<>[\]{}\u2014\u2026%·.\-/]/

function isChinese(character: string | undefined): boolean {
  return character !== undefined && CHINESE.test(character)
}

/** The nearest character beside `index` that says something about the language, or undefined. */
function witness(text: string, index: number, step: 1 | -1): string | undefined {
  for (let at = index + step; at >= 0 && at < text.length; at += step) {
    const character = text.charAt(at)
    if (character === '\n') return undefined
    if (!MARK.test(character) && !TRANSPARENT.test(character)) return character
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

/** The brackets of a text that go full-width: both of a pair, for what is in it or around it. */
function chineseBrackets(text: string): Set<number> {
  const found = new Set<number>()
  const open: number[] = []
  const isOutsideChinese = (index: number, step: 1 | -1) => isChinese(witness(text, index, step))
  for (const { 0: mark, index } of text.matchAll(/[()\n]/g)) {
    if (mark === '\n') open.length = 0
    else if (mark === '(') open.push(index)
    else {
      const start = open.pop()
      if (start === undefined) {
        if (isOutsideChinese(index, -1)) found.add(index)
      } else if (
        CHINESE.test(text.slice(start + 1, index)) ||
        (isOutsideChinese(start, -1) && text.charAt(start - 1) !== ' ') ||
        (text.charAt(start - 1) === '' && isOutsideChinese(index, 1))
      ) {
        found.add(start).add(index)
      }
    }
    if (mark === '(' && !text.includes(')', index) && isOutsideChinese(index, 1)) found.add(index)
  }
  return found
}

/**
 * The text with half-width `, ( ) : ; ! ?` made full-width where they punctuate Chinese.
 * Numbers (1,000), times (10:30), addresses and Latin text keep theirs; straight quotation marks
 * stay. One code unit becomes one code unit, so every offset stays true.
 */
export function toFullWidth(text: string): string {
  if (!MARK.test(text)) return text
  const brackets = chineseBrackets(text)
  return text.replace(MARKS, (mark, index: number) => {
    const wide = mark === '(' || mark === ')' ? brackets.has(index) : isInChinese(text, index)
    return wide ? (FULL_WIDTH[mark] ?? mark) : mark
  })
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
