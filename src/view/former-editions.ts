import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { clauseKey } from '../citation/address.ts'
import { textHash } from '../citation/clause-text.ts'
import { documentOf, type Lock } from '../citation/lock-parts.ts'
import { histories } from '../citation/permalink-history.ts'
import type { EditionRecord } from '../citation/permalink-lock.ts'
import { recoverEdition } from '../citation/recover-edition.ts'
import { edition } from '../citation/short-hash.ts'
import { decode } from '../corpus/decode.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readContentFile } from '../files/content-file.ts'

/** A former text of an address. */
export interface FormerEdition {
  /** Short hash, as in addresses. */
  edition: string
  /** As published; null where no source in the corpus contains it any more. */
  text: string | null
  /** Its beginning, label first. */
  excerpt: string
}

/**
 * The former texts of every document and clause, oldest first, by key. They are recovered from the
 * sources, which are never edited: a page that was replaced is still there.
 *
 * @param corpus - folder with `sources/`
 */
export async function formerEditions(
  corpus: string,
  documents: readonly Document[],
  lock: Lock,
): Promise<Map<string, FormerEdition[]>> {
  const superseded = [...supersededRecords(documents, lock)].filter(([, list]) => list.length > 0)
  if (superseded.length === 0) return new Map()
  const sources = await readSources(corpus)
  return new Map(
    Array.from(superseded, ([key, records]) => [
      key,
      records.map((record) => ({
        edition: edition(record.sha256),
        text: key.includes('/') ? recoverEdition(record, sources) : null,
        excerpt: `${record.label}${record.excerpt}`,
      })),
    ]),
  )
}

function* supersededRecords(
  documents: readonly Document[],
  lock: Lock,
): Generator<[string, EditionRecord[]]> {
  const all = histories(lock)
  const edited = new Set<string>()
  for (const { id, editions } of all.values()) if (editions.length > 1) edited.add(documentOf(id))
  for (const document of documents) {
    if (!edited.has(document.id)) continue
    for (const clause of [null, ...walkClauses(document.clauses)]) {
      const key = clauseKey({ document: document.id, clause: clause?.id ?? null })
      const editions = all.get(key)?.editions ?? []
      if (editions.length < 2) continue
      const current = textHash(document, clause)
      yield [key, editions.filter(({ sha256 }) => sha256 !== current)]
    }
  }
}

// A refused file (a link, a device, too large) cannot contain a former text: policies cannot name
// it either.
async function readSources(corpus: string): Promise<string[]> {
  const names = (await readdir(join(corpus, 'sources'))).sort()
  const files = await Promise.all(names.map((name) => readContentFile(corpus, 'sources', name)))
  return files.flatMap(({ bytes }) => (bytes === null ? [] : [decode(bytes).text]))
}
