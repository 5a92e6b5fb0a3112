import { basename } from 'node:path'
import { recordChange } from '../citation/change-journal.ts'
import type { Document } from '../corpus/model.ts'
import { type Applied, applyDecision } from '../editions/amend/apply-decision.ts'
import { sectionFor } from '../editions/amend/decision-section.ts'
import { readDecision } from '../editions/amend/read-decision.ts'
import { titleKey } from '../editions/title-key.ts'
import { readRegular } from '../files/read-regular.ts'
import { writeFiles } from '../files/write-files.ts'
import { NO_FIELDS } from './container-fields.ts'
import { extractText } from './extract-text.ts'
import { BUDGET, IsolatedThread, overBudget } from './isolated-thread.ts'
import { planEdition } from './plan-edition.ts'
import { type PlannedFile, planSources, type TargetCorpus } from './plan-import.ts'
import { keepFormerSource } from './source-name.ts'

/** The result of amending by a decision, planned or done. */
export interface AmendReport {
  /** Id of the amended document. */
  document: string
  applied: Applied[]
  /** Files that were or would be written. */
  files: string[]
  /** Doubts about the new edition, one line each. */
  doubts: string[]
}

/** The options of an amendment. */
export interface AmendRequest {
  /** Path of the amending decision. */
  from: string
  /** Id of the document; if null, it is found by the title in the decision. */
  of: string | null
  /** First day on which the amended text is in force; null to show only the proposals. */
  inForce: string | null
  published: string | null
  today: string
  dryRun: boolean
}

/** The question to the thread that reads a decision. */
export interface AmendQuestion {
  bytes: Uint8Array
  corpus: TargetCorpus
  documents: readonly Document[]
  request: AmendRequest
}

/** The planned result with the files to write, or an error. */
export type AmendPlan = { report: AmendReport; files: PlannedFile[] } | { error: string }

/**
 * Reads the proposals of an amending decision against a document, and makes a new edition of the
 * correct ones. Doubtful ones are reported but not applied; a decision that refers to a missing
 * article is refused, and so is one that exceeds the time or memory limits of a file.
 */
export async function amendDocument(
  corpus: TargetCorpus,
  documents: readonly Document[],
  request: AmendRequest,
  budget = BUDGET,
): Promise<AmendReport | { error: string }> {
  const { from } = request
  const { bytes, refused } = await readRegular(from, { follow: true })
  if (refused) return { error: `${from} ${refused.message}` }
  const thread = new IsolatedThread<AmendQuestion, AmendPlan>('amend-worker', null, budget)
  const question = { bytes, corpus, documents, request }
  const found = await thread.ask(question).finally(() => thread.close())
  if (typeof found === 'string') {
    const { message, hint } = overBudget(from, found, budget)
    return { error: `${from} ${message} (${hint})` }
  }
  if ('error' in found.answer) return found.answer
  const { report, files } = found.answer
  if (!request.dryRun && files.length > 0)
    await recordChange(corpus.folder, `amend ${report.document}`, report.files, () =>
      writeFiles(files),
    )
  return report
}

/** Plans an amendment by a decision. Writes nothing. */
export async function planAmendment(question: AmendQuestion): Promise<AmendPlan> {
  const { bytes, corpus, documents, request } = question
  const { from } = request
  const extracted = await extractText(bytes, from, basename(from))
  if (!extracted.value) return { error: extracted.problems[0]?.message ?? `${from} has no text` }
  const { text } = extracted.value
  const target = findTarget(text, documents, request.of)
  if ('error' in target) return target
  const section = sectionFor(text, target.meta.title)
  if (typeof section !== 'string') return { error: `${from}: ${section.error}` }
  const read = readDecision(section)
  // That numbers follow is stated once, at the end, for all parts.
  const decision = { ...read, renumbers: read.renumbers || readDecision(text).renumbers }
  if (decision.instructions.length === 0)
    return { error: `${from} orders no change that is understood` }
  const { text: amended, applied } = applyDecision(target, decision)
  const wrong = applied.find(({ state }) => state === 'error')
  if (wrong) return { error: `${from}:${wrong.line} ${wrong.why}: ${wrong.said}` }
  const report = { document: target.id, applied, files: [], doubts: [] }
  if (request.inForce === null) return { report, files: [] }
  if (applied.every(({ state }) => state !== 'right')) return { error: 'nothing of it is sure' }
  const own = { ...request, inForce: request.inForce }
  return makeEdition(corpus, target, amended, applied, extracted.value, own)
}

function findTarget(
  text: string,
  documents: readonly Document[],
  of: string | null,
): Document | { error: string } {
  const named = documents.find(({ id }) => id === of)
  if (of !== null) return named ?? { error: `no document is called ${of}` }
  const titles = Array.from(text.matchAll(/[《〈]([^》〉]{1,500})[》〉]/gu), ([, title = '']) =>
    titleKey(title),
  )
  const found = documents.filter(({ meta }) => titles.includes(titleKey(meta.title)))
  const [first, second] = found
  if (!first)
    return { error: 'no document has a title that the decision names: say it with --of ID' }
  return second ? { error: `it names ${first.id} and ${second.id}: say which with --of ID` } : first
}

async function makeEdition(
  corpus: TargetCorpus,
  document: Document,
  text: string,
  applied: readonly Applied[],
  decision: Awaited<ReturnType<typeof extractText>>['value'] & object,
  request: AmendRequest & { inForce: string },
): Promise<AmendPlan> {
  const title =
    decision.text
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? request.from
  const undone = applied.filter(({ state }) => state === 'doubtful').length
  const kept = await keepFormerSource(decision, corpus.folder, request.inForce)
  const made = {
    by: { title, ...(request.published && { date: request.published }), note: '修改決定' },
    notes: [
      `本版文本由程式按《${title}》從前一版編成，不是公布的文本。決定見來源檔案 ${kept.source.name}。`,
    ],
    incomplete: undone === 0 ? null : `決定中有 ${undone} 處修改未能讀出，未編入。`,
  }
  const name = `${document.id}-${request.inForce}.txt`
  const source = { name, bytes: new TextEncoder().encode(text) }
  const composed = {
    text,
    source,
    original: null,
    fields: NO_FIELDS,
    decision: 'made of the former text',
  }
  const edition = { ...request, of: document.id, made }
  const plan = await planEdition(composed, name, corpus, edition, true)
  const error = plan.problems.find(({ severity }) => severity === 'error')
  if (error) return { error: `${error.message} (${error.hint})` }
  const all = [...plan.sources, ...plan.policies, ...(await planSources(kept, corpus.folder))]
  const files = all.filter(({ status }) => status !== 'same')
  const paths = files.map(({ path }) => path)
  const doubts = plan.problems.map(({ message }) => message)
  return { report: { document: document.id, applied: [...applied], files: paths, doubts }, files }
}
