import { hash } from 'node:crypto'
import { join } from 'node:path'
import { readContentFile } from '../files/content-file.ts'
import { fileState } from '../files/file-state.ts'
import { mapSeveral } from '../files/map-several.ts'
import { namesIn } from '../files/names-in.ts'
import { checkDirection } from './check-direction.ts'
import { checkDocumentId } from './document-id.ts'
import type { Document } from './model.ts'
import { checkModel, ModelStore, type Source } from './model-store.ts'
import type { OutlineStore } from './outline-store.ts'
import { firstProblems, type Problem, type Result } from './problem.ts'
import { hintOf, readMarkup, unreadable } from './read-markup.ts'

const isMdx = (name: string) => name.endsWith('.mdx')

/** Names of the `.mdx` files in a folder, sorted; empty when the folder does not exist. */
export async function listMdx(folder: string): Promise<string[]> {
  return (await namesIn(folder)).filter(isMdx)
}

/**
 * Warning for a file in the policies folder that is not a policy: `Order.MDX`, `order.md`, a
 * folder. Hidden files are ignored.
 */
function unreadFile(file: string): Problem {
  return {
    ...{ rule: 'policy-name', severity: 'warning', file, line: 0, column: 0 },
    message: 'is not read: a document is a file NAME.mdx in this folder itself',
    hint: 'rename it, or move it away',
  }
}

/** Something that loads policy files beside this thread. */
export interface LoadHelp {
  /**
   * Takes names of policy files from the end of a list, while others take them from its beginning,
   * until none are left, and adds what it has loaded to the outlines. Throws if it fails.
   */
  load(names: string[], corpus: string, outlines: OutlineStore): Promise<void>
}

/** Takes items from the beginning of a list. */
function* taken<T>(list: T[]): Generator<T> {
  for (let item = list.shift(); item !== undefined; item = list.shift()) yield item
}

/**
 * All documents of a corpus, each checked against its source, in the order of the sources:
 * documents of one page in page order. Cached documents are not read again.
 *
 * @param corpus - folder with `sources/` and `policies/`
 * @param store - caches the models; pass the same one for repeated loads
 * @param help - loads some of them, if the store caches outlines
 */
export async function loadDocuments(
  corpus: string,
  store = new ModelStore(),
  help: LoadHelp | null = null,
): Promise<Result<Document[]>> {
  const load = policyLoader(corpus, store)
  const names = await namesIn(join(corpus, 'policies'))
  const read = async (name: string): Promise<Result<Document | null>> => {
    const file = join(corpus, 'policies', name)
    if (!isMdx(name))
      return { value: null, problems: name.startsWith('.') ? [] : [unreadFile(file)] }
    const { value, problems } = await load('policies', name)
    const ofName = checkDocumentId(name.replace(/\.mdx$/, ''), file)
    return { value, problems: [...ofName, ...problems] }
  }
  const left = [...names]
  const beside = store.outlines && help?.load(left, corpus, store.outlines)
  // The error is reported below; emptying the list makes this thread finish at once.
  beside?.catch(() => left.splice(0))
  const own = new Map(
    await mapSeveral(taken(left), async (name) => [name, await read(name)] as const),
  )
  await beside
  const results = await mapSeveral(names, async (name) => own.get(name) ?? read(name))
  const documents = results.flatMap(({ value }) => value ?? [])
  documents.sort(inSourceOrder)
  return { value: documents, problems: results.flatMap(({ problems }) => problems) }
}

/**
 * Returns a function that reads a policy file of a corpus and checks it against its source; each
 * source is read once.
 */
export function policyLoader(corpus: string, store: ModelStore) {
  const sources = new Map<string, Promise<Source>>()
  return async (
    folder: 'policies' | `editions/${string}`,
    name: string,
  ): Promise<Result<Document | null>> => {
    const file = join(corpus, folder, name)
    const { outlines } = store
    const known = outlines?.known(corpus, file)
    if (known) return known
    const state = outlines ? fileState(file) : null
    const { value: policy, problems: unread } = await readMarkup(corpus, folder, name)
    if (policy === null) return { value: null, problems: unread }
    const model = await store.read(policy, file)
    const { document, problems: found } = model
    if (!document) return { value: null, problems: firstProblems([...unread, ...found], file) }
    const { file: sourceName } = document.meta.source
    const source = sources.get(sourceName) ?? readSource(corpus, sourceName)
    sources.set(sourceName, source)
    const refusal = refusedSource(document, await source)
    const isRead = refusal === null && found.length === 0
    const all = [...unread, ...found, ...checkDirection(policy, document)]
    if (refusal !== null) all.push(refusal)
    const ofSource = isRead ? checkModel(model, await source, policy) : []
    const problems = firstProblems([...all, ...ofSource], file)
    await store.keep(model)
    if (!outlines || store.failure !== null) return { value: document, problems }
    const { key } = model
    return { value: outlines.add(corpus, { document, key, state, problems }), problems }
  }
}

async function readSource(corpus: string, name: string): Promise<Source> {
  const { bytes, refused } = await readContentFile(corpus, 'sources', name)
  return { bytes, sha256: bytes === null ? null : hash('sha256', bytes), refused }
}

// A missing source is reported by the check, with all other problems.
function refusedSource(document: Document, { refused }: Source): Problem | null {
  if (refused === null || refused.reason === 'missing') return null
  const { file } = document.meta.source
  const message = `source file ${file} ${refused.message}`
  return { ...unreadable(document.file, message, hintOf(refused)), rule: 'source' }
}

function inSourceOrder(a: Document, b: Document): number {
  const left = a.meta.source
  const right = b.meta.source
  if (left.file !== right.file) return left.file < right.file ? -1 : 1
  return left.start - right.start
}
