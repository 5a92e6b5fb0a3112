import { aroundNumbers, type ListLevel } from '../docx/list-levels.ts'
import { attribute, child, type Element, elements, numeric, parseXml } from '../docx/xml.ts'

/** Levels of a list by depth from 0. */
export type Levels = Map<number, ListLevel>

/** Number formats in OpenDocument (style:num-format) with their names in word processors. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['一', 'chineseCounting'],
  ['壹', 'chineseLegalSimplified'],
  ['①', 'decimalEnclosedCircle'],
  ['甲', 'ideographTraditional'],
  ['子', 'ideographZodiac'],
  ['１', 'decimalFullWidth'],
])

/** Number of levels of a list in OpenDocument. */
const LEVELS = 10

/** The numbering of each list style of a document, and the outline of its headings. */
export interface ListStyles {
  byName: Map<string, Levels>
  outline: Levels
}

/** Reads the list styles of some parts (`content.xml`, `styles.xml`), anywhere in them. */
export function readListStyles(parts: readonly string[]): ListStyles {
  const styles: ListStyles = { byName: new Map(), outline: new Map() }
  const walk = (node: Element) => {
    if (node.name === 'text:list-style')
      styles.byName.set(attribute(node, 'style:name') ?? '', readLevels(node))
    else if (node.name === 'text:outline-style') styles.outline = readLevels(node)
    else for (const one of elements(node)) if (one.name !== 'office:body') walk(one)
  }
  for (const part of parts) for (const root of elements(parseXml(part))) walk(root)
  return styles
}

function readLevels(style: Element): Levels {
  return new Map(
    elements(style).flatMap((level) => {
      const depth = (numeric(level, 'text:level') ?? 1) - 1
      return depth < 0 || depth >= LEVELS ? [] : [[depth, readLevel(level, depth)] as const]
    }),
  )
}

function readLevel(level: Element, depth: number): ListLevel {
  const shown = Math.min(Math.max(numeric(level, 'text:display-levels') ?? 1, 1), depth + 1)
  const format = FORMATS.get((attribute(level, 'style:num-format') ?? '').charAt(0)) ?? 'none'
  const isBullet = level.name === 'text:list-level-style-bullet'
  const numbers = Array.from({ length: shown }, (_, at) => `%${depth - shown + at + 2}`).join('.')
  const plain = `${attribute(level, 'style:num-prefix') ?? ''}${numbers}${attribute(level, 'style:num-suffix') ?? ''}`
  // LibreOffice also stores the text between the numbers here: `第%1%条`.
  const written = attribute(level, 'loext:num-list-format')?.replace(/%(\d)%/g, '%$1')
  return {
    format: isBullet ? 'bullet' : format,
    text: aroundNumbers(
      isBullet
        ? (attribute(level, 'text:bullet-char') ?? '')
        : format === 'none'
          ? ''
          : (written ?? plain),
    ),
    start: numeric(level, 'text:start-value') ?? 1,
    suffix: suffixOf(level),
    legal: false,
    style: null,
  }
}

function suffixOf(level: Element): string {
  const alignment = child(
    child(level, 'style:list-level-properties'),
    'style:list-level-label-alignment',
  )
  return attribute(alignment, 'text:label-followed-by') ?? 'tab'
}
