import type { PageLine } from './page-lines.ts'

const PAGE_NUMBER =
  /^[-—–－·•\s]{0,4}(?:第\s?)?\d{1,4}\s?(?:页|頁)?(?:\s?[/／,，]?\s?(?:共|of)?\s?\d{1,4}\s?(?:页|頁)?)?[-—–－·•\s]{0,4}$/

/** Pages that a line must head or foot before it counts as running. */
const MIN_PAGES = 3

/** Pages without their numbers and running heads: what a printer put around the text. */
export function withoutFurniture(pages: readonly PageLine[][]): PageLine[][] {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const text of new Set(edges(lines).map((line) => line.text)))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  const isRunning = (text: string) => {
    const count = counts.get(text) ?? 0
    return count >= MIN_PAGES && count * 2 > pages.length
  }
  return pages.map((lines) => {
    const furniture = new Set(
      edges(lines).filter(({ text }) => PAGE_NUMBER.test(text) || isRunning(text)),
    )
    return lines.filter((line) => !furniture.has(line))
  })
}

// Highest and lowest on the page, wherever they were drawn.
function edges(lines: readonly PageLine[]): PageLine[] {
  const byHeight = lines.toSorted((a, b) => b.y - a.y)
  const ends = [byHeight[0], byHeight.at(-1)]
  return ends.filter((line): line is PageLine => line !== undefined)
}
