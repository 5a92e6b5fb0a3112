import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, Document } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { withoutBars } from '../corpus/table-row.ts'
import type { Passage } from '../parallels/passage.ts'
import type { Reader } from './reader.ts'
import { shownPlace, shownRuns } from './shown-text.ts'
import { writeHtml } from './write-html.ts'

/**
 * A marked range of a passage's text, in UTF-16 code units: `mark.same`, `span.own`, `span.rest`.
 */
export interface Marked {
  start: number
  end: number
  as: 'same' | 'own' | 'rest'
}

/** A passage as quoted beside others. */
export interface QuotedPassage {
  /** Its paragraphs as HTML, without the printed number; a heading is bold. */
  paragraphs: string[]
}

/**
 * The whole text of a passage as a reader sees it, with marked ranges. Marks are given in the
 * corrected reading; earlier ones take precedence where they overlap.
 *
 * @param part - the range that is quoted; by default all but the printed number
 */
export function quotePassage(
  passage: Passage,
  document: Document,
  reader: Reader,
  marks: readonly Marked[],
  part: { start: number; end: number } = { start: passage.body, end: passage.text.length },
): QuotedPassage {
  const paragraphs: ElementContent[][] = []
  let offset = 0
  for (const [index, block] of passage.blocks.entries()) {
    offset += index === 0 ? 0 : block.before.length
    const length = readBlock(block, 'corrected').length
    const from = Math.max(0, part.start - offset)
    const to = Math.min(length, part.end - offset)
    const inBlock = marks
      .map((one) => ({ ...one, start: one.start - offset, end: one.end - offset }))
      .filter(({ start, end }) => end > from && start < to)
      .map((one) => ({ ...one, start: Math.max(from, one.start), end: Math.min(to, one.end) }))
    const nodes =
      from < to ? blockNodes(block, document, reader, inBlock, { start: from, end: to }) : []
    offset += length
    if (nodes.length === 0) continue
    const runsIn = index === 1 && passage.blocks[0]?.role === 'headline' && !/\n/.test(block.before)
    if (runsIn && from < to) markOpen(paragraphs[0]?.at(-1), passage.blocks[0])
    if (runsIn) paragraphs[0] = [...(paragraphs[0] ?? []), ...nodes]
    else paragraphs.push(nodes)
  }
  return { paragraphs: paragraphs.map((children) => writeHtml({ type: 'root', children })) }
}

/**
 * Separates a heading without closing punctuation from the body that follows it on the line:
 * `b.open`.
 */
function markOpen(heading: ElementContent | undefined, block: Block | undefined): void {
  if (heading?.type === 'element' && block && /[\p{L}\p{N}]$/u.test(readBlock(block, 'corrected')))
    heading.properties['className'] = ['open']
}

function blockNodes(
  block: Block,
  document: Document,
  reader: Reader,
  marks: readonly Marked[],
  { start: from, end: to }: { start: number; end: number },
): ElementContent[] {
  const whole = shownRuns(block, document, reader).join('')
  const isRow = block.role === 'table'
  const shown = isRow ? withoutBars(whole) : whole
  const at = (offset: number) => shownPlace({ start: 0, end: offset }, block, document, reader).end
  const nodes: ElementContent[] = []
  const cuts = [from, to, ...marks.flatMap(({ start, end }) => [start, end])].sort((x, y) => x - y)
  for (const [index, start] of cuts.entries()) {
    const part = shown.slice(at(start), at(cuts[index + 1] ?? start))
    // The cells of a table row are quoted without the bars between them.
    const value = isRow ? part.replace(/\s{2,}|\t/gu, '\u3000').replace(/^\s+$/u, '') : part
    if (value === '') continue
    const mark = marks.find((one) => one.start <= start && one.end > start)
    nodes.push(
      mark
        ? h(mark.as === 'same' ? 'mark' : 'span', { className: mark.as }, value)
        : { type: 'text', value },
    )
  }
  if (block.role !== 'headline' || nodes.length === 0) return nodes
  return [h('b', nodes)]
}
