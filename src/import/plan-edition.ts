import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countClauses } from '../corpus/count-clauses.ts'
import type { Document } from '../corpus/model.ts'
import { readPolicy } from '../corpus/policy/read-policy.ts'
import { writePolicy } from '../corpus/policy/write-policy.ts'
import type { Problem } from '../corpus/problem.ts'
import type { Relation } from '../corpus/status.ts'
import { carryEdition } from '../editions/carry-edition.ts'
import { type Chain, editionKey, presentOf } from '../editions/chain.ts'
import { refuseEdition } from '../editions/edition-order.ts'
import { editionPath, loadChains } from '../editions/load-chains.ts'
import type { Extracted } from './extract-text.ts'
import {
  type ImportPlan,
  type PlannedFile,
  planFile,
  planSources,
  proveWritten,
  type TargetCorpus,
} from './plan-import.ts'
import { keepFormerSource } from './source-name.ts'
import { splitSource } from './split-source.ts'

/** A new edition as specified by the publisher. */
export interface EditionRequest {
  /** Id of the document. */
  of: string
  /** First day in force, ISO 8601. */
  inForce: string
  /** Day of its publication, if given. */
  published: string | null
  /** Today's date: a later edition is announced, not yet shown as the document. */
  today: string
  /** For a text assembled from a decision: the decision, and what of it could not be applied. */
  made?: { by: Relation; notes: string[]; incomplete: string | null }
}

/** Evidence of a field given on the command line. */
const GIVEN = '由添加者指明'

/**
 * Plans adding a file as a new edition of a document. The former edition is moved unchanged to the
 * folder of editions, and its source stays; the new one gets the manual work where the text is the
 * same, and its own title, number, date and issuer, or none. Nothing may be written if the problems
 * include an error.
 */
export async function planEdition(
  extracted: Extracted,
  path: string,
  corpus: TargetCorpus,
  request: EditionRequest,
  force: boolean,
): Promise<ImportPlan> {
  const problems: Problem[] = []
  const chain = await readChain(corpus.folder, request.of, path, problems)
  const named = await keepFormerSource(extracted, corpus.folder, request.inForce)
  const { source, text, fields } = named
  const file = join(corpus.folder, 'policies', `${request.of}.mdx`)
  const split = splitSource(text, source.bytes, source.name, {
    existing: [],
    isTaken: () => false,
    principles: corpus.principles,
    levels: corpus.levels,
    id: request.of,
    fields,
    fileFor: () => file,
  })
  const { page, value: documents, detections } = split
  problems.push(
    ...split.problems.map((one) => (one.file === source.name ? { ...one, file: path } : one)),
  )
  const [document, ...others] = documents
  const plan: ImportPlan = {
    page,
    text,
    documents,
    clauseCounts: documents.map(countClauses),
    detections,
    policies: [],
    sources: [],
    problems,
  }
  if (!document || others.length > 0) {
    problems.push(
      fault(path, `has ${documents.length} documents, an edition is one`, 'cut the file'),
    )
    return plan
  }
  if (!chain) return plan
  date(document, request)
  const former =
    chain.editions.findLast(({ key }) => key < request.inForce) ?? chain.editions.at(-1)
  if (!former) return plan
  const carried = carryEdition(document, former.document)
  const refusal = refuseEdition(document, chain, carried.rows, request, force)
  if (refusal) {
    problems.push(fault(path, refusal.message, refusal.hint))
    return plan
  }
  plan.carried = carried
  problems.push(...carried.doubts.map((one) => ({ ...one, file })))
  plan.policies = await planPolicies(document, chain, corpus.folder, request, problems, text)
  plan.sources = await planSources(named, corpus.folder)
  return plan
}

async function readChain(
  folder: string,
  id: string,
  path: string,
  problems: Problem[],
): Promise<Chain | null> {
  const file = join(folder, 'policies', `${id}.mdx`)
  try {
    const { value, problems: found } = readPolicy(await readFile(file, 'utf8'), file)
    problems.push(...found)
    if (!value) return null
    const chains = await loadChains(folder, [value])
    problems.push(...chains.problems.filter((one) => !one.message.startsWith('editions of')))
    return chains.value.get(id) ?? null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    problems.push(
      fault(path, `no document is called ${id}`, 'name the document that it is an edition of'),
    )
    return null
  }
}

function date({ meta }: Document, { inForce, published, made }: EditionRequest): void {
  meta.status = { inForce: { value: inForce, note: GIVEN } }
  if (made) {
    meta.status.amendedBy = [made.by]
    meta.notes = made.notes.map((text) => ({ text }))
    if (made.incomplete !== null) meta.status.incomplete = { note: made.incomplete }
  }
  if (published !== null) meta.date = { value: published, note: GIVEN }
}

async function planPolicies(
  document: Document,
  chain: Chain,
  folder: string,
  { of, inForce, today }: EditionRequest,
  problems: Problem[],
  text: string,
): Promise<PlannedFile[]> {
  const isFuture = inForce > today
  if (isFuture) document.file = editionPath(folder, of, inForce)
  const content = writePolicy(document)
  problems.push(...proveWritten(document, content, text))
  const own = await planFile(document.file, new TextEncoder().encode(content))
  if (isFuture) return [own]
  const present = presentOf(chain)
  const kept = editionPath(folder, of, editionKey(present.document))
  return [own, await planFile(kept, await readFile(present.document.file))]
}

function fault(file: string, message: string, hint: string): Problem {
  return { rule: 'edition', severity: 'error', message, hint, file, line: 0, column: 0 }
}
