import { ARABIC, FORMAL, HAN, readNumber } from '../corpus/numbering/numerals.ts'

const NUMBER = new RegExp(`[${HAN}${FORMAL}]+|[${ARABIC}]+`, 'g')

/** Words that carry a number in a label, in the form that either script is compared by. */
const SIMPLIFIED: Record<string, string> = { 條: '条', 節: '节', 項: '项', 編: '编', 點: '点' }

/** Arabic numbers for Chinese ones and one form for the words of numbering: 第三十八條 → 第38条. */
export function arabicNumerals(text: string): string {
  return text
    .normalize('NFKC')
    .replace(NUMBER, (number) => String(readNumber(number) ?? number))
    .replace(/[條節項編點]/g, (word) => SIMPLIFIED[word] ?? word)
}

/** What a label says, whatever its script and punctuation: `（八）`, `(八)`, `8.` → `8`; `——` → ``. */
export function labelKey(label: string): string {
  return arabicNumerals(label).replace(/[^\p{L}\p{N}]/gu, '')
}
