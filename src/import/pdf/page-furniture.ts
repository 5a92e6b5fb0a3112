import type { PageLine } from './page-lines.ts'

const PAGE_NUMBER =
  /^[-—–－·•\s]{0,4}(?:第\s?)?\d{1,4}\s?(?:页|頁)?(?:\s?[/／,，]?\s?(?:共|of)?\s?\d{1,4}\s?(?:页|頁)?)?[-—–－·•\s]{0,4}$/

/** Pages that a line must occur on before it counts as a running head or foot. */
const MIN_PAGES = 3

/** Most lines of a running head or foot; a gazette has three. */
const MAX_LINES = 4

/**
 * Heads of even and odd pages differ: each is on half of the pages, except those that begin a part.
 */
const SHARE = 1 / 3

/** Lines whose heights differ by less, in points, are at the same position. */
const SAME_PLACE = 4

/**
 * Removes page numbers, running heads and feet from pages. Lines from an edge of the page inwards
 * are such if they occur at the same height of at least a third of the pages with the same words,
 * ignoring numbers (`第 2 條`, `B103`).
 */
export function withoutFurniture(pages: readonly PageLine[][]): PageLine[][] {
  const places = new Map<string, number[]>()
  for (const lines of pages)
    for (const { text, y } of new Set(edges(lines).flat())) {
      const heights = places.get(wordsOf(text)) ?? []
      heights.push(y)
      places.set(wordsOf(text), heights)
    }
  const isRunning = ({ text, y }: PageLine) => {
    const heights = places.get(wordsOf(text)) ?? []
    const count = heights.filter((height) => Math.abs(height - y) < SAME_PLACE).length
    return count >= MIN_PAGES && count >= SHARE * pages.length
  }
  return pages.map((lines) => {
    const furniture = edges(lines).flatMap((edge) => {
      const end = edge.findIndex((line) => !PAGE_NUMBER.test(line.text) && !isRunning(line))
      return end === -1 ? edge : edge.slice(0, end)
    })
    // If all pages are alike (forms or copies), only the outermost lines are removed.
    const isAll = new Set(furniture).size === lines.length
    const outermost = edges(lines).flatMap(([line]) => line ?? [])
    const left = new Set(furniture.filter((line) => !isAll || outermost.includes(line)))
    return lines.filter((line) => !left.has(line))
  })
}

// The words of a line without numbers, which may count.
function wordsOf(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/gu, '')
}

// The highest and the lowest lines of a page, from its edges inwards, in whatever order they were
// drawn.
function edges(lines: readonly PageLine[]): PageLine[][] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y)
  const count = Math.min(MAX_LINES, Math.ceil(lines.length / 2))
  return [byHeight.slice(0, count), byHeight.toReversed().slice(0, count)]
}
