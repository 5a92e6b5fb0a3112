import { textHash } from '../citation/clause-text.ts'
import { edition } from '../citation/short-hash.ts'
import { factOf } from '../corpus/document-facts.ts'
import type { Document } from '../corpus/model.ts'
import { readPrintedDates } from '../corpus/printed-date.ts'
import { publishedText, readBlock } from '../corpus/reading.ts'

/** One edition of a document. */
export interface Edition {
  /**
   * Identifies the edition in addresses and file names: `2023-05-10`, or `9de5e7c3` where no day is
   * known.
   */
  key: string
  document: Document
  /** Short hash of its text, as used in citations. */
  hash: string
  /** `present`: shown at the document's own address; `former`: before it; `future`: announced. */
  place: 'former' | 'present' | 'future'
}

/** All editions of a document, oldest first; most documents have one. */
export interface Chain {
  document: string
  editions: Edition[]
}

/**
 * The day that names an edition: its first day in force, else its own date, else the latest full
 * date printed in its head or date line; null when none is known.
 */
export function editionDay(document: Document): string | null {
  return factOf(document, 'edition day', () => findDay(document))
}

function findDay({ meta, front }: Document): string | null {
  if (meta.status?.inForce) return meta.status.inForce.value
  const date = meta.date.value
  if (date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date)) return date
  const head = front.map((block) => readBlock(block, 'published'))
  const printed = [...head, meta.dateAsPublished ?? ''].flatMap(readPrintedDates)
  return printed.sort().at(-1) ?? null
}

/** Short hash of a document's text. */
function editionHash(document: Document): string {
  return factOf(document, 'edition', () => edition(textHash(document, null)))
}

/** The key of an edition: its day, else the hash of its text. */
export function editionKey(document: Document): string {
  return factOf(document, 'edition key', () => editionDay(document) ?? editionHash(document))
}

/** A chain of editions in the order of their days; editions without a day come first. */
export function makeChain(
  present: Document,
  others: readonly { key: string; document: Document }[],
): Chain {
  const own = editionKey(present)
  const all = [...others, { key: own, document: present }]
  all.sort((a, b) => rank(a.key).localeCompare(rank(b.key)))
  const at = all.findIndex(({ document }) => document === present)
  return {
    document: present.id,
    editions: all.map(({ key, document }, index) => ({
      key,
      document,
      hash: editionHash(document),
      place: index < at ? 'former' : index === at ? 'present' : 'future',
    })),
  }
}

function rank(key: string): string {
  return key.includes('-') ? key : ` ${key}`
}

/** The edition that the document's own address shows. */
export function presentOf({ editions }: Chain): Edition {
  const present = editions.find(({ place }) => place === 'present')
  if (!present) throw new Error('a chain has a present edition')
  return present
}

/** Whether two editions have the same text, line breaks and spaces aside. */
export function isSameText(a: Document, b: Document): boolean {
  const squeeze = (document: Document) => publishedText(document).replace(/\s+/gu, '')
  return squeeze(a) === squeeze(b)
}

/** Every former edition of the chains, oldest first: what was published at their addresses. */
export function formerDocuments(chains: Iterable<Chain>): Document[] {
  return [...chains].flatMap(({ editions }) =>
    editions.filter(({ place }) => place === 'former').map(({ document }) => document),
  )
}

/**
 * The edition in force on a day: the last that began on or before it; the oldest one if the day is
 * before all.
 */
export function editionOn({ editions }: Chain, day: string): Edition | null {
  const begun = editions.filter(({ key }) => !key.includes('-') || key <= day)
  return begun.at(-1) ?? editions[0] ?? null
}
