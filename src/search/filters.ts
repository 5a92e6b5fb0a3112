import { searchable } from '../script/fold.ts'
import { documentOfId } from './apart.ts'
import type { Expression } from './expression.ts'
import type { Manifest, ManifestDocument } from './manifest.ts'
import type { TextClause } from './text-file.ts'

function includesFolded(text: string | null, value: string): boolean {
  return text !== null && searchable(text).folded.includes(searchable(value).folded)
}

/** `2016`, `2010-2016`, `2010-`, `-2016`: both ends are included. */
function includesYear(date: string | null, value: string): boolean {
  const year = date?.slice(0, 4)
  if (!year) return false
  const [, from, dash, to] = /^(\d{4})?(?:(-|\.\.)(\d{4})?)?$/u.exec(value) ?? []
  if (from === undefined && to === undefined) return false
  return year >= (from ?? '0000') && year <= (dash === undefined ? (from ?? '') : (to ?? '9999'))
}

/** States of force by the usual words for them, folded. */
const STATUS_WORDS = new Map(
  [
    ['in-force', '現行'],
    ['in-force', '現行有效'],
    ['former', '舊版'],
    ['former', '非現行'],
    ['future', '未施行'],
    ['repealed', '已廢止'],
    ['repealed', '廢止'],
    ['replaced', '已被取代'],
    ['expired', '已失效'],
    ['expired', '失效'],
  ].map(([status = '', word = '']) => [searchable(word).folded, status]),
)

function statusOf(value: string): string {
  return STATUS_WORDS.get(searchable(value).folded) ?? value.toLowerCase()
}

/** Whether a document passes a filter on documents. `doc:` takes its id or a part of its title. */
export function documentPasses(
  document: ManifestDocument,
  title: string | null,
  field: string,
  value: string,
): boolean {
  switch (field) {
    case 'doc':
      return documentOfId(document.id) === value.toLowerCase() || includesFolded(title, value)
    case 'level':
      return searchable(document.level ?? '').folded === searchable(value).folded
    case 'issuer':
      return includesFolded(document.issuer, value)
    case 'status':
      return document.status !== undefined && document.status === statusOf(value)
    case 'year':
      return includesYear(document.date, value)
    default:
      return true
  }
}

/** The first level in a query that the corpus does not have, as typed; null if there is none. */
export function unknownLevel(expression: Expression, levels: readonly string[]): string | null {
  switch (expression.type) {
    case 'filter': {
      const isLevel = expression.field === 'level'
      const asked = searchable(expression.value).folded
      const isKnown = levels.some((level) => searchable(level).folded === asked)
      return isLevel && !isKnown ? expression.value : null
    }
    case 'and':
    case 'or': {
      const unknown = expression.parts.map((part) => unknownLevel(part, levels))
      return unknown.find((level) => level !== null) ?? null
    }
    case 'not':
      return unknownLevel(expression.part, levels)
    default:
      return null
  }
}

/** Whether a clause passes a filter on clauses. */
export function clausePasses(clause: TextClause, field: string, value: string): boolean {
  return field !== 'principle' || (clause.principles ?? []).includes(value.toLowerCase())
}

/** Positions in the manifest of the documents that pass a filter. */
export function passingDocuments(
  manifest: Manifest,
  titles: readonly string[],
  field: string,
  value: string,
): Set<number> {
  const passing = new Set<number>()
  for (const [at, document] of manifest.documents.entries()) {
    if (documentPasses(document, titles[at] ?? null, field, value)) passing.add(at)
  }
  return passing
}
