import type { Marker } from '../numbering/marker.ts'
import { type FactLine, filledAfter, filledBefore, type LineKind } from './facts.ts'

const LONGEST = 20
/**
 * Lists in which unnumbered headings can occur: a circular numbers its paragraphs continuously
 * across them.
 */
const RUNS = new Set<Marker['construct']>(['arabic-point', 'arabic-bare', 'article', 'han-comma'])
/** Lists that number the parts of a text without chapters. */
const PARTS = new Set<Marker['construct']>(['han-comma', 'formal-comma'])
/** Lists that start again below each heading. */
const ITEMS = new Set<Marker['construct']>([...RUNS, 'han-paren', 'arabic-paren'])

/**
 * Ranks of the unnumbered headings, by line: 附则 after the chapters of a law, 背景 between
 * paragraphs 1. and 2. of a circular. Undefined for other lines.
 */
export function bareHeadings(lines: readonly FactLine[]): (number | undefined)[] {
  const ranks = lines.map((): number | undefined => undefined)
  const from = lines.findIndex(({ marker }) => marker?.construct === 'division')
  const outer = lines.reduce(
    (least, { marker }) =>
      marker?.construct === 'division' ? Math.min(least, marker.rank) : least,
    Number.POSITIVE_INFINITY,
  )
  const headings = new Map<number, Heading[]>()
  let parts: number | undefined
  for (const [i, line] of lines.entries()) {
    if (line.list !== -1 && PARTS.has(line.marker?.construct ?? 'bullet'))
      parts = Math.min(parts ?? Number.POSITIVE_INFINITY, line.marker?.rank ?? 0)
    if (line.content === '' || line.content.length > LONGEST || line.marker !== null) continue
    const below = filledAfter(lines, i)
    // 附则 after 三、 is the last of the parts.
    if (parts !== undefined && from === -1 && /^附[ \u3000]*则$/.test(line.folded)) {
      if (below !== undefined) ranks[i] = parts
      continue
    }
    if (below?.marker === null || below === undefined || isUnderLabel(lines, i)) continue
    if (line.is('part-name') && from !== -1 && i > from) {
      ranks[i] = outer
      continue
    }
    if (below.list === -1 || !ITEMS.has(below.marker.construct) || !isHeading(lines, i)) continue
    const list = headings.get(below.list) ?? []
    list.push({ line: i, marker: below.marker })
    headings.set(below.list, list)
  }
  const parting = [...headings.values()].filter(
    (list) =>
      list.length > 1 && list.some(({ marker }) => marker.value > 1 && RUNS.has(marker.construct)),
  )
  const found = [...parting, ...restarting([...headings.values()])]
  for (const list of found) for (const { line, marker } of list) ranks[line] = marker.rank - 1
  const rank = found[0]?.[0] === undefined ? undefined : found[0][0].marker.rank - 1
  for (const i of rank === undefined ? [] : lines.keys())
    if (ranks[i] === undefined && isBesideHeadings(lines, i)) ranks[i] = rank
  return ranks
}

/**
 * 摘要, 查詢: a short line above an unnumbered paragraph, in a text that has other such headings.
 */
function isBesideHeadings(lines: readonly FactLine[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || line.marker !== null || line.content.length > 6) return false
  // The first line is the title.
  if (filledBefore(lines, index) === undefined) return false
  const below = filledAfter(lines, index)
  return below?.kind === 'prose' && below.marker === null && isHeading(lines, index)
}

/** Whether a line is below a label that is alone on its line: then it is that label's heading. */
function isUnderLabel(lines: readonly FactLine[], index: number): boolean {
  const above = filledBefore(lines, index)
  return above?.marker != null && above.marker.end >= above.content.length
}

/** A line that may be a heading, and the label below it. */
interface Heading {
  line: number
  marker: Marker
}

/** Headings of lists that each start again below one: 请假 1. 2., 考勤 1. 2. of a handbook. */
function restarting(lists: readonly Heading[][]): Heading[][] {
  const firsts = lists.flatMap(([only, ...more]) =>
    more.length === 0 && only?.marker.value === 1 ? [only] : [],
  )
  const styles = Map.groupBy(firsts, ({ marker }) => marker.construct)
  return [...styles.values()].filter((list) => list.length > 1)
}

/** Lines of the head of a document, above its first heading. */
const HEAD = new Set<LineKind>(['title', 'number', 'date', 'history', 'pair', 'field', 'addressee'])

/** Whether a short line without punctuation comes first or after the end of a sentence. */
function isHeading(lines: readonly FactLine[], index: number): boolean {
  const line = lines[index]
  if (line === undefined || !/^[\u4e00-\u9fff、“”（）() \u3000]{2,20}$/.test(line.folded))
    return false
  // 相關文件 is a list of links on a page, and a heading above the next number of a paper.
  const kinds: LineKind[] = ['short', 'title', 'field', 'furniture']
  if (!kinds.includes(line.kind)) return false
  const above = filledBefore(lines, index)
  if (above === undefined || HEAD.has(above.kind)) return line.kind !== 'title'
  return /[。！？!?.；;][”’」』）)]?$/.test(above.content)
}
