import { createHash } from 'node:crypto'
import { carryOver } from '../corpus/carry-over.ts'
import { fromSplit } from '../corpus/from-split.ts'
import { matchCurated } from '../corpus/match-curated.ts'
import type { Document } from '../corpus/model.ts'
import { annexOrdinal } from '../corpus/numbering/numerals.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { splitPage } from '../corpus/split/split-page.ts'
import type { SplitDocument, SplitPage } from '../corpus/split/types.ts'
import { simplify } from '../corpus/split/vocabulary/simplify.ts'
import type { Principle } from '../principles/principle.ts'
import { assignPrinciples } from '../principles/state.ts'
import { type Detection, detectOrthography } from '../script/orthography.ts'
import { applyFields } from './apply-fields.ts'
import { type ContainerFields, NO_FIELDS } from './container-fields.ts'
import { slugOf } from './slug.ts'

/** The data of the corpus that a split needs. */
export interface SplitContext {
  /** Existing documents of the same source: they keep their ids and manual work. */
  existing: readonly Document[]
  /** Whether an id belongs to another document, or to the site itself. */
  isTaken: (id: string) => boolean
  principles: readonly Principle[]
  /** Slugs of new documents by level. */
  levels: readonly { name: string; slug: string }[]
  /** Requested slug, if the page has one document. */
  id: string | null
  /** Metadata of the document in the file; default none. */
  fields?: ContainerFields
  /** Path of the policy file for an id. */
  fileFor: (id: string) => string
}

/** The documents of a page, and the detected script of each, in the same order. */
export interface SplitSource extends Result<Document[]> {
  page: SplitPage
  detections: Detection[]
}

/**
 * Converts a source page to policies: split, with manual work carried over.
 *
 * @param text - the decoded page
 * @param bytes - the unchanged file
 * @param file - its name in the sources folder
 */
export function splitSource(
  text: string,
  bytes: Uint8Array,
  file: string,
  context: SplitContext,
): SplitSource {
  const page = readPage(text, file, context.fields)
  const problems: Problem[] = [...page.problems]
  const { url, rights } = findRights(page, text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const taken = new Set<string>()
  const detections: Detection[] = []
  const { matches, lost } = matchCurated(page.documents, context.existing, text, sha256)
  problems.push(...lost)
  // The text that annexes stand behind.
  let main: string | null = null
  const documents = page.documents.map((split) => {
    const known = matches.get(split)
    const place = { file, byLevel: isToldByLevel(page), main }
    const id: string = known?.id ?? newId(split, place, context, taken)
    if (split.annex === null) main = id
    taken.add(id)
    const detection = detectOrthography(text.slice(split.start, split.end))
    detections.push(detection)
    const { script, orthography } = detection
    const facts = { text, file, sha256, url, rights, script, orthography }
    const document = fromSplit(split, facts, id, known?.file ?? context.fileFor(id))
    // Only levels of the settings are used: a site may have levels of its own.
    document.meta.level = levelOf(split, context.levels)?.name ?? null
    if (known) problems.push(...carryOver(document, known, text))
    assignPrinciples(document, context.principles)
    return document
  })
  return { value: documents, problems, page, detections }
}

/** Splits a page; reports a document without numbers once. */
export function readPage(
  text: string,
  file: string,
  fields: ContainerFields = NO_FIELDS,
): SplitPage {
  const page = applyFields(splitPage(text, file), text, fields)
  // The splitter has another name for the same doubt.
  const problems = page.problems.map((problem) =>
    problem.rule === 'no-clauses' ? { ...problem, rule: 'unnumbered' } : problem,
  )
  if (problems.some(({ rule }) => rule === 'unnumbered')) return { ...page, problems }
  const bare = page.documents.filter(({ clauses, annex }) => clauses.length === 0 && annex === null)
  const doubts = bare.map(
    (document): Problem => ({
      rule: 'unnumbered',
      severity: 'warning',
      message: `no numbered clause found in ${document.title ?? 'the text'}`,
      hint: 'it is kept as an unnumbered document; look whether its numbers got lost',
      file,
      line: lineAt(text, document.start),
      column: 0,
    }),
  )
  return { ...page, problems: [...problems, ...doubts] }
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++
  return line
}

// On a page that compares levels of government each document has a different level.
function isToldByLevel({ documents }: SplitPage): boolean {
  const levels = new Set(documents.map(({ level }) => level))
  return documents.length > 1 && levels.size === documents.length && !levels.has(null)
}

// Of the settings of the site, in whichever script they are: 鄉鎮 is 乡镇.
function levelOf({ level }: SplitDocument, levels: SplitContext['levels']) {
  return levels.find(({ name }) => level !== null && simplify(name) === simplify(level))
}

/** Where a new document stands: its file, whether levels name the documents of it, the text it is an annex of. */
interface NewPlace {
  file: string
  byLevel: boolean
  main: string | null
}

// The level names the documents of such a page, their text and number annexes, the file's name any other.
function newId(
  split: SplitDocument,
  { file, byLevel, main }: NewPlace,
  { isTaken, levels, id }: SplitContext,
  taken: ReadonlySet<string>,
): string {
  const slug = slugOf(file, split.title)
  const level = levelOf(split, levels)?.slug
  const named = byLevel ? (level ?? slug) : (slug ?? level)
  const nth = split.annex === null ? null : annexOrdinal(split.annex)
  const wanted = nth !== null && main !== null ? `${main}-a${nth}` : (id ?? named ?? 'document')
  const isFree = (candidate: string) => !isTaken(candidate) && !taken.has(candidate)
  if (isFree(wanted)) return wanted
  // Another text of the same title is distinguished by its day, whichever was added first.
  const day =
    split.date
      ?.normalize('NFKC')
      .replace(/[^0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') ?? ''
  if (/^\d{4}-\d/.test(day) && isFree(`${wanted}-${day}`)) return `${wanted}-${day}`
  for (let n = 2; ; n++) if (isFree(`${wanted}-${n}`)) return `${wanted}-${n}`
}

// The terms of use of a page are in its footer, usually with its address.
function findRights(page: SplitPage, text: string): { url: string | null; rights: string | null } {
  for (const piece of page.pieces) {
    if (piece.role !== 'boilerplate') continue
    for (const line of text.slice(piece.start, piece.end).split('\n')) {
      if (!/版權|版权|轉載|转载/.test(line)) continue
      const rights = line.trim().replace(/^[•·\-*\s]+/u, '')
      return { rights, url: /https?:\/\/[\w.~:/?#@!$&'()*+,;=%-]+/.exec(line)?.[0] ?? null }
    }
  }
  return { url: null, rights: null }
}
