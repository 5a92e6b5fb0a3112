import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { listMdx, policyLoader } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import { ModelStore } from '../corpus/model-store.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { isLink } from '../files/content-file.ts'
import { namesIn } from '../files/names-in.ts'
import { type Chain, editionKey, makeChain } from './chain.ts'

/** Folder of the corpus with the editions that are not shown at a document's own address. */
export const EDITIONS_FOLDER = 'editions' as const

/** Path of the policy file of such an edition: `content/editions/rules/2023-05-10.mdx`. */
export function editionPath(corpus: string, document: string, key: string): string {
  return join(corpus, EDITIONS_FOLDER, document, `${key}.mdx`)
}

/**
 * The chain of every document of a corpus, by its id. Former and future editions are ordinary
 * policy files, checked against their sources in the same way; a document without any has a chain
 * of one edition.
 *
 * @param store - where models are kept between loads
 */
export async function loadChains(
  corpus: string,
  documents: readonly Document[],
  store = new ModelStore(),
): Promise<Result<Map<string, Chain>>> {
  const load = policyLoader(corpus, store)
  const problems: Problem[] = await linked(join(corpus, EDITIONS_FOLDER))
  const folders = new Set(await listFolders(join(corpus, EDITIONS_FOLDER)))
  const chains = new Map<string, Chain>()
  for (const document of documents) {
    const others = folders.has(document.id)
      ? await loadOthers(corpus, document.id, load, problems)
      : []
    folders.delete(document.id)
    const chain = makeChain(document, others)
    chains.set(document.id, chain)
    problems.push(...repeatedKeys(chain))
  }
  for (const folder of folders) problems.push(orphaned(join(corpus, EDITIONS_FOLDER, folder)))
  return { value: chains, problems }
}

async function loadOthers(
  corpus: string,
  id: string,
  load: ReturnType<typeof policyLoader>,
  problems: Problem[],
): Promise<{ key: string; document: Document }[]> {
  const folder = join(corpus, EDITIONS_FOLDER, id)
  const editions: { key: string; document: Document }[] = []
  for (const name of await listMdx(folder)) {
    const read = await load(`${EDITIONS_FOLDER}/${id}`, name)
    problems.push(...read.problems)
    if (!read.value) continue
    const key = name.replace(/\.mdx$/, '')
    editions.push({ key, document: { ...read.value, id } })
    if (editionKey(read.value) !== key) problems.push(otherKey(read.value, key))
  }
  return editions
}

/** Symbolic links in place of edition folders, which would be skipped: nothing is read through a link. */
async function linked(folder: string): Promise<Problem[]> {
  const hint = 'put the folder itself here'
  const links = await Promise.all(
    (await namesIn(folder)).map(async (name) => {
      const path = join(folder, name)
      return (await isLink(path)) ? [fault(path, 'is a symbolic link', hint)] : []
    }),
  )
  return links.flat()
}

/** Names of the folders inside a folder, sorted; empty when it does not exist. */
export async function listFolders(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function repeatedKeys({ editions }: Chain): Problem[] {
  return editions.flatMap(({ key, document }, index) =>
    editions[index + 1]?.key === key
      ? [fault(document.file, `two editions begin on ${key}`, 'correct status.inForce of one')]
      : [],
  )
}

function otherKey(document: Document, key: string): Problem {
  return fault(
    document.file,
    `the edition is named ${key}, its own fields say ${editionKey(document)}`,
    'rename the file, or correct status.inForce: the name is part of published addresses',
  )
}

function orphaned(folder: string): Problem {
  return fault(
    folder,
    'editions of a document that is not in the corpus',
    'restore its policy file, or rename this folder with it',
  )
}

function fault(file: string, message: string, hint: string): Problem {
  return { rule: 'edition', severity: 'error', message, hint, file, line: 0, column: 0 }
}
