import { writeListNumber } from '../list-number.ts'
import type { List, ListLevel } from './list-levels.ts'

/**
 * Counts the lists of a document as a word processor does when it opens it: the numbers themselves
 * are not in the file. A level continues until a level above it advances; lists of one pattern
 * share their numbers; a list that restarts does so once.
 */
export class ListCounter {
  #counts = new Map<string, number[]>()
  #restarted = new Set<string>()
  #lists: ReadonlyMap<string, List>

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists
  }

  /** The label of the next paragraph in a list, with its suffix; empty if the list has none. */
  next(listId: string, depth: number): string {
    const list = this.#lists.get(listId)
    const level = list?.levels.get(depth)
    if (list === undefined || level === undefined) return ''
    const counts = this.#counts.get(list.pattern) ?? []
    this.#counts.set(list.pattern, counts)
    this.#restart(listId, list, counts)
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    counts.length = depth + 1
    for (let above = 0; above < depth; above++) counts[above] ??= list.levels.get(above)?.start ?? 1
    return write(level, list, counts)
  }

  /** Sets the number of the next paragraph of a level. */
  startAt(listId: string, depth: number, number: number): void {
    const pattern = this.#lists.get(listId)?.pattern ?? ''
    const counts = (this.#counts.get(pattern) ?? []).slice(0, depth)
    counts[depth] = number - 1
    this.#counts.set(pattern, counts)
  }

  #restart(listId: string, list: List, counts: number[]): void {
    if (this.#restarted.has(listId)) return
    this.#restarted.add(listId)
    for (const [depth, start] of list.restarts) {
      counts.length = Math.min(counts.length, depth + 1)
      counts[depth] = start - 1
    }
  }
}

function write(level: ListLevel, list: List, counts: readonly number[]): string {
  if (level.format === 'none' && !level.text.includes('%')) return level.text
  if (level.format === 'bullet') return /^[—–－-]/.test(level.text) ? level.text : '·'
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const depth = Number(digit) - 1
    const format = list.levels.get(depth)?.format ?? 'decimal'
    return writeListNumber(level.legal ? 'decimal' : format, counts[depth] ?? 1)
  })
  // After 一、 or （一） there is no space in Chinese; after 第一条 or 1.1 there is.
  const isClosed = /[、．.）)：:]$/.test(label) && !/\d\.$/.test(label)
  return level.suffix === 'nothing' || isClosed || label === '' ? label : `${label} `
}
