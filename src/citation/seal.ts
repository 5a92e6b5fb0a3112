import type { Script } from '../corpus/frontmatter.ts'

const DIGITS: Record<Script, string> = {
  'zh-Hant': '零壹貳叁肆伍陸柒捌玖',
  'zh-Hans': '零壹贰叁肆伍陆柒捌玖',
}

/** What the letters of a clause id stand for. */
const LETTERS: Record<Script, Record<string, string>> = {
  'zh-Hant': { art: '條', ch: '章', s: '節', p: '款', a: '附', b: '點' },
  'zh-Hans': { art: '条', ch: '章', s: '节', p: '款', a: '附', b: '点' },
}

/** Characters of a column. */
const HEIGHT = 3
/** Columns of numbers; what an id has beyond them is left out, first in front. */
const MOST = 3

/**
 * A permanent address cut as a seal: its columns from the right, each read down. `/central/2-8/` is
 * 中央｜貳捌, `4-13` is 肆｜拾叁, `art38-p2` is 條叁捌｜款貳. Formal numerals, because 二一 above each other
 * read as 三.
 *
 * @param name - of the document: its level, its number or its title, of which the words before the first mark
 *   are taken: 青政規 of 青政規〔2022〕3號
 */
export function sealColumns(name: string, clause: string | null, script: Script): string[] {
  const numbers = (clause ?? '')
    .split('-')
    .filter(Boolean)
    .map((part) => numberOf(part, script))
  const columns: string[] = []
  for (const number of numbers) {
    const last = columns.at(-1)
    const joined = `${last ?? ''}${number}`
    if (last?.length === 1 && number.length === 1) columns[columns.length - 1] = joined
    else columns.push(number)
  }
  return [...nameColumns(name), ...columns.slice(-MOST)]
}

function nameColumns(name: string): string[] {
  const words = name.split(/[\p{P}\s]/u).find(Boolean) ?? name
  const characters = Array.from(words).slice(0, 2 * HEIGHT)
  if (characters.length <= HEIGHT) return [characters.join('')]
  const half = Math.ceil(characters.length / 2)
  return [characters.slice(0, half).join(''), characters.slice(half).join('')]
}

/** `13` → 拾叁, `38` → 叁捌, `art8` → 條捌, `p2` → 款貳. */
function numberOf(part: string, script: Script): string {
  const [, letters = '', digits = ''] = /^([a-z]*)(\d*)/.exec(part) ?? []
  const word = letters === '' ? '' : (LETTERS[script][letters] ?? letters.toUpperCase())
  return word + formal(digits, script)
}

function formal(digits: string, script: Script): string {
  const names = Array.from(digits, (digit) => DIGITS[script][Number(digit)] ?? digit)
  const number = Number(digits)
  if (digits.length !== 2 || number >= 20) return names.join('')
  return number === 10 ? '拾' : `拾${names[1] ?? ''}`
}
