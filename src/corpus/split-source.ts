import { createHash } from 'node:crypto'
import type { Principle } from '../principles/principle.ts'
import { assignPrinciples } from '../principles/state.ts'
import { detectOrthography } from '../script/orthography.ts'
import { carryOver } from './carry-over.ts'
import { toCodePoints } from './code-points.ts'
import { fromSplit } from './from-split.ts'
import type { Document } from './model.ts'
import type { Problem, Result } from './problem.ts'
import { splitPage } from './split/split-page.ts'
import type { SplitDocument, SplitPage } from './split/types.ts'

/** What a split needs to know of the corpus that its documents go into. */
export interface SplitContext {
  /** Documents of the corpus so far; those of the same source keep their ids and a person's work. */
  existing: readonly Document[]
  principles: readonly Principle[]
  /** Slugs of new documents by level. */
  levels: readonly { name: string; slug: string }[]
  /** Slug asked for, when the page has one document. */
  id: string | null
  /** Path of the policy file for an id. */
  fileFor: (id: string) => string
}

/**
 * The documents of a source page as policies: split, with a person's work carried over.
 *
 * @param text - the decoded page
 * @param bytes - the file as it is
 * @param file - its name in the sources folder
 */
export function splitSource(
  text: string,
  bytes: Uint8Array,
  file: string,
  context: SplitContext,
): Result<Document[]> & { page: SplitPage } {
  const page = splitPage(text, file)
  const problems: Problem[] = [...page.problems]
  const { url, rights } = findRights(page, text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const taken = new Set<string>()
  const documents = page.documents.map((split) => {
    const known = context.existing.find((document) => isSame(document, split, file, text))
    const id = known?.id ?? newId(split, file, context, taken)
    taken.add(id)
    const { script, orthography } = detectOrthography(text.slice(split.start, split.end))
    const facts = { text, file, sha256, url, rights, script, orthography }
    const document = fromSplit(split, facts, id, context.fileFor(id))
    if (known) problems.push(...carryOver(document, known, text))
    assignPrinciples(document, context.principles)
    return document
  })
  return { value: documents, problems, page }
}

// The same document of a page, even when its borders moved a little: the ranges overlap.
function isSame(document: Document, split: SplitDocument, file: string, text: string): boolean {
  const { source } = document.meta
  return (
    source.file === file &&
    source.start < toCodePoints(text, split.end) &&
    source.end > toCodePoints(text, split.start)
  )
}

function newId(
  split: SplitDocument,
  file: string,
  { existing, levels, id }: SplitContext,
  taken: ReadonlySet<string>,
): string {
  const used = new Set([...existing.map((document) => document.id), ...taken])
  const slug = file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const level = levels.find(({ name }) => name === split.level)?.slug
  const wanted = id ?? level ?? (slug === '' ? 'document' : slug)
  if (!used.has(wanted)) return wanted
  for (let n = 2; ; n++) if (!used.has(`${wanted}-${n}`)) return `${wanted}-${n}`
}

// What a page says about its use stands in its footer, with its address as a rule.
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
