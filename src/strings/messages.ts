/**
 * A message of scripts in the browser, written by hand: Traditional, Simplified, and Taiwan's
 * wording where it differs from Hong Kong's.
 */
export type Message = readonly [hant: string, hans: string, taiwan?: string]

/** The messages of a table in one script, by key. */
export type Said<T> = Record<keyof T, string>

/** The variety in which a page is written: `zh-Hans`, `zh-Hant`, or `zh-Hant-TW`. */
export type Words = 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW'

/** A table of messages in the variety of a page. */
export function inWords<T extends Record<string, Message>>(table: T, words: Words): Said<T> {
  const entries = Object.entries(table).map(([key, [hant, hans, taiwan]]) => [
    key,
    words === 'zh-Hans' ? hans : words === 'zh-Hant-TW' ? (taiwan ?? hant) : hant,
  ])
  return Object.fromEntries(entries) as Said<T>
}
