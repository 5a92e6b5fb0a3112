import type { PhaseReport } from './progress.ts'
import type { SiteSize } from './site-size.ts'

/** The results of a build and what it took. */
export interface BuildReport {
  documents: number
  clauses: number
  /** Number of pages and other files of documents reused from the former build. */
  taken: number
  size: SiteSize
  phases: readonly PhaseReport[]
  /** Peak memory of the process in bytes. */
  memory: number
}

/** The lines that a build ends with. */
export function summaryLines({
  documents,
  clauses,
  taken,
  size,
  phases,
  memory,
}: BuildReport): string[] {
  const kept = taken > 0 ? ` (${count(taken)} files as they were)` : ''
  return [
    `${count(documents)} documents, ${count(clauses)} clauses, ${count(size.pages)} pages, ${count(size.files)} files${kept}`,
    `${megabytes(size.bytes)} in all, the largest ${size.largest.path} with ${megabytes(size.largest.bytes)}`,
    `${phases.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ')}; ${megabytes(memory)} of memory at most`,
  ]
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
