const DIGITS = new Map<string, number>()
for (const row of ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '○壹貳參肆伍陸柒捌玖']) {
  for (const [value, digit] of [...row].entries()) DIGITS.set(digit, value)
}
DIGITS.set('两', 2).set('兩', 2)
const UNITS = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
const MYRIAD = new Set(['万', '萬'])
const TENS = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
])

/** Typing errors for 一: a letter of bopomofo, a mark of katakana, a full-width minus. */
const SLIPS = new Map([...'ㄧー－'].map((char) => [char, '一']))
/**
 * Compatibility characters that look like numerals: radicals, and forms from old character sets.
 */
const COMPATIBLE =
  '\u2f00\u2f06\u2f0b\u2f17\u3038\u303a\u3192\u3193\u3194\u3195\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3'
const UNUSUAL = new RegExp(`[${COMPATIBLE}ㄧー－]`, 'g')

/** A number with look-alike characters replaced by the usual ones. */
function usual(text: string): string {
  return text.replace(UNUSUAL, (char) => SLIPS.get(char) ?? char.normalize('NFKC'))
}

/** Whether a label prints its number with look-alike characters. */
export function hasUnusualNumeral(label: string): boolean {
  return label.replace(/－(?![、．.,)）])/g, '').search(UNUSUAL) !== -1
}

/** Characters of ordinary Chinese numbers up to 9999, for a character class. */
export const HAN = `〇○零一二三四五六七八九十百千廿卅两兩ㄧー${COMPATIBLE}`
/**
 * The same characters one by one, and －, which only punctuation after it distinguishes from a
 * dash.
 */
export const HAN_CHARACTERS: readonly string[] = [...HAN, '－']

/** The same with 万: numbers of articles and of references to them. */
export const HAN_LARGE = `${HAN}万萬`

/** Characters of formal numbers (壹貳叁), for a character class. */
export const FORMAL = '壹贰叁肆伍陆柒捌玖拾貳參陸'
/** Half-width and full-width Arabic digits, for a character class. */
export const ARABIC = '0-9０-９'

/**
 * Value of a Chinese number: `二十一` 21, `廿五` 25, `一〇三` 103, `百二十` 120, `一万零二` 10002;
 * null when it is not a number.
 */
export function readHanNumber(text: string): number | null {
  let total = 0
  let digit: number | null = null
  let positional = true
  let digits = 0
  for (const char of usual(text)) {
    const value = DIGITS.get(char)
    const unit = UNITS.get(char)
    const tens = TENS.get(char)
    if (value !== undefined) {
      digit = positional ? (digit ?? 0) * 10 + value : value
      digits += 1
    } else if (unit !== undefined) {
      total += (digit ?? 1) * unit
      digit = null
      positional = false
    } else if (tens !== undefined) {
      total += tens
      positional = false
    } else if (MYRIAD.has(char) && total + (digit ?? 0) > 0 && total < 10_000) {
      total = (total + (digit ?? 0)) * 10_000
      digit = null
      positional = false
    } else return null
  }
  if (digits === 0 && total === 0) return null
  return total + (digit ?? 0)
}

/** Writes an ordinary Chinese number from 1 to 99999999: 21 `二十一`, 10103 `一万零一百零三`. */
export function writeHanNumber(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000
    const high = `${writeHanNumber(Math.floor(value / 10_000))}万`
    if (rest === 0) return high
    if (rest >= 1000) return `${high}${writeHanNumber(rest)}`
    return `${high}零${rest >= 10 && rest < 20 ? '一' : ''}${writeHanNumber(rest)}`
  }
  const digits = '零一二三四五六七八九'
  let written = ''
  let gap = false
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10
    if (digit === 0) {
      gap = written !== ''
      continue
    }
    if (gap) written += '零'
    gap = false
    written += unit === 10 && digit === 1 && written === '' ? name : `${digits[digit]}${name}`
  }
  return written === '' ? '零' : written
}

/** The number that an annex prints: 附件二 is 2; 1 for an annex without one. */
export function annexOrdinal(printed: string): number {
  return readNumber(printed) ?? 1
}

/** Value of half-width or full-width Arabic digits. */
export function readArabicNumber(text: string): number {
  return Number(text.normalize('NFKC'))
}

/** Value of an Arabic or Chinese number; null when it is neither. */
export function readNumber(text: string): number | null {
  return /^[0-9０-９]+$/.test(text) ? readArabicNumber(text) : readHanNumber(text)
}
