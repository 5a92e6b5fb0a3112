import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { shareOfPairs } from '../citation/likeness.ts'
import { readNumber } from '../corpus/numbering/numerals.ts'
import { readPrintedDates } from '../corpus/printed-date.ts'
import { titleKey } from '../editions/title-key.ts'
import { extractText } from './extract-text.ts'
import { findInputs } from './input-files.ts'

/** A file of a group of files with one title. */
export interface TitledFile {
  path: string
  title: string
  /** Latest full date in its head: of its adoption or last amendment. */
  date: string | null
}

/**
 * Files with the same title. `editions`: texts of different days; `duplicates`: the same text, or
 * two copies of one day that differ in a few characters; `different`: other texts with the title,
 * such as its parts.
 */
export interface TitleGroup {
  kind: 'editions' | 'duplicates' | 'different'
  title: string
  files: TitledFile[]
  /** Relation of each file to the one before it, and their similarity, 0 to 1. */
  steps: { kind: 'edition' | 'copy' | 'different'; likeness: number }[]
}

/** Most lines in the head of a text: title, number, dates of its amendments. */
const HEAD_LINES = 24
/** Texts with the same title that share less are not editions of one text. */
const LEAST = 0.25
/** Two copies of one day that share at least this much differ by accident. */
const COPY = 0.97

const ARTICLE = /^第\s*([〇零一二三四五六七八九十百千0-9]+)\s*[条條]/u
const BODY = /^第\s*[一1]\s*[条條章编編]/u

/** Amendments to one law have the same title, and each is a separate text. */
const AMENDMENT = /修正案(?:[（(].*[）)])?$/u

interface ReadFile extends TitledFile {
  text: string
  /** Whether it has articles, but not the first: a part of a larger text. */
  isPart: boolean
}

/**
 * Groups the files of a folder by title, sorted by title. Titles are compared independent of
 * script, width and markers of editions （2018年修正）.
 */
export async function findEditions(paths: readonly string[]): Promise<TitleGroup[]> {
  const { files } = await findInputs(paths)
  const byTitle = new Map<string, ReadFile[]>()
  for (const { path } of files) {
    const file = await readTitled(path)
    const key = file && titleKey(file.title)
    if (file && key) byTitle.set(key, [...(byTitle.get(key) ?? []), file])
  }
  const groups = [...byTitle].filter(([, list]) => list.length > 1)
  return groups.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => groupOf(list))
}

async function readTitled(path: string): Promise<ReadFile | null> {
  const { value } = await extractText(await readFile(path), path, basename(path))
  if (!value) return null
  const lines = value.text.split('\n').map((line) => line.trim())
  const title = lines.find((line) => line !== '')
  if (title === undefined) return null
  const articles = lines.flatMap((line) => ARTICLE.exec(line)?.[1] ?? [])
  const body = lines.findIndex((line) => BODY.test(line))
  const head = lines.slice(0, body > 0 ? Math.min(body, HEAD_LINES) : HEAD_LINES)
  const isPart = articles.length > 0 && articles.every((number) => readNumber(number) !== 1)
  const date = head.flatMap(readPrintedDates).sort().at(-1) ?? null
  return { path, title, date, text: value.text, isPart }
}

function groupOf(list: ReadFile[]): TitleGroup {
  const sorted = list.toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
  const steps = sorted.slice(1).map((file, index) => stepTo(sorted[index] ?? file, file))
  const files = sorted.map(({ path, title, date }) => ({ path, title, date }))
  const kinds = steps.map((step) => step.kind)
  const kind = kinds.includes('edition')
    ? 'editions'
    : kinds.includes('copy')
      ? 'duplicates'
      : 'different'
  return { kind, title: files[0]?.title ?? '', files, steps }
}

function stepTo(before: ReadFile, file: ReadFile): TitleGroup['steps'][number] {
  const likeness = likenessOf(before, file)
  const isCopy = likeness === 1 || (before.date === file.date && likeness >= COPY)
  const isOther = likeness < LEAST || AMENDMENT.test(file.title) || before.isPart || file.isPart
  return { kind: isCopy ? 'copy' : isOther ? 'different' : 'edition', likeness }
}

function likenessOf(a: ReadFile, b: ReadFile): number {
  const squeeze = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  if (squeeze(a.text) === squeeze(b.text)) return 1
  // Never rounded up to one, which means the same text.
  return Math.min(0.9999, shareOfPairs(a.text, b.text))
}
