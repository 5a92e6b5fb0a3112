import { join } from 'node:path'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Problem } from '../corpus/problem.ts'
import { findPlaces, wordingPattern } from '../script/wording.ts'
import { namedPrinciples } from './named-principles.ts'
import { nearMisses } from './near-miss.ts'
import type { Principle } from './principle.ts'
import { findWording, readPassages, type Statement, statementsOf } from './state.ts'

/** A wording in more than this share of the passages of a corpus is not significant. */
const EVERYWHERE = 0.8
/** With fewer passages a share is not meaningful. */
const FEW_PASSAGES = 20
/** With more passages, texts are not searched for near matches of wordings. */
const MOST_FOR_NEAR = 20_000

/**
 * Clauses that contain a wording without naming its principle, and names of unknown principles.
 *
 * @param unread - names of principles that exist but cannot be read
 */
export function checkPrinciples(
  documents: readonly Document[],
  principles: readonly Principle[],
  unread: ReadonlySet<string> = new Set(),
): Problem[] {
  const known = new Set([...principles.map(({ id }) => id), ...unread])
  const problems: Problem[] = []
  const vague = new Map<string, boolean>()
  // A wording that nearly all clauses contain is one problem of its principle, not one of each
  // clause.
  const isVague = (wording: string) => {
    const found = vague.get(wording) ?? isEverywhere(countPassages(wording, documents))
    vague.set(wording, found)
    return found
  }
  for (const document of documents) {
    // Without principles, only names of principles are checked.
    if (principles.length === 0 && namedPrinciples(document).length === 0) continue
    for (const clause of walkClauses(document.clauses)) {
      const fail = (message: string, hint: string) =>
        problems.push(
          atClause(document, clause.headline.line, 'error', `clause ${clause.id} ${message}`, hint),
        )
      for (const id of clause.principles)
        if (!known.has(id))
          fail(`names the principle ${id}, which does not exist`, 'remove or add it')
      for (const principle of principles) {
        const wording = clause.principles.includes(principle.id)
          ? null
          : findWording(principle, clause)
        if (wording !== null && !isVague(wording))
          fail(
            `says ${JSON.stringify(wording)} and does not name ${principle.id}`,
            `add ${principle.id} to its principles in the frontmatter, or split the source again`,
          )
      }
    }
  }
  return problems
}

function atClause(
  { file }: Document,
  line: number,
  severity: Problem['severity'],
  message: string,
  hint: string,
): Problem {
  return { rule: 'principles', severity, message, hint, file, line, column: 0 }
}

/**
 * Errors and warnings about principles in relation to the texts: wordings that no text or nearly
 * every text contains, a fullest clause that does not state the principle, links that no wording
 * explains, texts that come close to a wording, principles that only one text states.
 *
 * @param corpus - folder with `principles/`
 */
export function reviewPrinciples(
  documents: readonly Document[],
  principles: readonly Principle[],
  corpus: string,
): Problem[] {
  if (documents.length === 0) return []
  return principles.flatMap((principle) => {
    const file = join(corpus, 'principles', `${principle.id}.mdx`)
    const at = (severity: Problem['severity'], message: string, hint: string): Problem => ({
      ...{ rule: 'principles', severity, message, hint, file, line: 1, column: 0 },
    })
    // Clauses that do not name it yet are reported separately, see `checkPrinciples`: they state it
    // all the same.
    const worded = statementsOf(principle, documents, 'worded')
    const statements = worded.filter(
      ({ clause }) => clause === null || clause.principles.includes(principle.id),
    )
    return [
      ...reviewWordings(principle, documents, at),
      ...reviewFullest(principle, documents, worded, at),
      ...reviewSpread(principle, documents, worded, at),
      ...unexplained(principle, statements),
      ...near(principle, documents, statements),
    ]
  })
}

type At = (severity: Problem['severity'], message: string, hint: string) => Problem

function reviewWordings(principle: Principle, documents: readonly Document[], at: At): Problem[] {
  return principle.wordings.flatMap((wording) => {
    if (!wordingPattern(wording))
      return [
        at(
          'error',
          `the wording ${JSON.stringify(wording)} has nothing to search for`,
          'write words',
        ),
      ]
    const counted = countPassages(wording, documents)
    const { count, all } = counted
    if (count === 0)
      return [
        at('warning', `no text has the wording ${JSON.stringify(wording)}`, 'correct or remove it'),
      ]
    if (isEverywhere(counted))
      return [
        at(
          'error',
          `the wording ${JSON.stringify(wording)} stands in ${count} of ${all} passages`,
          'write more of the formulation',
        ),
      ]
    return []
  })
}

/** Number of passages that contain a wording, and of all passages. */
function countPassages(wording: string, documents: readonly Document[]) {
  const pattern = wordingPattern(wording)
  const passages = documents.flatMap(readPassages)
  const has = ({ passage, folded }: (typeof passages)[number]) =>
    pattern !== null && findPlaces(pattern, passage.text, folded).length > 0
  return { count: passages.filter(has).length, all: passages.length }
}

function isEverywhere({ count, all }: { count: number; all: number }): boolean {
  return all >= FEW_PASSAGES && count > all * EVERYWHERE
}

function reviewFullest(
  { fullest }: Principle,
  documents: readonly Document[],
  statements: readonly Statement[],
  at: At,
): Problem[] {
  if (fullest === undefined) return []
  const [id, part] = fullest.split('/')
  const document = documents.find((one) => one.id === id)
  if (!document || !readPassages(document).some(({ passage }) => passage.id === part))
    return [at('error', `fullest: ${fullest} is no clause`, 'name one that states the principle')]
  return statements.some((one) => one.document === document && one.id === part)
    ? []
    : [at('warning', `fullest: ${fullest} does not state it`, 'name a clause that does')]
}

function reviewSpread(
  { id }: Principle,
  documents: readonly Document[],
  statements: readonly Statement[],
  at: At,
): Problem[] {
  const [only, ...others] = new Set(statements.map(({ document }) => document.id))
  if (documents.length < 2 || only === undefined || others.length > 0) return []
  return [at('warning', `only ${only} states ${id}`, 'add wordings of other texts, or leave it')]
}

function unexplained({ id }: Principle, statements: readonly Statement[]): Problem[] {
  return statements
    .filter(({ wording }) => wording === null)
    .map(({ document, clause }) =>
      atClause(
        document,
        clause?.headline.line ?? 0,
        'warning',
        `clause ${clause?.id} names ${id}, and no wording of it stands there`,
        'add the wording to the principle, or remove the name',
      ),
    )
}

function near(
  principle: Principle,
  documents: readonly Document[],
  statements: readonly Statement[],
): Problem[] {
  const count = documents.reduce((sum, one) => sum + readPassages(one).length, 0)
  if (count > MOST_FOR_NEAR) return []
  const stated = new Set(statements.map(({ passage }) => passage))
  return documents.flatMap((document) =>
    readPassages(document)
      .filter(({ passage }) => !stated.has(passage))
      .flatMap(({ passage, clause, folded }) => {
        const [found] = nearMisses(principle, passage.text, folded)
        if (!found) return []
        const message = `${clause ? `clause ${clause.id}` : passage.id} says ${JSON.stringify(found.text)}, close to ${JSON.stringify(found.wording)} of ${principle.id}`
        const line = passage.blocks[0]?.line ?? 0
        return [atClause(document, line, 'warning', message, 'add it as a wording, or leave it')]
      }),
  )
}
