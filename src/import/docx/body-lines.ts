import { ListCounter } from './list-counter.ts'
import type { List } from './list-levels.ts'
import type { ListPlace } from './paragraph-styles.ts'
import { boxes, runText, styleOf } from './run-text.ts'
import { attribute, child, type Element, elements, numeric } from './xml.ts'

/** Lines of a document, one a paragraph or table row, and how many numbers its lists gave. */
export interface BodyLines {
  lines: string[]
  numbered: number
}

/**
 * The text of a document's body. Numbers that Word makes itself (第一条 by a list, not by typing) are
 * written out: without them the clauses of most official templates would have no labels.
 */
export function bodyLines(
  body: Element,
  lists: ReadonlyMap<string, List>,
  placeOfStyle: (style: string | null) => ListPlace | null,
): BodyLines {
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
      // An empty paragraph of a list takes a number too, but says nothing.
      const made = label(node)
      const line = text.trim() === '' ? '' : made + text
      return [...line.split('\n'), ...boxes(node).flatMap((box) => elements(box).flatMap(read))]
    }
    if (node.name === 'w:tr') return readRow(node, read)
    if (node.name === 'w:del' || node.name === 'w:moveFrom') return []
    return elements(node).flatMap(read)
  }
  result.lines = read(body)
  return result
}

function readRow(row: Element, read: (node: Element) => string[]): string[] {
  const cells = elements(row).filter(({ name }) => name === 'w:tc' || name === 'w:sdt')
  const texts = cells.map((cell) => elements(cell).flatMap(read))
  const [only] = texts
  // A table of one column is a frame around text.
  if (texts.length === 1 && only) return only
  return [texts.map((lines) => lines.filter((line) => line !== '').join(' ')).join('\t')]
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
