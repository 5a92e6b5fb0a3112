import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Problem } from '../corpus/problem.ts'
import { clauseKey } from './address.ts'
import { clauseText, sha256, textHash } from './clause-text.ts'
import { labelKey } from './label-key.ts'
import { shareOfPairs } from './likeness.ts'
import { documentOf, type Lock } from './lock-parts.ts'
import { currentId, histories, type IdHistory } from './permalink-history.ts'

/** The text at an id in the present corpus. */
export interface PublishedId {
  id: string
  sha256: string
  label: string
  /** The beginning of the text after its label, for people and for `checkPermalinks`. */
  excerpt: string
  file: string
  line: number
}

const EXCERPT_LENGTH = 32
/** Beginnings that share less of their character pairs belong to two different texts. */
export const SAME_TEXT = 0.2

/** Every id of the corpus: each document, followed by its clauses in page order. */
export function publishedIds(documents: readonly Document[]): PublishedId[] {
  return documents.flatMap((document) => [
    {
      id: document.id,
      sha256: textHash(document, null),
      label: '',
      excerpt: excerptOf(document.meta.title),
      file: document.file,
      line: 1,
    },
    ...Array.from(walkClauses(document.clauses), (clause) => {
      const text = clauseText(clause)
      return {
        id: clauseKey({ document: document.id, clause: clause.id }),
        sha256: sha256(text),
        label: clause.label,
        excerpt: excerptOf(text.startsWith(clause.label) ? text.slice(clause.label.length) : text),
        file: document.file,
        line: clause.headline.line,
      }
    }),
  ])
}

function excerptOf(text: string): string {
  const line = text.slice(0, 4 * EXCERPT_LENGTH).replace(/\s+/g, ' ')
  return Array.from(line.trim()).slice(0, EXCERPT_LENGTH).join('').trim()
}

/**
 * Reports what would break an address that someone may have cited: an id that vanished, one that
 * now names another clause, one that is used again after its retirement, and a retirement that
 * leads to nothing. A number that a new edition gave to another text, or dropped, is no problem:
 * the former edition still answers.
 *
 * @param former - ids and texts of former editions in the corpus
 */
export function checkPermalinks(
  lock: Lock,
  published: readonly PublishedId[],
  former: readonly PublishedId[] = [],
): Problem[] {
  const all = histories(lock)
  const before = new Map<string, Set<string>>()
  for (const { id, sha256 } of former) before.set(id, (before.get(id) ?? new Set()).add(sha256))
  const now = new Map(published.map((entry) => [entry.id, entry]))
  const owners = textOwners(all)
  const problems: Problem[] = []
  const isGone = ({ id, retirement }: IdHistory) =>
    retirement === null && !now.has(id) && !before.has(id)
  const gone = Map.groupBy([...all.values()].filter(isGone), ({ id }) => documentOf(id))
  for (const [id, all] of gone) problems.push(...vanished(id, all))
  for (const history of all.values()) {
    const entry = now.get(history.id)
    const kept = before.get(history.id)
    if (history.retirement) problems.push(...checkRetired(history, all, now, before))
    else if (!entry) continue
    else if (!kept?.has(history.editions.at(-1)?.sha256 ?? ''))
      problems.push(...checkSameClause(history, entry, owners, now))
  }
  return problems
}

/** The ids that a text was published at, by its hash. */
function textOwners(all: ReadonlyMap<string, IdHistory>): Map<string, string[]> {
  const owners = new Map<string, string[]>()
  for (const { id, editions } of all.values()) {
    for (const { sha256: sha } of editions) owners.set(sha, [...(owners.get(sha) ?? []), id])
  }
  return owners
}

function checkSameClause(
  history: IdHistory,
  entry: PublishedId,
  owners: Map<string, string[]>,
  now: Map<string, PublishedId>,
): Problem[] {
  const last = history.editions.at(-1)
  if (!last || !entry.id.includes('/')) return []
  if (labelKey(last.label) !== labelKey(entry.label)) {
    return [givenAway(entry, `its label was ${last.label} and is now ${entry.label}`)]
  }
  if (history.editions.some((edition) => edition.sha256 === entry.sha256)) return []
  // A text that is also still at its old id is repeated, not renumbered.
  const from = owners.get(entry.sha256)?.find((id) => now.get(id)?.sha256 !== entry.sha256)
  if (from) return [givenAway(entry, `its text was published as ${from}`)]
  if (shareOfPairs(last.excerpt, entry.excerpt) >= SAME_TEXT) return []
  return [givenAway(entry, `its text began “${last.excerpt}” and now begins “${entry.excerpt}”`)]
}

function checkRetired(
  history: IdHistory,
  all: ReadonlyMap<string, IdHistory>,
  now: Map<string, PublishedId>,
  before: ReadonlyMap<string, unknown>,
): Problem[] {
  const { id, retirement, file, line } = history
  const entry = now.get(id)
  if (entry) {
    return [
      {
        rule: 'permalink-reused',
        severity: 'error',
        message: `${id} was retired on ${retirement?.date} and is used again`,
        hint: `if the clause is back: npm run permalinks -- restore ${id} --why TEXT; another clause takes an id that was never published`,
        file: entry.file,
        line: entry.line,
        column: 0,
      },
    ]
  }
  if (retirement?.movedTo === null) return []
  const target = currentId(id, all)
  // A target that was withdrawn later has a page that says so.
  if (target === null ? all.has(retirement?.movedTo ?? '') : now.has(target)) return []
  // A number that only former editions have also has a page.
  if (target !== null && before.has(target)) return []
  return [
    {
      rule: 'permalink-target',
      severity: 'error',
      message: `${id} moved to ${retirement?.movedTo}, which is not in the corpus`,
      hint: `name a clause that exists: npm run permalinks -- move ${id} NEW --why TEXT`,
      file,
      line,
      column: 0,
    },
  ]
}

/** One problem for a document that vanished with its clauses, else one per clause. */
function vanished(document: string, gone: readonly IdHistory[]): Problem[] {
  const whole = gone.find(({ id }) => id === document)
  return (whole ? [whole] : gone).map(({ id, file, line, editions }) => {
    const last = editions.at(-1)
    const rest = whole && gone.length > 1 ? `, with ${gone.length - 1} clauses,` : ''
    const unpublished = whole ? `; where nobody can have its address yet, delete ${file}` : ''
    return {
      rule: 'permalink-vanished',
      severity: 'error',
      message: `${id} (${last?.label}${last?.excerpt})${rest} was published and is no longer in the corpus`,
      hint: `restore it, or: npm run permalinks -- move ${id} NEW --why TEXT (or withdraw ${id} --why TEXT)${unpublished}`,
      file,
      line,
      column: 0,
    }
  })
}

function givenAway(entry: PublishedId, what: string): Problem {
  return {
    rule: 'permalink-given-away',
    severity: 'error',
    message: `${entry.id} now names another clause: ${what}`,
    hint: `keep published ids; if it is the same clause: npm run permalinks -- amend ${entry.id} --why TEXT`,
    file: entry.file,
    line: entry.line,
    column: 0,
  }
}
