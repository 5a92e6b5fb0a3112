import { writeHanNumber } from '../corpus/numbering/numerals.ts'
import { writeRoman } from '../corpus/numbering/roman.ts'

const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const FORMAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖拾佰仟'
const FORMAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖拾佰仟'
const EVERYDAY = '零一二三四五六七八九十百千'

type Writer = (value: number) => string

/** Number formats of word processors (ECMA-376, ST_NumberFormat) and of HTML lists. */
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['a', (value) => writeLetters(value).toLowerCase()],
  ['A', writeLetters],
  ['i', writeRomanUpTo39],
  ['I', (value) => writeRomanUpTo39(value).toUpperCase()],
  ['lowerLetter', (value) => writeLetters(value).toLowerCase()],
  ['upperLetter', writeLetters],
  ['lowerRoman', writeRomanUpTo39],
  ['upperRoman', (value) => writeRomanUpTo39(value).toUpperCase()],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', (value) => inRow(String(value), '０')],
  ['decimalEnclosedCircle', (value) => enclosed(value, '①', 20)],
  ['decimalEnclosedCircleChinese', (value) => enclosed(value, '①', 20)],
  ['decimalEnclosedParen', (value) => enclosed(value, '⑴', 20)],
  ['decimalEnclosedFullstop', (value) => enclosed(value, '⒈', 20)],
  ['ideographTraditional', (value) => STEMS[(value - 1) % 10] ?? ''],
  ['ideographZodiac', (value) => BRANCHES[(value - 1) % 12] ?? ''],
  ['ideographDigital', writeDigits],
  ['japaneseDigitalTenThousand', writeDigits],
  ['taiwaneseDigital', writeDigits],
  ['chineseCounting', writeHanNumber],
  ['chineseCountingThousand', writeHanNumber],
  ['taiwaneseCounting', writeHanNumber],
  ['taiwaneseCountingThousand', writeHanNumber],
  ['japaneseCounting', writeHanNumber],
  ['chineseLegalSimplified', (value) => writeFormal(value, FORMAL_SIMPLIFIED)],
  ['ideographLegalTraditional', (value) => writeFormal(value, FORMAL_TRADITIONAL)],
])

/**
 * Writes a number in the format of a list: 3 is `三` in `chineseCounting`, `c` in `lowerLetter`.
 * Digits for an unknown format, and for numbers outside a format's range.
 */
export function writeListNumber(format: string, value: number): string {
  const writer = WRITERS.get(format)
  return writer === undefined || value < 1 || value > 9999 ? String(value) : writer(value)
}

function writeLetters(value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}

// More than any outline needs; browsers and word processors switch to digits where a format ends.
function writeRomanUpTo39(value: number): string {
  return value > 39 ? String(value) : writeRoman(value)
}

function enclosed(value: number, first: string, last: number): string {
  return value > last ? String(value) : String.fromCharCode(first.charCodeAt(0) + value - 1)
}

function inRow(digits: string, zero: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)))
}

function writeDigits(value: number): string {
  return String(value).replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '')
}

function writeFormal(value: number, row: string): string {
  return [...writeHanNumber(value)].map((char) => row[EVERYDAY.indexOf(char)] ?? char).join('')
}
