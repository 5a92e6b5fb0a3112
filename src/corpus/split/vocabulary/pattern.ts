import type { Word } from './document-types.ts'

/** Source of a pattern that matches any of some words, the longest first. */
export function anyOf(words: readonly Word[]): string {
  const sorted = words.map(([word]) => word).sort((a, b) => b.length - a.length)
  return sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
}
