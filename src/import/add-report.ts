import type { Problem } from '../corpus/problem.ts'
import type { JsonDocument } from '../corpus/split/split-json.ts'
import { splitToJson } from '../corpus/split/split-json.ts'
import type { Detection } from '../script/orthography.ts'
import type { ImportPlan } from './plan-import.ts'

/** Result for a document's policy file. */
export type Outcome = 'written' | 'would be written' | 'unchanged' | 'not written'

/** A document of a file in the command's report; in JSON the tree of `split --json` is added. */
export interface AddedDocument {
  id: string
  policy: string
  title: string
  clauseCount: number
  /** The detected script, with its certainty and evidence. */
  detected: Detection | null
  outcome: Outcome
}

/** Result for one file. */
export interface FileReport {
  file: string
  /** The recognized format: `GB18030, no BOM, certainty 0.98`; null if none. */
  decision: string | null
  /** Files of the sources folder: the text, and the container it was extracted from. */
  sources: string[]
  documents: AddedDocument[]
  problems: Problem[]
  /** Null if the file could not be split. */
  plan: ImportPlan | null
  /** Whether nothing more can be written: the disk is full, or the corpus is not writable. */
  isFatal: boolean
}

/** Sums over all files of a run. */
export interface Summary {
  files: number
  documents: number
  clauses: number
  doubts: number
  failures: number
  /** Number of files in folders that have no accepted type. */
  skipped: number
}

/** A report on a file that could not be split. */
export function failed(file: string, problems: Problem[], isFatal = false): FileReport {
  return { file, decision: null, sources: [], documents: [], problems, plan: null, isFatal }
}

/** Documents of a plan with their results. */
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

/** Whether a file failed: nothing of it was written because of an error. */
export function hasFailed({ problems }: FileReport): boolean {
  return problems.some(({ severity }) => severity === 'error')
}

/** Adds a file to the sums. */
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

/** The sums in one line of text. */
export function formatSummary(summary: Summary, seconds: number): string {
  const { files, documents, clauses, doubts, failures, skipped } = summary
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`
  const others = skipped === 0 ? '' : `, ${count(skipped, 'other file')} skipped`
  return `${count(files, 'file')}: ${count(documents, 'document')}, ${count(clauses, 'clause')}, ${count(doubts, 'doubt')}, ${count(failures, 'failure')}${others} (${seconds.toFixed(1)} s)`
}

/** A file's report as JSON. */
export function reportToJson({ plan, isFatal: _, ...report }: FileReport): object {
  const trees: JsonDocument[] = plan === null ? [] : splitToJson(plan.page, plan.text).documents
  const documents = report.documents.map((document, index) => ({
    ...trees[index],
    ...document,
  }))
  const carried = plan?.carried
  return { ...report, documents, ...(carried && { edition: carried }) }
}
