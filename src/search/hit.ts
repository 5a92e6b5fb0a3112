import { hitAddress } from './apart.ts'
import type { BlockRange, Span } from './clause-view.ts'
import { splitByBlock, viewText } from './clause-view.ts'
import { PART_LEVEL } from './document.ts'
import type { Expression } from './expression.ts'
import { clausePasses, documentPasses } from './filters.ts'
import type { ManifestDocument } from './manifest.ts'
import { type ClauseContext, matchClause } from './match.ts'
import { suppliedSpans } from './supplied.ts'
import type { TextClause, TextFile } from './text-file.ts'

/** A clause, or text outside the clauses of a document, that matches a query. */
export interface Hit {
  /** Address in the site: `central/2-8`, in a former edition `rules/art12/@2018-01-01`. */
  id: string
  document: string
  clause: string
  label: string
  heading: string | null
  /** Whether it is a clause; if not, it is text before or after the clauses. */
  isClause: boolean
  /** Ids of the principles that the clause states. */
  principles: readonly string[]
  /** Number of matches, without overlaps; 0 if the clause matches by filters only. */
  matches: number
  /** How many of them are in the heading. */
  headingMatches: number
  /** The reading that contains the matches. */
  reading: 'corrected' | 'published'
  /** The clause's own text in that reading, headline first. */
  blocks: readonly string[]
  ranges: BlockRange[]
  /** Spans that an editor supplied, in the joined blocks. */
  supplied: readonly Span[]
  /**
   * A word of the query that occurs literally in the text as published but not in the corrected
   * reading: 蔘加.
   */
  asPublished?: string
}

/** A word as typed, without the operators of the query language. */
const PLAIN_WORD = /[\p{L}\p{N}]+/gu

/** The first word of a query that occurs only in the text as published, character for character. */
function publishedWord({ text, published }: TextClause, query: string): string | undefined {
  if (!published) return undefined
  const corrected = text.join('')
  const asPublished = published.join('')
  const words = query.match(PLAIN_WORD) ?? []
  return words.find((word) => asPublished.includes(word) && !corrected.includes(word))
}

/** Span of the heading in the joined blocks. */
function headingSpan(clause: TextClause, text: string): Span | null {
  if (!clause.heading) return null
  const start = text.indexOf(clause.heading)
  return start === -1 ? null : { start, end: start + clause.heading.length }
}

/** Caches the prepared readings of clauses across queries. */
const views = new WeakMap<readonly string[], ClauseContext['view']>()

function viewBlocks(blocks: readonly string[]): ClauseContext['view'] {
  const known = views.get(blocks)
  if (known) return known
  const view = viewText(blocks.join(''))
  views.set(blocks, view)
  return view
}

function hitInReading(
  expression: Expression,
  file: TextFile,
  document: ManifestDocument,
  clause: TextClause,
  reading: Hit['reading'],
): Hit | null {
  const blocks = reading === 'corrected' ? clause.text : clause.published
  if (!blocks) return null
  const view = viewBlocks(blocks)
  const spans = matchClause(expression, {
    view,
    heading: () => headingSpan(clause, view.text),
    passes: (field, value) =>
      documentPasses(document, file.title, field, value) && clausePasses(clause, field, value),
  })
  const isClause = clause.level !== PART_LEVEL
  // A filter alone returns clauses only.
  if (!spans || (!isClause && spans.length === 0)) return null
  const heading = headingSpan(clause, view.text)
  const inHeading = (span: Span) =>
    heading && span.start >= heading.start && span.end <= heading.end
  return {
    id: hitAddress(file.id, clause.id),
    document: file.id,
    clause: clause.id,
    label: clause.label,
    heading: clause.heading,
    isClause,
    principles: clause.principles ?? [],
    matches: spans.length,
    headingMatches: spans.filter(inHeading).length,
    reading,
    blocks,
    supplied: suppliedSpans(blocks, reading === 'corrected' ? (clause.supplied ?? []) : []),
    ranges: splitByBlock(blocks, spans),
  }
}

/**
 * Finds the hits in a document, in the corrected reading or else in the published one: its clauses
 * in the order of the page, then the text outside them.
 *
 * @param query - as typed, to detect words that occur only in the text as published
 */
export function findHits(
  expression: Expression,
  file: TextFile,
  document: ManifestDocument,
  query = '',
): Hit[] {
  const hits: Hit[] = []
  for (const clause of file.clauses) {
    const hit =
      hitInReading(expression, file, document, clause, 'corrected') ??
      hitInReading(expression, file, document, clause, 'published')
    const asPublished = hit && publishedWord(clause, query)
    if (hit) hits.push(asPublished ? { ...hit, asPublished } : hit)
  }
  return hits
}
