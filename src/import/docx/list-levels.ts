import { attribute, child, type Element, elements, numeric, parseXml } from './xml.ts'

/** How one level of a list is numbered. */
export interface ListLevel {
  format: string
  /** `第%1条`: the numbers of this level and those above stand for `%1` … `%9`. */
  text: string
  start: number
  /** What follows the number: a tab, a space or nothing. */
  suffix: string
  /** Numbers of the levels above are written in digits, whatever their own format. */
  legal: boolean
  /** Style of paragraph that this level numbers by itself. */
  style: string | null
}

/** A list of a document: lists of one `pattern` count on in one another. */
export interface List {
  pattern: string
  levels: Map<number, ListLevel>
  /** First numbers that this list starts anew with. */
  restarts: Map<number, number>
}

/** Deepest level of a list that Word knows, from 0; a file that names another was not written by it. */
const DEEPEST = 8
/** Characters of what stands around the numbers of a level: no list has more. */
const MAX_AROUND = 255

/** What stands around the numbers of a level. Throws where that is no list's. */
export function aroundNumbers(text: string): string {
  if (text.length <= MAX_AROUND) return text
  throw new Error(`a list has numbers of ${text.length} characters, more than ${MAX_AROUND}`)
}

function isLevel(depth: number): boolean {
  return depth >= 0 && depth <= DEEPEST
}

/** Lists by the id that paragraphs name; none when the document has no numbering part. */
export function readLists(xml: string | null): Map<string, List> {
  const lists = new Map<string, List>()
  const root = xml === null ? null : child(parseXml(xml), 'w:numbering')
  if (root === null) return lists
  const patterns = new Map<string, Map<number, ListLevel>>()
  for (const element of elements(root)) {
    if (element.name === 'w:abstractNum')
      patterns.set(attribute(element, 'w:abstractNumId') ?? '', readLevels(element))
  }
  for (const element of elements(root)) {
    if (element.name !== 'w:num') continue
    const pattern = attribute(child(element, 'w:abstractNumId')) ?? ''
    const overrides = elements(element).filter(({ name }) => name === 'w:lvlOverride')
    const levels = new Map([
      ...(patterns.get(pattern) ?? []),
      ...overrides.flatMap((override) => [...readLevels(override)]),
    ])
    const restarts = new Map<number, number>()
    for (const override of overrides) {
      const start = numeric(child(override, 'w:startOverride'))
      const depth = numeric(override, 'w:ilvl') ?? 0
      if (start !== null && isLevel(depth)) restarts.set(depth, start)
    }
    lists.set(attribute(element, 'w:numId') ?? '', { pattern, levels, restarts })
  }
  return lists
}

function readLevels(parent: Element): Map<number, ListLevel> {
  const levels = elements(parent).filter(({ name }) => name === 'w:lvl')
  return new Map(
    levels
      .map((level) => [numeric(level, 'w:ilvl') ?? 0, readLevel(level)] as const)
      .filter(([depth]) => isLevel(depth)),
  )
}

function readLevel(level: Element): ListLevel {
  const legal = child(level, 'w:isLgl')
  return {
    format: attribute(child(level, 'w:numFmt')) ?? 'decimal',
    text: aroundNumbers(attribute(child(level, 'w:lvlText')) ?? ''),
    start: numeric(child(level, 'w:start')) ?? 1,
    suffix: attribute(child(level, 'w:suff')) ?? 'tab',
    legal: legal !== null && attribute(legal) !== '0',
    style: attribute(child(level, 'w:pStyle')),
  }
}
