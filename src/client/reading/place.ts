/**
 * The reading position: a clause and a character of its own text, which are the same in every
 * reading.
 */
import { ownTextNodes } from '../clause-nodes.ts'

/** A character of a text, and its distance from the top of the window in pixels. */
export interface Place {
  /** Id of the clause, or of the part before or after the clauses. */
  id: string
  /**
   * Letters and digits from the start of its own text: spaces and punctuation differ between
   * readings.
   */
  offset: number
  top: number
}

const PLACES = '.text [data-clause], .text [data-part]'

/** Height of the reading position: a third of the window. */
export function eye(): number {
  return innerHeight / 3
}

/** The clauses of the text on the page, in order. */
export function clausesOf(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(PLACES)]
}

/** Id of a clause; in the published text that of an element inside it. */
export function idOf(clause: HTMLElement): string {
  return clause.id || (clause.querySelector('[id]')?.id ?? '')
}

/** The last clause that begins above a height. */
export function clauseAt(clauses: readonly HTMLElement[], y: number): HTMLElement | undefined {
  return clauses.findLast((clause) => clause.getBoundingClientRect().top <= y)
}

/** Offsets of the letters and digits in a node, in UTF-16 code units. */
function lettersOf({ data }: Text): number[] {
  return Array.from(data.matchAll(/[\p{L}\p{N}]/gu), ({ index }) => index)
}

/** The current reading position; null above the text. */
export function readPlace(page: Document): Place | null {
  const y = eye()
  const clause = clauseAt(clausesOf(page), y)
  if (!clause) return null
  let offset = 0
  for (const node of ownTextNodes(clause)) {
    const letters = lettersOf(node)
    const range = page.createRange()
    range.selectNodeContents(node)
    if (range.getBoundingClientRect().bottom > y) {
      const below = characterBelow(range, node, y)
      const nth = letters.findIndex((at) => at >= below)
      const at = letters[nth]
      if (at !== undefined)
        return { id: idOf(clause), offset: offset + nth, top: topOf(range, node, at) }
    }
    offset += letters.length
  }
  return { id: idOf(clause), offset: 0, top: clause.getBoundingClientRect().top }
}

/** The first character of a node whose line ends below a height. */
function characterBelow(range: Range, node: Text, y: number): number {
  let [low, high] = [0, node.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    range.setStart(node, middle)
    range.setEnd(node, middle + 1)
    if (range.getBoundingClientRect().bottom > y) high = middle
    else low = middle + 1
  }
  return Math.max(low, 0)
}

function topOf(range: Range, node: Text, at: number): number {
  range.setStart(node, at)
  range.setEnd(node, Math.min(at + 1, node.length))
  return range.getBoundingClientRect().top
}

/**
 * Scrolls so that a place has its former position in the window; false where the page does not have
 * it.
 */
export function showPlace(page: Document, { id, offset, top }: Place): boolean {
  const anchor = page.getElementById(id)
  const clause = anchor?.closest<HTMLElement>('[data-clause], [data-part]') ?? anchor
  if (!clause) return false
  let left = offset
  for (const node of ownTextNodes(clause)) {
    const letters = lettersOf(node)
    const at = letters[left]
    if (at !== undefined) {
      scrollFor(page, topOf(page.createRange(), node, at) - top)
      return true
    }
    left -= letters.length
  }
  scrollFor(page, clause.getBoundingClientRect().top - top)
  return true
}

/** Scrolls by a distance; where less follows the text than on the former page, space is added. */
function scrollFor(page: Document, top: number): void {
  const lacking = scrollY + top + innerHeight - page.documentElement.scrollHeight
  const main = page.querySelector('main')
  if (main && lacking > 0) {
    const before = Number.parseFloat(getComputedStyle(main).paddingBlockEnd)
    main.style.paddingBlockEnd = `${before + lacking}px`
  }
  scrollBy({ top, behavior: 'instant' })
}

/** Changes the page while keeping the line at the reading position where it is. */
export function keepPlace(page: Document, change: () => void): void {
  const place = readPlace(page)
  change()
  if (place) showPlace(page, place)
}
