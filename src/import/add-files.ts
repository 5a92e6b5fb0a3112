import type { Problem } from '../corpus/problem.ts'
import { formatProblem } from '../corpus/problem.ts'
import type { Detection } from '../script/orthography.ts'
import { type AddOptions, type AddPlaces, addFile, unreadable } from './add-file.ts'
import type { FileReport, Summary } from './add-report.ts'
import { addToSummary, failed, formatSummary, reportToJson } from './add-report.ts'
import { type Collection, Collector } from './collection.ts'
import { collectionLines, writeReport } from './collection-report.ts'
import { describeCarried } from './edition-report.ts'
import { findInputs, sourceNames } from './input-files.ts'
import type { KeptRun } from './kept-run.ts'
import { outline } from './outline.ts'
import { type ProgressStream, showProgress } from './progress.ts'

/** The terminal that a run prints to. */
export interface Terminal {
  stdout: { write: (text: string) => unknown }
  stderr: ProgressStream
}

/** With more files the trees are not printed, only one line per document. */
const MAX_OUTLINES = 20

/**
 * Adds files, folders and standard input to a corpus, and reports each. Returns the exit code: 0 if
 * everything was added (with or without doubts), 1 if a file failed.
 *
 * @param json - print one JSON object instead of outlines and lines
 */
export async function addFiles(
  paths: readonly string[],
  options: AddOptions & { json: boolean; report?: string | null },
  places: AddPlaces,
  terminal: Terminal,
): Promise<number> {
  const start = performance.now()
  const inputs = await findInputs(paths)
  const names = sourceNames(inputs.files)
  const speak = options.json ? jsonVoice(terminal) : plainVoice(terminal, inputs.files.length)
  let summary: Summary = {
    ...{ files: 0, documents: 0, clauses: 0, doubts: 0, failures: 0 },
    skipped: inputs.skipped + inputs.irregular.length,
  }
  const files = inputs.files.map(({ path }) => path)
  const runs = isKept(inputs, options) ? places.runs : undefined
  const kept = await runs?.read(files, options, places.corpus)
  if (kept) return sayAgain(kept, speak, options.report ?? null, start)
  const trees = options.json || inputs.files.length <= MAX_OUTLINES
  const told = { ...options, trees }
  const reports: FileReport[] = []
  const collector = new Collector()
  const take = (report: FileReport) => {
    summary = addToSummary(summary, report)
    collector.add(report)
    if (runs) reports.push({ ...report, plan: null })
    speak.file(report)
  }
  for (const { path, error } of inputs.failures) take(failed(path, [unreadable(path, error)]))
  for (const path of inputs.irregular) speak.skip(path)
  const progress = showProgress(inputs.files.length, terminal.stderr)
  for (const file of inputs.files) {
    progress.start(file.path)
    const report = await addFile(file, names.get(file) ?? file.path, told, places)
    if (report.problems.length > 0 || inputs.files.length <= MAX_OUTLINES) progress.clear()
    take(report)
    progress.step(file.path)
    if (report.isFatal) break
  }
  progress.clear()
  const left = inputs.files.length + inputs.failures.length - summary.files
  const collection = collector.finish(summary)
  speak.end(collection, left, (performance.now() - start) / 1000)
  if (options.report) await writeReport(options.report, collection)
  const { failures } = summary
  if (failures === 0) await runs?.keep(files, options, places.corpus, { reports, collection })
  return summary.failures > 0 || summary.files === 0 ? 1 : 0
}

/**
 * Whether a run can be cached: it writes, prints at most one line per document, and found no
 * irregular or unreadable files.
 */
function isKept(
  { files, failures, irregular }: Awaited<ReturnType<typeof findInputs>>,
  { dryRun, json, edition, force }: AddOptions & { json: boolean },
): boolean {
  if (failures.length + irregular.length > 0 || files.length <= MAX_OUTLINES) return false
  return !dryRun && !json && !edition && !force
}

async function sayAgain(
  { reports, collection }: KeptRun,
  speak: Voice,
  report: string | null,
  start: number,
): Promise<number> {
  for (const one of reports) speak.file(one)
  speak.end(collection, 0, (performance.now() - start) / 1000)
  if (report) await writeReport(report, collection)
  return 0
}

/** Output of a run, for people or for other programs. */
interface Voice {
  file: (report: FileReport) => void
  /** Reports a file of a folder that is a link or a device. */
  skip: (path: string) => void
  /** Reports the end; `left` files were not tried, because nothing more can be written. */
  end: (collection: Collection, left: number, seconds: number) => void
}

function plainVoice({ stdout, stderr }: Terminal, files: number): Voice {
  const say = (line: string) => stdout.write(`${line}\n`)
  const complain = (line: string) => stderr.write(`${line}\n`)
  return {
    file: (report) => {
      const isOutlined = report.plan !== null && files <= MAX_OUTLINES
      if (isOutlined) sayTree(report, say)
      for (const { outcome, policy, clauseCount, title, detected } of report.documents) {
        say(`${policy}  ${clauseCount} clauses  ${title}  (${outcome})`)
        if (isOutlined && detected !== null) say(`  ${describeDetection(detected)}`)
      }
      const { carried, documents = [] } = report.plan ?? {}
      if (carried)
        for (const line of describeCarried(carried, documents[0]?.id ?? '')) say(`  ${line}`)
      const said = isOutlined && !carried ? isError : () => true
      for (const problem of report.problems.filter(said)) complain(formatProblem(problem))
    },
    skip: (path) => complain(`${path}: skipped, it is a link or no regular file`),
    end: (collection, left, seconds) => {
      const { summary } = collection
      if (summary.files === 0) complain('error: no file to add in it')
      else if (files > 1 || summary.files > 1) {
        for (const line of collectionLines(collection)) say(line)
        say(formatSummary(summary, seconds))
      }
      if (left > 0) complain(`error: stopped; ${left} files were not tried`)
    },
  }
}

function sayTree(
  { file, decision, plan, problems }: FileReport,
  say: (line: string) => void,
): void {
  say(`${file === '-' ? 'standard input' : file}: ${decision ?? ''}`)
  if (plan === null) return
  const doubts = problems.filter((problem) => !isError(problem))
  for (const line of outline(plan.page, plan.text, doubts)) say(line)
  const aside = plan.page.pieces.filter(({ role }) => role === 'boilerplate').length
  if (aside > 0) say(`${aside} lines of the page belong to no document`)
}

function describeDetection({ script, orthography, certainty, reason }: Detection): string {
  return `${script} (${orthography}), certainty ${certainty}: ${reason}`
}

function jsonVoice({ stdout, stderr }: Terminal): Voice {
  let separator = '{"files":['
  return {
    file: (report) => {
      stdout.write(`${separator}${JSON.stringify(reportToJson(report))}`)
      separator = ',\n'
    },
    skip: (path) => stderr.write(`${path}: skipped, it is a link or no regular file\n`),
    end: ({ summary, scripts, doubts, duplicates }, left) => {
      const head = summary.files === 0 ? '{"files":[' : ''
      const told = JSON.stringify({ ...summary, left })
      const collection = JSON.stringify({ scripts, doubts, duplicates })
      stdout.write(`${head}],"summary":${told},"collection":${collection}}\n`)
    },
  }
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}
