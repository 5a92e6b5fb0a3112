import { basename, join } from 'node:path'
import { listMdx } from '../corpus/load-documents.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { readMarkup } from '../corpus/read-markup.ts'
import type { Principle } from './principle.ts'
import { readPrinciple } from './read-principle.ts'

/** Principles with their problems. */
export interface LoadedPrinciples extends Result<Principle[]> {
  /** Names of principles that exist but cannot be read. */
  unread: ReadonlySet<string>
}

/** All principles of a corpus, by file name. */
export async function loadPrinciples(corpus: string): Promise<LoadedPrinciples> {
  const principles: Principle[] = []
  const unread = new Set<string>()
  const problems: Problem[] = []
  for (const name of await listMdx(join(corpus, 'principles'))) {
    const file = join(corpus, 'principles', name)
    const { value: text, problems: ofFile } = await readMarkup(corpus, 'principles', name)
    problems.push(...ofFile)
    const result = text === null ? null : readPrinciple(text, file)
    problems.push(...(result?.problems ?? []))
    if (result?.value) principles.push(result.value)
    // References may use its file name, or an id that differs from the file name.
    else for (const one of [basename(name, '.mdx'), toldId(text ?? '')]) unread.add(one)
  }
  const fail = (id: string, message: string, hint: string) =>
    problems.push({
      rule: 'principle',
      severity: 'error',
      message,
      hint,
      file: join(corpus, 'principles', `${id}.mdx`),
      line: 1,
      column: 0,
    })
  const known = new Set(principles.map(({ id }) => id))
  for (const { id, broader, narrower, related } of principles)
    for (const other of [...broader, ...narrower, ...related])
      if (!known.has(other) && !unread.has(other))
        fail(
          id,
          `${id} refers to the principle ${other}, which does not exist`,
          'correct broader, narrower or related in its frontmatter',
        )
  const circle = findCircle(principles)
  if (circle)
    fail(
      circle[0] ?? '',
      `broader leads in a circle: ${circle.join(' → ')}`,
      'take one of them out of broader or narrower',
    )
  return { value: principles, problems, unread }
}

function toldId(text: string): string {
  return /^id:[ \t]*["']?([\w-]+)/m.exec(text)?.[1] ?? ''
}

/** The broader principles of one: its own `broader`, and those that list it as narrower. */
export function broaderOf({ id, broader }: Principle, all: readonly Principle[]): string[] {
  const above = all.filter(({ narrower }) => narrower.includes(id)).map((one) => one.id)
  return [...new Set([...broader, ...above])]
}

/** The narrower principles of one: its own `narrower`, and those that list it as broader. */
export function narrowerOf({ id, narrower }: Principle, all: readonly Principle[]): string[] {
  const below = all.filter(({ broader }) => broader.includes(id)).map((one) => one.id)
  return [...new Set([...narrower, ...below])]
}

/** A cycle of `broader`, with the same principle first and last; null when there is none. */
function findCircle(principles: readonly Principle[]): string[] | null {
  const above = new Map(principles.map((one) => [one.id, broaderOf(one, principles)]))
  const done = new Set<string>()
  const visit = (id: string, path: readonly string[]): string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (done.has(id)) return null
    for (const next of above.get(id) ?? []) {
      const circle = visit(next, [...path, id])
      if (circle) return circle
    }
    done.add(id)
    return null
  }
  for (const { id } of principles) {
    const circle = visit(id, [])
    if (circle) return circle
  }
  return null
}
