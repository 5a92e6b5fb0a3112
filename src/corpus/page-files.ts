import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from './problem.ts'
import { MAX_ID, RESERVED_IDS } from './reserved-ids.ts'

/** Folder of the publisher's pages, in the corpus folder. */
export const PAGES = 'pages'

/** A page that the program provides by default. */
const ABOUT = 'about'

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

function mdxFiles(corpus: string): string[] {
  try {
    return readdirSync(join(corpus, PAGES)).filter((name) => name.endsWith('.mdx'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Names of the publisher's pages, which are their addresses; invalid ones are left out. */
export function pageNames(corpus: string): string[] {
  const names = mdxFiles(corpus).map((file) => file.slice(0, -'.mdx'.length))
  return names.filter((name) => faultOf(name, []) === null).sort()
}

/**
 * Reports pages without a valid address of their own: each would be left out, or replace another.
 */
export function checkPageFiles(corpus: string, documents: readonly { id: string }[]): Problem[] {
  const ids = documents.map(({ id }) => id)
  return mdxFiles(corpus).flatMap((file) => {
    const fault = faultOf(file.slice(0, -'.mdx'.length), ids)
    if (fault === null) return []
    const place = { file: join(corpus, PAGES, file), line: 0, column: 0 }
    const hint = 'rename the page, such as guide.mdx'
    return [{ rule: 'page-name', severity: 'error' as const, message: fault, hint, ...place }]
  })
}

function faultOf(name: string, ids: readonly string[]): string | null {
  if (!NAME.test(name) || name.length > MAX_ID)
    return `${JSON.stringify(name)} cannot be an address: lower-case ASCII with hyphens can`
  if (name !== ABOUT && RESERVED_IDS.includes(name)) return `the site uses /${name}/ itself`
  if (ids.includes(name)) return `/${name}/ is the address of a document`
  return null
}
