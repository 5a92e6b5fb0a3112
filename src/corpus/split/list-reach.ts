import type { Construct } from '../numbering/marker.ts'
import type { FactLine } from './facts.ts'

/**
 * Answers whether a list begun before a line continues after it. Queried with ascending lines from
 * one start, all answers together take one pass over the page.
 */
export class ListReach {
  private readonly page: readonly FactLine[]
  /** Last line of each list, by its first line. */
  private readonly ends = new Map<number, number>()
  private from = -1
  private next = 0
  private farthest = -1

  /** @param construct - consider only lists of this kind */
  constructor(page: readonly FactLine[], construct?: Construct) {
    this.page = page
    for (const [i, { list, kind, marker }] of page.entries())
      if (kind === 'label' && list !== -1 && (construct ?? marker?.construct) === marker?.construct)
        this.ends.set(list, i)
  }

  /**
   * Whether a list that starts between `from` and a line has an item after that line, before
   * `limit`.
   */
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
