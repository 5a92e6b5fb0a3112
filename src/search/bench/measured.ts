import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Agreement } from './truth.ts'

/** The measurements of one search on a corpus. */
export interface Measured {
  name: string
  agreement: Agreement
  /** Bytes of a first query with its first ten results: median and 95th percentile. */
  first: number
  firstMost: number
  /** Bytes of a query after others, median. */
  later: number
  /**
   * Milliseconds from the query to the first ten results in a browser, with the index loaded; null
   * if not measured.
   */
  times: readonly number[] | null
  /** Seconds. */
  indexing: number
  /** Peak memory while indexing, in megabytes; null if unknown. */
  memory: number | null
  /** Size on disk of the index and the texts of both scripts. */
  bytes: number
  files: number
}

/** Returns the value below which a given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Bytes and number of files in a folder and its subfolders. */
export async function folderSize(folder: string): Promise<{ bytes: number; files: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(files.map((file) => stat(join(file.parentPath, file.name))))
  return { bytes: sizes.reduce((sum, { size }) => sum + size, 0), files: files.length }
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`
const milliseconds = (times: readonly number[] | null, share: number) =>
  times ? `${quantile(times, share).toFixed(1)} ms` : '–'
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

/** Returns a Markdown table with its header. */
export function measuredTable(rows: readonly Measured[]): string {
  const head = [
    'search',
    'recall',
    'precision',
    'queries right',
    'first query',
    'p95',
    'later query',
    'in Chromium',
    'p95',
    'indexing',
    'memory',
    'on disk',
    'files',
  ]
  const lines = rows.map((row) => [
    row.name,
    row.agreement.recall.toFixed(4),
    row.agreement.precision.toFixed(4),
    `${row.agreement.right} of ${row.agreement.queries}`,
    kilobytes(row.first),
    kilobytes(row.firstMost),
    kilobytes(row.later),
    milliseconds(row.times, 0.5),
    milliseconds(row.times, 0.95),
    `${row.indexing.toFixed(1)} s`,
    row.memory === null ? '–' : `${Math.round(row.memory)} MB`,
    megabytes(row.bytes),
    String(row.files),
  ])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n')
}
