import { join } from 'node:path'
import { listMdx } from '../corpus/load-documents.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { readMarkup } from '../corpus/read-markup.ts'
import type { Principle } from './principle.ts'
import { readPrinciple } from './read-principle.ts'

/** All principles of a corpus, by file name. */
export async function loadPrinciples(corpus: string): Promise<Result<Principle[]>> {
  const principles: Principle[] = []
  const problems: Problem[] = []
  for (const name of await listMdx(join(corpus, 'principles'))) {
    const file = join(corpus, 'principles', name)
    const { value: text, problems: unread } = await readMarkup(corpus, 'principles', name)
    problems.push(...unread)
    if (text === null) continue
    const result = readPrinciple(text, file)
    problems.push(...result.problems)
    if (result.value) principles.push(result.value)
  }
  const known = new Set(principles.map(({ id }) => id))
  for (const { id, broader, related } of principles)
    for (const other of [...broader, ...related])
      if (!known.has(other))
        problems.push({
          rule: 'principle',
          severity: 'error',
          message: `${id} refers to the principle ${other}, which does not exist`,
          hint: 'correct broader or related in its frontmatter',
          file: join(corpus, 'principles', `${id}.mdx`),
          line: 1,
          column: 0,
        })
  return { value: principles, problems }
}
