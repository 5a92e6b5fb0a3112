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

/** A clause, or text outside the clauses of a document, that answers a query. */
export interface Hit {
  /** Address in the site: `central/2-8`, in a former edition `rules/art12/@2018-01-01`. */
  id: string
  document: string
  clause: string
  label: string
  heading: string | null
  /** Whether it is a clause; else it is what stands before or after them. */
  isClause: boolean
  /** Ids of the principles that the clause states. */
  principles: readonly string[]
  /** Stretches found, none overlapping another; 0 where only filters speak for the clause. */
  matches: number
  /** How many of them stand in the heading. */
  headingMatches: number
  /** Reading that the matches stand in. */
  reading: 'corrected' | 'published'
  /** The clause's own text in that reading, headline first. */
  blocks: readonly string[]
  ranges: BlockRange[]
  /** Stretches that an editor supplied, in the joined blocks. */
  supplied: readonly Span[]
  /** Words of the query that the text as published has just so, and the corrected reading has not: 蔘加. */
  asPublished?: string
}

/** A word as one types it, without the marks of the query language. */
const PLAIN_WORD = /[\p{L}\p{N}]+/gu

/** The first word of a query that only the text as published has, character for character. */
function publishedWord({ text, published }: TextClause, query: string): string | undefined {
  if (!published) return undefined
  const corrected = text.join('')
  const asPublished = published.join('')
  const words = query.match(PLAIN_WORD) ?? []
  return words.find((word) => asPublished.includes(word) && !corrected.includes(word))
}

/** Where the heading stands in the joined blocks. */
function headingSpan(clause: TextClause, text: string): Span | null {
  if (!clause.heading) return null
  const start = text.indexOf(clause.heading)
  return start === -1 ? null : { start, end: start + clause.heading.length }
}

/** Readies the readings of clauses once, however many queries ask for them. */
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
  // A filter alone asks for clauses.
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
 * What answers in a document, in the corrected reading, else in the published: its clauses in the order of
 * the page, then the text outside them.
 *
 * @param query - as it was typed, to tell words that only the text as published has
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
