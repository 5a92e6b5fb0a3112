import { join } from 'node:path'
import { pageFrontmatter } from '../settings/page-frontmatter.ts'
import { whatToWrite } from '../settings/what-to-write.ts'
import { site } from '../site.ts'
import type { Reader } from './reader.ts'

/**
 * Title and description of a page written by the publisher. Throws a one-line error where one is
 * missing.
 */
export function pageFacts(
  data: unknown,
  name: string,
  { convert }: Reader,
): { title: string; description: string } {
  const parsed = pageFrontmatter.safeParse(data, { error: whatToWrite })
  if (parsed.success)
    return { title: convert(parsed.data.title), description: convert(parsed.data.description) }
  const [issue] = parsed.error.issues
  throw new Error(
    `${join(site.corpus, 'pages', `${name}.mdx`)}:1: ${issue?.path.join('.')}: ${issue?.message}; a page begins with title and description between two lines of ---`,
  )
}
