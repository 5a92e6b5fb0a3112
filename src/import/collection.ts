import type { FileReport, Summary } from './add-report.ts'
import { type Duplicate, NearDuplicates } from './near-duplicates.ts'

/** The findings of a run over many files. */
export interface Collection {
  summary: Summary
  /** Number of documents per script and standard, most frequent first. */
  scripts: { script: string; orthography: string; documents: number }[]
  /** Doubts and failures by rule, most frequent first, with the files that have most of them. */
  doubts: { rule: string; count: number; files: { file: string; count: number }[] }[]
  /** Texts that occur twice, whole or nearly. */
  duplicates: Duplicate[]
  files: CollectedFile[]
}

/** A file of the run, without its text. */
export interface CollectedFile {
  file: string
  documents: { id: string; title: string; clauses: number; outcome: string }[]
  problems: { rule: string; severity: string; message: string; hint: string; line: number }[]
}

/** Collects the reports of a run, without the texts. */
export class Collector {
  private readonly files: CollectedFile[] = []
  private readonly scripts = new Map<string, number>()
  private readonly rules = new Map<string, Map<string, number>>()
  private readonly duplicates: Duplicate[] = []
  private readonly near = new NearDuplicates()

  add({ file, documents, problems, plan }: FileReport): void {
    for (const [index, { title, detected }] of documents.entries()) {
      const split = plan?.page.documents[index]
      const text = plan && split ? plan.text.slice(split.start, split.end) : ''
      const found = text === '' ? null : this.near.add({ file, title }, text)
      if (found !== null) this.duplicates.push(found)
      if (detected !== null) count(this.scripts, `${detected.script} ${detected.orthography}`)
    }
    for (const { rule } of problems) {
      const files = this.rules.get(rule) ?? new Map<string, number>()
      count(files, file)
      this.rules.set(rule, files)
    }
    this.files.push({
      file,
      documents: documents.map(({ id, title, clauseCount, outcome }) => ({
        ...{ id, title, outcome },
        clauses: clauseCount,
      })),
      problems: problems.map(({ rule, severity, message, hint, line }) => ({
        ...{ rule, severity, message, hint, line },
      })),
    })
  }

  finish(summary: Summary): Collection {
    const scripts = ranked(this.scripts).map(([name, documents]) => {
      const [script = '', orthography = ''] = name.split(' ')
      return { script, orthography, documents }
    })
    const doubts = [...this.rules].map(([rule, files]) => ({
      rule,
      count: [...files.values()].reduce((sum, times) => sum + times, 0),
      files: ranked(files).map(([file, times]) => ({ file, count: times })),
    }))
    doubts.sort((a, b) => b.count - a.count)
    return { summary, scripts, doubts, duplicates: this.duplicates, files: this.files }
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
}
