import type { Construct } from '../numbering/marker.ts'
import type { FactLine } from './facts.ts'

/**
 * Answers whether a list that was begun before a line goes on behind it. Asked with lines that rise from
 * one beginning, all answers together cost one pass over the page.
 */
export class ListReach {
  private readonly page: readonly FactLine[]
  /** Last line of each list, by the line of its head. */
  private readonly ends = new Map<number, number>()
  private from = -1
  private next = 0
  private farthest = -1

  /** @param construct - ask of lists of this kind alone */
  constructor(page: readonly FactLine[], construct?: Construct) {
    this.page = page
    for (const [i, { list, kind, marker }] of page.entries())
      if (kind === 'label' && list !== -1 && (construct ?? marker?.construct) === marker?.construct)
        this.ends.set(list, i)
  }

  /** Whether a list with its head between `from` and a line has an item behind that line, before `limit`. */
  goesOn(from: number, index: number, limit = this.page.length): boolean {
    if (from !== this.from || index < this.next) {
      this.from = from
      this.next = from
      this.farthest = -1
    }
    for (; this.next < index; this.next += 1)
      this.farthest = Math.max(this.farthest, this.ends.get(this.next) ?? -1)
    if (this.farthest <= index || this.farthest < limit) return this.farthest > index
    const between = this.page.slice(index + 1, limit)
    return between.some(({ list, kind }) => kind === 'label' && list >= from && list < index)
  }
}
