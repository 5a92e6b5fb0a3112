import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Document } from './model.ts'
import { checkModel, ModelStore, type Source } from './model-store.ts'
import type { Problem, Result } from './problem.ts'

/** First segments of addresses that the site itself uses. */
export const RESERVED_IDS: readonly string[] = [
  'about',
  'cite',
  'pagefind',
  'principles',
  'provenance',
  'search',
  'zh-hans',
  'zh-hant',
]

/** Names of the `.mdx` files of a folder, sorted; none when the folder does not exist. */
export async function listMdx(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith('.mdx')).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/**
 * All documents of a corpus, each checked against its source, in the order of the sources: documents of
 * one page in the order of the page. What was read before is not read again.
 *
 * @param corpus - folder with `sources/` and `policies/`
 * @param store - keeps the models; one that has its own for every reader of a corpus at work
 */
export async function loadDocuments(
  corpus: string,
  store = new ModelStore(),
): Promise<Result<Document[]>> {
  const problems: Problem[] = []
  const documents: Document[] = []
  const sources = new Map<string, Promise<Source>>()
  for (const name of await listMdx(join(corpus, 'policies'))) {
    const file = join(corpus, 'policies', name)
    const policy = await readFile(file, 'utf8')
    const model = await store.read(policy, file)
    const { document, problems: found } = model
    problems.push(...found)
    if (!document) continue
    documents.push(document)
    if (RESERVED_IDS.includes(document.id)) problems.push(reservedId(document))
    const path = join(corpus, 'sources', document.meta.source.file)
    const source = sources.get(path) ?? readSource(path)
    sources.set(path, source)
    if (found.length === 0) problems.push(...checkModel(model, await source, policy))
    await store.keep(model)
  }
  documents.sort(inSourceOrder)
  return { value: documents, problems }
}

async function readSource(path: string): Promise<Source> {
  try {
    const bytes = await readFile(path)
    return { bytes, sha256: hash('sha256', bytes) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { bytes: null, sha256: null }
    throw error
  }
}

function inSourceOrder(a: Document, b: Document): number {
  const left = a.meta.source
  const right = b.meta.source
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  return left.start - right.start
}

function reservedId(document: Document): Problem {
  return {
    rule: 'document-id',
    severity: 'error',
    message: `a document cannot be called ${document.id}: the site uses that address itself`,
    hint: 'rename the policy file',
    file: document.file,
    line: 0,
    column: 0,
  }
}
