import type { Script } from '../corpus/frontmatter.ts'

const DIGITS: Record<Script, string> = {
  'zh-Hant': '零壹貳叁肆伍陸柒捌玖',
  'zh-Hans': '零壹贰叁肆伍陆柒捌玖',
}

/** The meaning of the letters in a clause id. */
const LETTERS: Record<Script, Record<string, string>> = {
  'zh-Hant': { art: '條', ch: '章', s: '節', p: '款', a: '附', b: '點' },
  'zh-Hans': { art: '条', ch: '章', s: '节', p: '款', a: '附', b: '点' },
}

/** Characters per column. */
const HEIGHT = 3
/** Most columns of numbers; outer numbers of a longer id are omitted. */
const MOST = 3

/**
 * The columns of a seal for a permanent address, from right to left, each read downwards.
 * `/central/2-8/` is 中央｜貳捌, `4-13` is 肆｜拾叁, `art38-p2` is 條叁捌｜款貳. Formal numerals,
 * because 二 above 一 looks like 三.
 *
 * @param name - of the document: its level, number or title, used up to the first mark: 青政規 of
 * 青政規〔2022〕3號
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
