/**
 * A sentence that scripts in the browser say, written by hand: Traditional, Simplified, and the wording of
 * Taiwan where that differs from Hong Kong's.
 */
export type Message = readonly [hant: string, hans: string, taiwan?: string]

/** The sentences of a table in one script, by their keys. */
export type Said<T> = Record<keyof T, string>

/** Which words a page is written in: `zh-Hans`, `zh-Hant`, or `zh-Hant-TW`. */
export type Words = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW'

/** A table of sentences in the words of a page. */
export function inWords<T extends Record<string, Message>>(table: T, words: Words): Said<T> {
  const entries = Object.entries(table).map(([key, [hant, hans, taiwan]]) => [
    key,
    words === 'zh-Hans' ? hans : words === 'zh-Hant-TW' ? (taiwan ?? hant) : hant,
  ])
  return Object.fromEntries(entries) as Said<T>
}
