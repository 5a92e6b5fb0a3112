import type { JsonClause, JsonPage } from '../corpus/split/split-json.ts'
import { splitToJson } from '../corpus/split/split-json.ts'
import type { SplitPage } from '../corpus/split/types.ts'

type Wanted = string | null | readonly (string | null)[]

/**
 * The correct answer for one page. Absent fields are not checked; several values are alternatives.
 */
export interface CaseAnswer {
  documents?: number | readonly number[]
  title?: Wanted
  /** The title with its spaces. */
  titleExact?: string
  docNumber?: Wanted
  date?: Wanted
  addressee?: Wanted
  second?: { title?: Wanted; date?: Wanted; addressee?: Wanted }
  /**
   * Label, level, and optionally heading, of all documents in order; '' is a heading without
   * number.
   */
  clauses?: readonly (readonly [string, number, (string | null)?])[]
  /** Whether `clauses` includes bullets and headings without a number. */
  allKinds?: boolean
  within?: Record<string, readonly string[]>
  has?: readonly string[]
  lacks?: readonly string[]
  doubts?: boolean
  anyOf?: readonly CaseAnswer[]
}

/** Compares a split page with an answer; returns the differences, one line each. */
export function judgeCase(page: SplitPage, text: string, answer: CaseAnswer): string[] {
  if (answer.anyOf !== undefined) {
    const tries = answer.anyOf.map((one) => judgeCase(page, text, one))
    return tries.find((faults) => faults.length === 0) ?? tries[0] ?? []
  }
  const json = splitToJson(page, text)
  return [
    ...judgeFields(json, answer),
    ...judgeClauses(json, answer),
    ...judgeText(page, json, text, answer),
  ]
}

function judgeFields({ documents, problems }: JsonPage, answer: CaseAnswer): string[] {
  const faults: string[] = []
  const ask = (name: string, wanted: Wanted | undefined, found: string | null | undefined) => {
    if (wanted === undefined) return
    const options = Array.isArray(wanted) ? wanted : [wanted]
    if (options.some((option) => plain(option) === plain(found ?? null))) return
    faults.push(`${name}: ${found} instead of ${options.join(' or ')}`)
  }
  const counts = [answer.documents ?? documents.length].flat()
  const [least = 0, most = least] = counts
  if (documents.length < least || documents.length > most)
    faults.push(`${documents.length} documents instead of ${counts.join(' to ')}`)
  const [first, second] = documents
  ask('title', answer.title, first?.title)
  if (answer.titleExact !== undefined && first?.title !== answer.titleExact)
    faults.push(`title: ${first?.title} instead of ${answer.titleExact} exactly`)
  ask('docNumber', answer.docNumber, first?.docNumber)
  ask('date', answer.date, first?.date)
  ask('addressee', answer.addressee, first?.addressee)
  ask('second title', answer.second?.title, second?.title)
  ask('second date', answer.second?.date, second?.date)
  ask('second addressee', answer.second?.addressee, second?.addressee)
  if (answer.doubts !== undefined && answer.doubts !== problems.length > 0)
    faults.push(`${problems.length} doubts: ${problems.map(({ message }) => message).join(' ')}`)
  return faults
}

function judgeClauses({ documents }: JsonPage, answer: CaseAnswer): string[] {
  if (answer.clauses === undefined) return []
  const asksBare = answer.allKinds || answer.clauses.some(([label]) => label === '')
  const asked = ({ kind }: JsonClause) =>
    kind === 'numbered' || answer.allKinds || (kind === 'unnumbered' && asksBare)
  const found = documents.flatMap(({ clauses }) => walk(clauses)).filter(asked)
  const faults: string[] = []
  for (let i = 0; i < Math.max(found.length, answer.clauses.length); i += 1) {
    const [label, level, heading] = answer.clauses[i] ?? []
    const clause = found[i]
    const same =
      clause !== undefined && plain(clause.label) === plain(label) && clause.level === level
    const headed = heading === undefined || plain(clause?.heading) === plain(heading)
    if (same && headed) continue
    faults.push(
      `clause ${i + 1}: ${clause?.level} ${clause?.label} ${clause?.heading} instead of ${level} ${label} ${heading ?? ''}`,
    )
    if (!same) break
  }
  return faults
}

function judgeText(page: SplitPage, json: JsonPage, text: string, answer: CaseAnswer): string[] {
  const faults: string[] = []
  const characters = [...text]
  const clauses = json.documents.flatMap(({ clauses }) => walk(clauses))
  for (const [label, words] of Object.entries(answer.within ?? {})) {
    const clause = clauses.find((one) => plain(one.label) === plain(label))
    const own = clause === undefined ? '' : characters.slice(clause.start, clause.end).join('')
    for (const word of words) if (!own.includes(word)) faults.push(`${label} lacks ${word}`)
  }
  const kept = page.pieces.filter(({ role }) => role !== 'boilerplate')
  const body = kept.map(({ start, end }) => text.slice(start, end)).join('')
  for (const word of answer.has ?? []) if (!body.includes(word)) faults.push(`lost: ${word}`)
  for (const word of answer.lacks ?? []) if (body.includes(word)) faults.push(`kept: ${word}`)
  return faults
}

function walk(clauses: readonly JsonClause[]): JsonClause[] {
  return clauses.flatMap((clause) => [clause, ...walk(clause.children)])
}

function plain(value: string | null | undefined): string | null {
  return value?.normalize('NFKC').replace(/\s/g, '') ?? null
}
