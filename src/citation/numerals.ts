const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  兩: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const TENS: Record<string, number> = { 廿: 20, 卅: 30 }
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** A run of Chinese numerals, either script, or of Arabic ones in any width. */
export const NUMERAL = '[〇零一二兩两三四五六七八九十百千廿卅]+|[0-9０-９]+'

/** The number that a numeral says: `二十四`, `廿四`, `24`, `２４`; null for anything else. */
export function parseNumeral(numeral: string): number | null {
  const text = numeral.normalize('NFKC').trim()
  if (/^\d+$/.test(text)) return Number(text)
  const characters = Array.from(text)
  if (characters.length === 0) return null
  return characters.some((char) => char in UNITS || char in TENS)
    ? additive(characters)
    : positional(characters)
}

/** 二〇一六: digit by digit. */
function positional(characters: string[]): number | null {
  let value = 0
  for (const char of characters) {
    const digit = DIGITS[char]
    if (digit === undefined) return null
    value = value * 10 + digit
  }
  return value
}

/** 一百零八: digits times units; a unit without a digit counts once (十二, 百十). */
function additive(characters: string[]): number | null {
  let value = 0
  let digit: number | null = null
  for (const char of characters) {
    const unit = UNITS[char]
    if (unit !== undefined) {
      value += (digit ?? 1) * unit
      digit = null
    } else if (TENS[char] !== undefined) value += TENS[char]
    else if (DIGITS[char] === undefined) return null
    else digit = DIGITS[char] === 0 ? null : DIGITS[char]
  }
  return value + (digit ?? 0)
}

const CHINESE = '〇一二三四五六七八九'

/** A number in Chinese numerals as labels print it: 8 → 八, 12 → 十二, 108 → 一百零八. Below 10,000. */
export function formatNumeral(value: number): string {
  let text = ''
  let gap = false
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${CHINESE[digit]}${unit}`
      gap = false
    }
  }
  return text.replace(/^一十/, '十')
}

/** Words that carry a number in a label, in the form that either script is compared by. */
const TRADITIONAL_UNITS: Record<string, string> = {
  條: '条',
  節: '节',
  項: '项',
  編: '编',
  點: '点',
}

/** Arabic numbers for Chinese ones and one form for the words of numbering: 第三十八條 → 第38条. */
export function arabicNumerals(text: string): string {
  return text
    .normalize('NFKC')
    .replace(new RegExp(NUMERAL, 'g'), (numeral) => String(parseNumeral(numeral) ?? numeral))
    .replace(/[條節項編點]/g, (unit) => TRADITIONAL_UNITS[unit] ?? unit)
}

/** What a label says, whatever its script and punctuation: `（八）`, `(八)`, `8.` → `8`; `——` → ``. */
export function labelKey(label: string): string {
  return arabicNumerals(label).replace(/[^\p{L}\p{N}]/gu, '')
}
