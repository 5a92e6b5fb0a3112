import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDocument } from '../corpus/check-document.ts'
import { countClauses } from '../corpus/count-clauses.ts'
import type { Document } from '../corpus/model.ts'
import { readPolicy } from '../corpus/policy/read-policy.ts'
import { writePolicy } from '../corpus/policy/write-policy.ts'
import type { Problem } from '../corpus/problem.ts'
import type { SplitPage } from '../corpus/split/types.ts'
import type { CarriedWork } from '../editions/carry-edition.ts'
import { MAX_MARKUP_BYTES } from '../files/content-file.ts'
import type { Principle } from '../principles/principle.ts'
import type { Detection } from '../script/orthography.ts'
import { type CuratedIndex, isTaken, readCurated } from './curated-index.ts'
import type { Extracted } from './extract-text.ts'
import { keepFormerSource } from './source-name.ts'
import { splitSource } from './split-source.ts'

/** The corpus that documents are added to. */
export interface TargetCorpus {
  /** Folder with `sources/` and `policies/`. */
  folder: string
  curated: CuratedIndex
  principles: readonly Principle[]
  levels: readonly { name: string; slug: string }[]
}

/** A file to write, and how it compares to the existing one. */
export interface PlannedFile {
  path: string
  bytes: Uint8Array
  status: 'new' | 'same' | 'other'
}

/** Everything that one page would add to the corpus. */
export interface ImportPlan {
  page: SplitPage
  text: string
  documents: Document[]
  /** Number of clauses of each document, in order. */
  clauseCounts: number[]
  /** Detected script of each document, in order. */
  detections: Detection[]
  /** Policy file of each document, in order. */
  policies: PlannedFile[]
  /** The source, and the container of its text. */
  sources: PlannedFile[]
  /** What a new edition takes over from the former one; absent otherwise. */
  carried?: CarriedWork
  /** If these include an error, nothing may be written. */
  problems: Problem[]
}

/**
 * Plans adding a page: its documents with manual work carried over, and the files to write. Each
 * policy file is parsed again and compared with the source before anything is written, so that a
 * text which the format cannot represent is never written.
 *
 * @param path - as given by the publisher, for messages
 * @param id - requested slug, or null
 * @param force - take the text although its name has another text; that one stays, and this one
 * gets a different name
 */
export async function planImport(
  extracted: Extracted,
  path: string,
  corpus: TargetCorpus,
  id: string | null,
  force = false,
): Promise<ImportPlan> {
  const existing = await readCurated(corpus.curated, extracted.source.name)
  const named = force ? await keepFormerSource(extracted, corpus.folder) : extracted
  const { source, text, fields } = named
  const split = splitSource(text, source.bytes, source.name, {
    existing: existing.value,
    isTaken: (candidate) => isTaken(corpus.curated, candidate),
    principles: corpus.principles,
    levels: corpus.levels,
    id,
    fields,
    fileFor: (name) => join(corpus.folder, 'policies', `${name}.mdx`),
  })
  const inInput = (problem: Problem) =>
    problem.file === source.name ? { ...problem, file: path } : problem
  const problems = [...existing.problems, ...split.problems.map(inInput)]
  const policies: PlannedFile[] = []
  for (const document of split.value) {
    const content = writePolicy(document)
    problems.push(...proveWritten(document, content, text))
    policies.push(await planFile(document.file, new TextEncoder().encode(content)))
  }
  const sources = await planSources(named, corpus.folder)
  if (split.value.length === 0) problems.push(noDocument(path))
  else if (id !== null && split.value.every((document) => document.id !== id))
    problems.push(otherId(path, id, existing.value[0]?.id))
  const { page, value: documents, detections } = split
  const clauseCounts = documents.map(countClauses)
  return { page, text, documents, clauseCounts, detections, policies, sources, problems }
}

/** The files of an extracted text in the sources folder. */
export async function planSources(
  { source, original }: Extracted,
  folder: string,
): Promise<PlannedFile[]> {
  const files = original === null ? [source] : [source, original]
  return Promise.all(files.map(({ name, bytes }) => planFile(join(folder, 'sources', name), bytes)))
}

/**
 * Checks a policy file against its source before it is written; one that cannot be parsed again is
 * refused.
 */
export function proveWritten(document: Document, content: string, text: string): Problem[] {
  const size = Buffer.byteLength(content)
  if (size > MAX_MARKUP_BYTES) return [tooLarge(document.file, size)]
  const { value, problems } = readPolicy(content, document.file)
  if (!value) return problems
  return [...problems, ...checkDocument(value, text, document.meta.source.sha256)]
}

function tooLarge(file: string, size: number): Problem {
  const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
  return {
    rule: 'too-large',
    severity: 'error',
    message: `would have ${megabytes(size)} MB; a policy file may have ${megabytes(MAX_MARKUP_BYTES)} MB`,
    hint: 'cut the text into its documents',
    ...{ file, line: 0, column: 0 },
  }
}

/** A file that may be written, compared with the existing one. */
export async function planFile(path: string, bytes: Uint8Array): Promise<PlannedFile> {
  try {
    const there = await readFile(path)
    return { path, bytes, status: there.equals(bytes) ? 'same' : 'other' }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return { path, bytes, status: 'new' }
  }
}

function otherId(file: string, id: string, known: string | undefined): Problem {
  return {
    rule: 'document-id',
    severity: 'error',
    message:
      known === undefined
        ? `another document is called ${id}`
        : `its document is in the corpus as ${known}, not as ${id}`,
    hint:
      known === undefined
        ? 'choose another --id'
        : 'leave --id away; rename its policy file to rename it',
    file,
    line: 0,
    column: 0,
  }
}

function noDocument(path: string): Problem {
  return {
    rule: 'no-document',
    severity: 'error',
    message: 'no document found in it',
    hint: 'look whether the file holds the text you mean',
    file: path,
    line: 0,
    column: 0,
  }
}
