import type { Orthography } from '../corpus/frontmatter.ts'
import { foreignStretches } from './foreign.ts'
import { passes } from './passes.ts'
import type { Layer, Rewriter, Span } from './rewriter.ts'

const SOURCES: Readonly<Record<Layer, string>> = {
  policy: 'dictionary of official words',
  stock: 'stock dictionary',
  word: 'common word',
  neighbours: 'neighbours',
  default: 'table of characters',
}

/**
 * Yields lines that explain how a text is converted between standards: a heading for each pass,
 * then each step of the cheapest path with its position (in code units, from 0), its result, its
 * cost and its source, separated by tabs. Unchanged single characters are left out.
 */
export function* explain(text: string, from: Orthography, to: Orthography): Generator<string> {
  let before = text
  const all = passes(from, to)
  for (const [index, rewriter] of all.entries()) {
    yield `# pass ${index + 1} of ${all.length}`
    let after = ''
    for (const span of spansOf(before, rewriter)) {
      after += span.target
      const source = before.slice(span.start, span.end)
      if (source.length === 1 && source === span.target) continue
      yield `${span.start}\t${source}\t${span.target}\t${span.cost}\t${SOURCES[span.layer]}`
    }
    before = after
  }
}

/**
 * The path through a text; ranges that conversion leaves unchanged are included character by
 * character.
 */
function* spansOf(text: string, rewriter: Rewriter): Generator<Span> {
  let start = 0
  for (const { start: from, end } of [
    ...foreignStretches(text),
    { start: text.length, end: text.length },
  ]) {
    yield* rewriter.path(text, start, from)
    for (let at = from; at < end; at++) {
      const target = text.charAt(at)
      yield { start: at, end: at + 1, target, layer: 'default', cost: 0 }
    }
    start = end
  }
}
