import { basename, dirname, join } from 'node:path'
import { faultOfId } from '../corpus/document-id.ts'
import { listMdx } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import { readPolicy } from '../corpus/policy/read-policy.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { readMarkup } from '../corpus/read-markup.ts'
import { EDITIONS_FOLDER, listFolders } from '../editions/load-chains.ts'

/** The policy files of a corpus, and the source of each. */
export interface CuratedIndex {
  /** Ids of documents; grows while documents are added. */
  ids: Set<string>
  /** Paths of policy files by the name of their source. */
  bySource: Map<string, string[]>
}

/** A document that was written while the index was in use. */
export interface AddedPolicy {
  id: string
  /** Name of its source. */
  source: string
  /** Path of its policy file. */
  file: string
}

/** Adds a document to an index that was made before it was written. */
export function addToCurated({ ids, bySource }: CuratedIndex, added: AddedPolicy): void {
  ids.add(added.id)
  bySource.set(added.source, [...new Set([...(bySource.get(added.source) ?? []), added.file])])
}

/**
 * Indexes the policy files of a corpus by source, without parsing their texts: a corpus may have
 * thousands, and an added document concerns only those of its own source. A policy file without a
 * source is an error, because it might be the one that would be overwritten.
 *
 * @param corpus - folder with `policies/`; may be missing
 */
export async function indexCurated(corpus: string): Promise<Result<CuratedIndex>> {
  const index: CuratedIndex = { ids: new Set(), bySource: new Map() }
  const problems: Problem[] = []
  for (const path of await policyFiles(corpus)) {
    const { value: text, problems: unread } = await readFileAt(path)
    problems.push(...unread)
    if (text === null) continue
    const source = quickSource(text)
    index.ids.add(idOf(path))
    if (source !== null) addTo(index, source, path)
    else {
      const read = readPolicy(text, path)
      if (read.value) addTo(index, read.value.meta.source.file, path)
      else problems.push(...read.problems)
    }
  }
  return { value: index, problems }
}

/** The existing documents of a source; an unreadable one is an error. */
export async function readCurated(
  { bySource }: CuratedIndex,
  source: string,
): Promise<Result<Document[]>> {
  const documents: Document[] = []
  const problems: Problem[] = []
  for (const path of bySource.get(source) ?? []) {
    const file = await readFileAt(path)
    problems.push(...file.problems)
    if (file.value === null) continue
    const read = readPolicy(file.value, path)
    problems.push(...read.problems)
    if (read.value) documents.push({ ...read.value, id: idOf(path) })
  }
  return { value: documents, problems }
}

/** Every policy file of a corpus: of current documents and of their other editions. */
async function policyFiles(corpus: string): Promise<string[]> {
  const present = join(corpus, 'policies')
  const files = (await listMdx(present)).map((name) => join(present, name))
  for (const folder of await listFolders(join(corpus, EDITIONS_FOLDER)))
    for (const name of await listMdx(join(corpus, EDITIONS_FOLDER, folder)))
      files.push(join(corpus, EDITIONS_FOLDER, folder, name))
  return files
}

function readFileAt(path: string): Promise<Result<string | null>> {
  const [folder, name] = [dirname(path), basename(path)]
  const above = dirname(folder)
  return basename(above) === EDITIONS_FOLDER
    ? readMarkup(dirname(above), `${EDITIONS_FOLDER}/${basename(folder)}`, name)
    : readMarkup(above, 'policies', name)
}

/**
 * Id of the document of a policy file: `rules` for `policies/rules.mdx` and
 * `editions/rules/2023-05-10.mdx`.
 */
function idOf(path: string): string {
  const folder = dirname(path)
  if (basename(dirname(folder)) === EDITIONS_FOLDER) return basename(folder)
  return basename(path, '.mdx')
}

/** Whether an id is used by a document, or is not valid as an address. */
export function isTaken({ ids }: CuratedIndex, id: string): boolean {
  return ids.has(id) || faultOfId(id) !== null
}

function addTo({ bySource }: CuratedIndex, source: string, path: string): void {
  bySource.set(source, [...(bySource.get(source) ?? []), path])
}

// `file` under `source` as the program writes it; null if a YAML parser is needed.
function quickSource(text: string): string | null {
  const end = text.indexOf('\n---', 3)
  const at = text.indexOf('\nsource:\n')
  if (at === -1 || end === -1 || at > end) return null
  const value = /^\n {2}file: (.+)$/m.exec(text.slice(at + '\nsource:'.length, end))?.[1]?.trim()
  if (value === undefined) return null
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.()（）《》〈〉 -]*$/u.test(value) ? value : null
}
