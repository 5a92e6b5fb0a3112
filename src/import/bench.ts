import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { decode } from '../corpus/decode.ts'
import { splitPage } from '../corpus/split/split-page.ts'
import type { SplitClause, SplitPage } from '../corpus/split/types.ts'
import { findInputs } from './input-files.ts'

/** Results of splitting every text of a folder. */
export interface FolderBench {
  files: number
  characters: number
  /** Time of decoding and splitting, without reading from the disk. */
  seconds: number
  /** Articles whose label is at the start of a line. */
  articles: number
  /** Their number according to index.jsonl; null without that file. */
  expected: number | null
  /** Files with fewer articles than in the index. */
  short: string[]
  /**
   * Files with more: the index counts the articles of the law itself, while a file may contain
   * another text.
   */
  over: string[]
  /** Files whose concatenated pieces differ from the text. */
  lossy: string[]
  /** Peak resident memory so far. */
  peakMB: number
  /** Text of the folder without line breaks, to measure growth with. */
  sample: string
}

const ARTICLE =
  /^第\s*[〇○零一二三四五六七八九十百千两兩廿卅\d０-９]+(?:[-－]\d+)?\s*[条條](?:之[一二三四五六七八九十]+)?$/
const SAMPLE_CHARACTERS = 200_000

/** Splits every `.txt` file of a folder and measures it. */
export async function benchFolder(folder: string): Promise<FolderBench> {
  const { files } = await findInputs([folder])
  const index = await readIndex(join(folder, 'index.jsonl'))
  const bench: FolderBench = {
    ...{ files: 0, characters: 0, seconds: 0, articles: 0, peakMB: 0, sample: '' },
    expected: index && [...index.values()].reduce((sum, count) => sum + count, 0),
    short: [],
    over: [],
    lossy: [],
  }
  for (const { path } of files.filter((file) => file.path.endsWith('.txt'))) {
    const bytes = await readFile(path)
    const start = performance.now()
    const { text } = decode(bytes, path)
    const page = splitPage(text, path)
    bench.seconds += (performance.now() - start) / 1000
    const articles = countClauses(page, (clause) => isArticle(clause, text))
    const name = basename(path, '.txt')
    bench.files++
    bench.characters += text.length
    bench.articles += articles
    const wanted = index?.get(name) ?? articles
    if (articles < wanted) bench.short.push(name)
    if (articles > wanted) bench.over.push(name)
    if (page.pieces.map((piece) => text.slice(piece.start, piece.end)).join('') !== text)
      bench.lossy.push(name)
    if (bench.sample.length < SAMPLE_CHARACTERS) bench.sample += text.replace(/\s+/g, '')
  }
  bench.peakMB = Math.round(process.resourceUsage().maxRSS / 1024)
  return bench
}

/** Number of articles by file name; null if the folder has no index. */
async function readIndex(path: string): Promise<Map<string, number> | null> {
  if (!existsSync(path)) return null
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const { id, articles } = JSON.parse(line) as { id: string; articles: number }
      return [id, articles]
    }),
  )
}

function countClauses(
  { documents }: SplitPage,
  counts: (clause: SplitClause) => boolean = () => true,
): number {
  const count = (clauses: readonly SplitClause[]): number =>
    clauses.reduce((sum, clause) => sum + (counts(clause) ? 1 : 0) + count(clause.children), 0)
  return documents.reduce((sum, { clauses }) => sum + count(clauses), 0)
}

function isArticle({ label, start }: SplitClause, text: string): boolean {
  if (!ARTICLE.test(label)) return false
  const line = text.lastIndexOf('\n', start - 1) + 1
  return text.slice(line, start).trim() === ''
}

/** Size and splitting time of a text on one line. */
export interface Growth {
  megabytes: number
  seconds: number
  clauses: number
}

const MEGABYTES = [1.25, 2.5, 5, 10]

/**
 * Measures how splitting time grows for a text without line breaks: twice the text must take twice
 * the time.
 */
export function benchGrowth(sample: string): Growth[] {
  const perByte = sample.length / Buffer.byteLength(sample)
  return MEGABYTES.map((megabytes) => {
    const length = Math.floor(megabytes * 1024 * 1024 * perByte)
    const line = sample.repeat(Math.ceil(length / sample.length)).slice(0, length)
    const start = performance.now()
    const page = splitPage(line, 'one line')
    const seconds = (performance.now() - start) / 1000
    const clauses = countClauses(page)
    return { megabytes, seconds, clauses }
  })
}
