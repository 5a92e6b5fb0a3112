import type { Problem } from '../corpus/problem.ts'
import type { JsonDocument } from '../corpus/split/split-json.ts'
import { splitToJson } from '../corpus/split/split-json.ts'
import type { Detection } from '../script/orthography.ts'
import type { ImportPlan } from './plan-import.ts'

/** What became of a document's policy file. */
export type Outcome = 'written' | 'would be written' | 'unchanged' | 'not written'

/** A document of a file, as the command reports it; in JSON the tree of `split --json` is added. */
export interface AddedDocument {
  id: string
  policy: string
  title: string
  clauseCount: number
  /** What it seems to be written in, how sure that is, and by what. */
  detected: Detection | null
  outcome: Outcome
}

/** What became of one file. */
export interface FileReport {
  file: string
  /** What was recognised: `GB18030, no BOM, certainty 0.98`; null when nothing was. */
  decision: string | null
  /** Files of the sources folder: the text, and the container it was taken from. */
  sources: string[]
  documents: AddedDocument[]
  problems: Problem[]
  /** Null when the file did not come as far as being split. */
  plan: ImportPlan | null
  /** Nothing can be written any more: the disk is full, the corpus is not writable. */
  isFatal: boolean
}

/** Sums over all files of a run. */
export interface Summary {
  files: number
  documents: number
  clauses: number
  doubts: number
  failures: number
  /** Files of folders that are of no kind that is taken. */
  skipped: number
}

/** A report on a file that did not come as far as being split. */
export function failed(file: string, problems: Problem[], isFatal = false): FileReport {
  return { file, decision: null, sources: [], documents: [], problems, plan: null, isFatal }
}

/** Documents of a plan with what became of them. */
export function reportDocuments(plan: ImportPlan, outcome: Outcome): AddedDocument[] {
  return plan.documents.map((document, index) => ({
    id: document.id,
    policy: document.file,
    title: document.meta.title,
    clauseCount: plan.clauseCounts[index] ?? 0,
    detected: plan.detections[index] ?? null,
    outcome:
      outcome !== 'not written' && plan.policies[index]?.status === 'same' ? 'unchanged' : outcome,
  }))
}

/** Whether a file failed: nothing of it was written, and not because nobody asked to. */
export function hasFailed({ problems }: FileReport): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

/** Sums with one more file. */
export function addToSummary(summary: Summary, report: FileReport): Summary {
  const warnings = report.problems.filter(({ severity }) => severity === 'warning')
  const kept = hasFailed(report) ? [] : report.documents
  return {
    files: summary.files + 1,
    documents: summary.documents + kept.length,
    clauses: kept.reduce((sum, { clauseCount }) => sum + clauseCount, summary.clauses),
    doubts: summary.doubts + warnings.length,
    failures: summary.failures + (hasFailed(report) ? 1 : 0),
    skipped: summary.skipped,
  }
}

/** One line for people. */
export function formatSummary(summary: Summary, seconds: number): string {
  const { files, documents, clauses, doubts, failures, skipped } = summary
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
  const others = skipped === 0 ? '' : `, ${count(skipped, 'other file')} skipped`
  return `${count(files, 'file')}: ${count(documents, 'document')}, ${count(clauses, 'clause')}, ${count(doubts, 'doubt')}, ${count(failures, 'failure')}${others} (${seconds.toFixed(1)} s)`
}

/** A file's report for machines. */
export function reportToJson({ plan, isFatal: _, ...report }: FileReport): object {
  const trees: JsonDocument[] = plan === null ? [] : splitToJson(plan.page, plan.text).documents
  const documents = report.documents.map((document, index) => ({
    ...trees[index],
    ...document,
  }))
  const carried = plan?.carried
  return { ...report, documents, ...(carried && { edition: carried }) }
}
