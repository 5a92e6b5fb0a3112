import { ARABIC, FORMAL, HAN_LARGE, readNumber } from '../corpus/numbering/numerals.ts'

const NUMBER = new RegExp(`[${HAN_LARGE}${FORMAL}]+|[${ARABIC}]+`, 'g')

/** Numbering words in labels, Traditional to Simplified, so that both scripts compare equal. */
const SIMPLIFIED: Record<string, string> = { 條: '条', 節: '节', 項: '项', 編: '编', 點: '点' }

/** Normalizes numbering: Arabic numerals, Simplified numbering words: 第三十八條 → 第38条. */
export function arabicNumerals(text: string): string {
  return text
    .normalize('NFKC')
    .replace(NUMBER, (number) => String(readNumber(number) ?? number))
    .replace(/[條節項編點]/g, (word) => SIMPLIFIED[word] ?? word)
}

/**
 * The content of a label without script and punctuation: `（八）`, `(八)`, `8.` → `8`; `——` → ``.
 */
export function labelKey(label: string): string {
  return arabicNumerals(label).replace(/[^\p{L}\p{N}]/gu, '')
}
