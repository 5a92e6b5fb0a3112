import { createHash } from 'node:crypto'
import type { EditionRecord } from './permalink-lock.ts'

/** Longest clause, in UTF-16 code units: the search for its end stops there. */
const LONGEST = 30_000
/**
 * Where a clause can end: before a line break; after a mark that ends a sentence, phrase or
 * quotation.
 */
const ENDS = /(?=\r?\n)|(?<=[。．.；;：:！!？?）)」』”’】,，])|$/gu

/**
 * The text of an edition that is no longer in the corpus, recovered from the sources that the
 * corpus keeps: it is where label and beginning occur and the hash is right. Null when no source
 * contains it. So the lock alone suffices to show what was cited, without a second copy of the
 * texts.
 */
export function recoverEdition(record: EditionRecord, sources: Iterable<string>): string | null {
  for (const source of sources) {
    let at = source.indexOf(record.label)
    for (; at >= 0; at = source.indexOf(record.label, at + 1)) {
      const found = textFrom(source.slice(at, at + LONGEST), record)
      if (found !== null) return found
      if (record.label === '') break
    }
  }
  return null
}

function textFrom(text: string, record: EditionRecord): string | null {
  const begins = text.slice(
    record.label.length,
    record.label.length + 4 * record.excerpt.length + 8,
  )
  if (!begins.replace(/\s+/g, ' ').trim().startsWith(record.excerpt)) return null
  const hash = createHash('sha256')
  let hashed = 0
  for (const { index } of text.matchAll(ENDS)) {
    hash.update(text.slice(hashed, index), 'utf8')
    hashed = index
    if (hash.copy().digest('hex') === record.sha256) return text.slice(0, index)
  }
  return null
}
