import { tableLines } from '../table-lines.ts'
import { ListCounter } from './list-counter.ts'
import type { List } from './list-levels.ts'
import type { ListPlace } from './paragraph-styles.ts'
import { boxes, runText, styleOf } from './run-text.ts'
import { attribute, child, type Element, elements, numeric } from './xml.ts'

/** The data outside the body that the body refers to. */
export interface BodyContext {
  lists: ReadonlyMap<string, List>
  placeOfStyle: (style: string | null) => ListPlace | null
  /** Lines of an included part by the id of its relationship. */
  chunk: (id: string) => readonly string[]
}

/**
 * Lines of a document, one per paragraph or table row, and the number of generated list numbers.
 */
export interface BodyLines {
  lines: string[]
  numbered: number
}

/**
 * Extracts the text of a document's body. Numbers that Word generates (第一条 by a list, not by
 * typing) are written out: without them the clauses of most official templates would have no
 * labels.
 */
export function bodyLines(body: Element, { lists, placeOfStyle, chunk }: BodyContext): BodyLines {
  const counter = new ListCounter(lists)
  const result: BodyLines = { lines: [], numbered: 0 }

  const label = (paragraph: Element): string => {
    const place = listPlace(paragraph, lists, placeOfStyle)
    const text = place === null ? '' : counter.next(place.list, place.depth ?? 0)
    if (text !== '') result.numbered++
    return text
  }
  const read = (node: Element): string[] => {
    if (node.name === 'w:p') {
      const text = runText(node)
      // An empty paragraph of a list also takes a number, but has no text.
      const made = label(node)
      const line = text.trim() === '' ? '' : made + text
      return [...line.split('\n'), ...boxes(node).flatMap((box) => elements(box).flatMap(read))]
    }
    if (node.name === 'w:tbl') return readTable(node, read)
    if (node.name === 'w:altChunk') return [...chunk(attribute(node, 'r:id') ?? '')]
    return elements(node).flatMap(read)
  }
  result.lines = read(body)
  return result
}

// A data table becomes Markdown; in other tables a row is a line, and a single cell keeps its own
// lines.
function readTable(table: Element, read: (node: Element) => string[]): string[] {
  const rows = within(table, 'w:tr').map((row) => rowCells(row, read))
  const isPlain = !rows.flat().some(({ isNested }) => isNested)
  const texts = rows.map((row) => row.map(({ lines }) => lines.filter(Boolean).join(' ')))
  const lines = isPlain ? tableLines(texts) : null
  if (lines !== null) return lines
  return rows.flatMap((row, at) => {
    const [only] = row
    return row.length === 1 && only ? only.lines : [(texts[at] ?? []).join('\t')]
  })
}

interface CellLines {
  lines: string[]
  /** Whether it contains a table. */
  isNested: boolean
}

const EMPTY: CellLines = { lines: [], isNested: false }

// A cell that spans several columns or rows is in the first of them.
function rowCells(row: Element, read: (node: Element) => string[]): CellLines[] {
  const before = Number(attribute(child(child(row, 'w:trPr'), 'w:gridBefore')) ?? 0)
  const cells = within(row, 'w:tc').flatMap((cell): CellLines[] => {
    const properties = child(cell, 'w:tcPr')
    const merged = child(properties, 'w:vMerge')
    const isBelow = merged !== null && attribute(merged) !== 'restart'
    const columns = Math.min(numeric(child(properties, 'w:gridSpan')) ?? 1, MAX_SPAN)
    const lines = elements(cell).flatMap(read)
    const own = isBelow ? EMPTY : { lines, isNested: within(cell, 'w:tbl').length > 0 }
    return [own, ...Array.from({ length: Math.max(columns - 1, 0) }, () => EMPTY)]
  })
  return [...Array.from({ length: Math.min(before, MAX_SPAN) }, () => EMPTY), ...cells]
}

/** Most columns of a table; a larger span is a mistake. */
const MAX_SPAN = 200

/**
 * Elements with a name inside another, also inside wrapper elements, but not nested in each other.
 */
function within(node: Element, name: string): Element[] {
  return elements(node).flatMap((one) =>
    one.name === name
      ? [one]
      : /^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(one.name)
        ? within(one, name)
        : [],
  )
}

function listPlace(
  paragraph: Element,
  lists: ReadonlyMap<string, List>,
  placeOfStyle: (style: string | null) => ListPlace | null,
): ListPlace | null {
  const style = styleOf(paragraph)
  const inherited = placeOfStyle(style)
  const own = child(child(paragraph, 'w:pPr'), 'w:numPr')
  const list = attribute(child(own, 'w:numId')) ?? inherited?.list ?? null
  if (list === null || list === '0') return null
  const levels = [...(lists.get(list)?.levels ?? [])]
  const byStyle = levels.find(([, level]) => level.style !== null && level.style === style)?.[0]
  const depth = numeric(child(own, 'w:ilvl')) ?? byStyle ?? inherited?.depth ?? 0
  return { list, depth }
}
