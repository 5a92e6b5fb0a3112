import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkDocument } from './check-document.ts'
import { decode } from './decode.ts'
import type { Document } from './model.ts'
import { readPolicy } from './policy/read-policy.ts'
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
 * one page in the order of the page.
 *
 * @param corpus - folder with `sources/` and `policies/`
 */
export async function loadDocuments(corpus: string): Promise<Result<Document[]>> {
  const problems: Problem[] = []
  const documents: Document[] = []
  const sources = new Map<string, Promise<Source>>()
  for (const name of await listMdx(join(corpus, 'policies'))) {
    const file = join(corpus, 'policies', name)
    const policy = await readFile(file, 'utf8')
    const { value: document, problems: found } = readPolicy(policy, file)
    problems.push(...found)
    if (!document) continue
    documents.push(document)
    if (RESERVED_IDS.includes(document.id)) problems.push(reservedId(document))
    const path = join(corpus, 'sources', document.meta.source.file)
    const source = sources.get(path) ?? readSource(path)
    sources.set(path, source)
    const { text, sha256 } = await source
    if (found.length === 0)
      problems.push(...atField(checkDocument(document, text, sha256), 'source', 'sha256', policy))
  }
  documents.sort(inSourceOrder)
  return { value: documents, problems }
}

/** Problems of a rule with the line of the frontmatter field that they are about. */
function atField(problems: Problem[], rule: string, field: string, policy: string): Problem[] {
  const line = policy.split('\n').findIndex((text) => text.trimStart().startsWith(`${field}:`)) + 1
  return problems.map((problem) => (problem.rule === rule ? { ...problem, line } : problem))
}

interface Source {
  text: string | null
  sha256: string | null
}

async function readSource(path: string): Promise<Source> {
  try {
    const bytes = await readFile(path)
    return {
      text: decode(bytes).text,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { text: null, sha256: null }
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
