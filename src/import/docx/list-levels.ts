import { attribute, child, type Element, elements, numeric, parseXml } from './xml.ts'

/** The numbering of one level of a list. */
export interface ListLevel {
  format: string
  /** `第%1条`: `%1` … `%9` are replaced by the numbers of this level and those above. */
  text: string
  start: number
  /** Separator after the number: a tab, a space or nothing. */
  suffix: string
  /** Whether numbers of the levels above are written in digits, whatever their own format. */
  legal: boolean
  /** Paragraph style that this level numbers automatically. */
  style: string | null
}

/** A list of a document: lists of one `pattern` continue each other's numbers. */
export interface List {
  pattern: string
  levels: Map<number, ListLevel>
  /** First numbers with which this list restarts. */
  restarts: Map<number, number>
}

/** Deepest list level in Word, from 0; a file with a deeper one was not written by it. */
const DEEPEST = 8
/** Most characters around the numbers of a level. */
const MAX_AROUND = 255

/** Returns the text around the numbers of a level. Throws if it is too long for a list. */
export function aroundNumbers(text: string): string {
  if (text.length <= MAX_AROUND) return text
  throw new Error(`a list has numbers of ${text.length} characters, more than ${MAX_AROUND}`)
}

function isLevel(depth: number): boolean {
  return depth >= 0 && depth <= DEEPEST
}

/** Lists by the id used in paragraphs; empty if the document has no numbering part. */
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
