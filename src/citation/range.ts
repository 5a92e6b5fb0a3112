import { MAX_ID } from '../corpus/reserved-ids.ts'
import type { AddressSite } from './address.ts'
import { contextPath } from './address.ts'
import { readSegments } from './clause-query.ts'

/** One clause, or a range of clauses. */
export interface Span {
  from: string
  to: string
}

/** A clause of a document as a range needs it, in page order. */
export interface OrderedClause {
  id: string
  /** Depth from 1: deeper clauses after it belong to it. */
  level: number
}

/** A problem with a requested range that the reader is told in one line. */
export interface RangeNotice {
  kind: 'malformed' | 'unknown' | 'reversed'
  /** The part of the address that it concerns. */
  value: string
  /** Ids that may have been meant. */
  suggestions: string[]
}

const SPAN = new RegExp(
  `^(?<from>[a-z0-9_~-]{1,${MAX_ID}})(?:\\.\\.(?<to>[a-z0-9_~-]{1,${MAX_ID}}))?$`,
)
/** More parts than anyone types; the rest of a longer list is ignored. */
const MOST_SPANS = 100
const MOST_SUGGESTIONS = 3

/** The value of `?c=` for spans: `2-4..2-8` or `2-1,2-3`. */
export function formatSpans(spans: readonly Span[]): string {
  return spans.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join(',')
}

/**
 * The address of several clauses: without JavaScript it opens the document at the first of them.
 */
export function rangePath(document: string, spans: readonly Span[], site: AddressSite): string {
  const [first] = spans
  const [path = '', anchor] = contextPath({ document, clause: first?.from ?? null }, site).split(
    '#',
  )
  return anchor === undefined ? path : `${path}?c=${formatSpans(spans)}#${anchor}`
}

/**
 * The clauses that `?c=` requests, in page order, with their sub-clauses; and the problems with it.
 * A reversed range is accepted.
 */
export function selectClauses(
  value: string,
  clauses: readonly OrderedClause[],
): { ids: string[]; notices: RangeNotice[] } {
  const order = new Map(clauses.map(({ id }, index) => [id, index]))
  const chosen = new Set<number>()
  const notices: RangeNotice[] = []
  for (const part of value.split(',', MOST_SPANS)) {
    const { from, to = from } = SPAN.exec(part.trim())?.groups ?? {}
    if (from === undefined || to === undefined) {
      notices.push({ kind: 'malformed', value: part.slice(0, 2 * MAX_ID), suggestions: [] })
      continue
    }
    const [start, end] = [order.get(from), order.get(to)]
    for (const [id, at] of [[from, start] as const, [to, end] as const]) {
      if (at === undefined) notices.push(unknown(id, clauses))
    }
    if (start !== undefined && end !== undefined && start > end) {
      notices.push({ kind: 'reversed', value: part, suggestions: [`${to}..${from}`] })
    }
    const known = [start, end].filter((at) => at !== undefined)
    if (known.length > 0) choose(chosen, Math.min(...known), Math.max(...known), clauses)
  }
  const ids = clauses.filter((_, index) => chosen.has(index)).map(({ id }) => id)
  return { ids, notices: notices.filter(onlyOnce) }
}

function choose(
  chosen: Set<number>,
  start: number,
  end: number,
  clauses: readonly OrderedClause[],
): void {
  const level = clauses[end]?.level ?? 0
  let last = end
  while ((clauses[last + 1]?.level ?? 0) > level) last++
  for (let index = start; index <= last; index++) chosen.add(index)
}

function unknown(id: string, clauses: readonly OrderedClause[]): RangeNotice {
  return {
    kind: 'unknown',
    value: id,
    suggestions: nearestIds(
      id,
      clauses.map((clause) => clause.id),
    ),
  }
}

/** Ids that may have been meant: with the same last number, else possible ancestors of the id. */
export function nearestIds(id: string, ids: readonly string[]): string[] {
  if (id.length > MAX_ID) return []
  const asked = readSegments(id).at(-1)?.number
  const same = ids.filter((other) => readSegments(other).at(-1)?.number === asked)
  const prefixes = id.split('-').map((_, index, all) => all.slice(0, index).join('-'))
  const above = ids.filter((other) => prefixes.includes(other))
  return [...new Set([...above.reverse(), ...same])].slice(0, MOST_SUGGESTIONS)
}

function onlyOnce(notice: RangeNotice, index: number, all: readonly RangeNotice[]): boolean {
  return (
    all.findIndex(({ kind, value }) => kind === notice.kind && value === notice.value) === index
  )
}
