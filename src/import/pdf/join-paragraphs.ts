import { readMarker } from '../../corpus/numbering/read-marker.ts'
import { greatest, least } from './extremes.ts'
import type { PageLine } from './page-lines.ts'

/** The margins of the text on the pages of a document. */
interface Margins {
  left: number
  right: number
  /** Usual distance between two lines. */
  leading: number
}

/**
 * Joins the lines of a PDF to paragraphs. A line continues in the next one if it reaches the right
 * margin and the next one begins at the left margin, in the same size and without a wider gap; an
 * indented, centred, or numbered line after a full stop begins a new paragraph.
 */
export function joinParagraphs(pages: readonly PageLine[][]): string[] {
  const margins = new Map(
    [0, 1, 2].map((column) => [
      column,
      findMargins(pages.map((lines) => lines.filter((line) => (line.column ?? 0) === column))),
    ]),
  )
  const paragraphs: string[] = []
  let last: PageLine | null = null
  for (const [page, lines] of pages.entries())
    for (const [index, line] of lines.entries()) {
      const before = paragraphs.at(-1)
      if (before !== undefined && last && goesOn(last, line, margins, index === 0 && page > 0))
        paragraphs[paragraphs.length - 1] = before + seam(before, line.text) + line.text
      else paragraphs.push(line.text)
      last = line
    }
  return paragraphs
}

function goesOn(
  last: PageLine,
  line: PageLine,
  margins: ReadonlyMap<number, Margins>,
  newPage: boolean,
): boolean {
  const { size } = line
  const [before, here] = [margins.get(last.column ?? 0), margins.get(line.column ?? 0)]
  if (before === undefined || here === undefined) return false
  if (last.right < before.right - 1.6 * size || line.left > here.left + 0.8 * size) return false
  if (Math.abs(last.size - size) > 0.12 * size) return false
  if (!newPage && last.y - line.y > 1.7 * here.leading) return false
  if (last.text.includes('\t') || line.text.includes('\t')) return false
  return !(/[。；：:;！？]$/.test(last.text) && readMarker(line.text, 0) !== null)
}

function findMargins(pages: readonly PageLine[][]): Margins {
  const lines = pages.flat()
  const gaps = pages.flatMap((page) =>
    page.slice(1).map((line, i) => Math.round((page[i]?.y ?? line.y) - line.y)),
  )
  return {
    left: least(mostFrequent(lines.map(({ left }) => Math.round(left)))),
    right: greatest(mostFrequent(lines.map(({ right }) => Math.round(right)))),
    leading: least(mostFrequent(gaps.filter((gap) => gap > 0))),
  }
}

// At least every eighth line is at a margin; a single line that sticks out does not define one.
function mostFrequent(values: readonly number[]): number[] {
  const counts = new Map<number, number>()
  for (const value of values)
    for (const near of [value - 1, value, value + 1])
      counts.set(near, (counts.get(near) ?? 0) + (near === value ? 1.01 : 1))
  const enough = Math.max(2, values.length / 8)
  const frequent = [...counts].filter(([, count]) => count >= enough).map(([value]) => value)
  return frequent.length > 0 ? frequent : values.length > 0 ? [...values] : [0]
}

function seam(before: string, after: string): string {
  return /[\w,.;:)]$/.test(before) && /^[\w(]/.test(after) ? ' ' : ''
}
