import { ListCounter } from '../docx/list-counter.ts'
import type { List } from '../docx/list-levels.ts'
import { attribute, type Element, elements, numeric } from '../docx/xml.ts'
import { tableLines } from '../table-lines.ts'
import type { ListStyles } from './list-styles.ts'

/** Lines of a document, its notes, and the number of generated list numbers. */
export interface OdtLines {
  lines: string[]
  notes: string[]
  numbered: number
}

/**
 * Content of a body that is not its text: removed words of tracked changes, comments, declarations.
 */
const SKIPPED = new Set([
  ...['text:tracked-changes', 'office:annotation', 'office:forms', 'text:sequence-decls'],
  ...['text:variable-decls', 'text:user-field-decls', 'table:table-columns', 'text:ruby-text'],
])

const OUTLINE = 'outline'

/** Extracts the text of a body, with the numbers of its lists and headings written out. */
export function odtLines(body: Element, styles: ListStyles): OdtLines {
  const reader = new BodyReader(styles)
  const lines = reader.read(body, null)
  return { lines, notes: reader.notes, numbered: reader.numbered }
}

/** The list item whose first paragraph is being read. */
interface Item {
  list: string
  depth: number
}

class BodyReader {
  readonly notes: string[] = []
  numbered = 0
  readonly #styles: ListStyles
  readonly #lists = new Map<string, List>()
  readonly #counter: ListCounter
  #last = ''

  constructor(styles: ListStyles) {
    this.#styles = styles
    this.#lists.set(OUTLINE, { pattern: OUTLINE, levels: styles.outline, restarts: new Map() })
    this.#counter = new ListCounter(this.#lists)
  }

  read(node: Element, item: Item | null): string[] {
    if (SKIPPED.has(node.name)) return []
    if (node.name === 'text:p' || node.name === 'text:h') return this.#paragraph(node, item)
    if (node.name === 'text:list') return this.#list(node, item)
    if (node.name === 'table:table') return this.#table(node)
    return elements(node).flatMap((one) => this.read(one, null))
  }

  #paragraph(node: Element, item: Item | null): string[] {
    const text = this.#text(node).replace(/\n+$/, '')
    const depth = (numeric(node, 'text:outline-level') ?? 1) - 1
    const place = item ?? (node.name === 'text:h' ? { list: OUTLINE, depth } : null)
    if (place === null || text.trim() === '') return text.split('\n')
    const label = this.#counter.next(place.list, place.depth)
    if (label !== '') this.numbered++
    return `${label}${text}`.split('\n')
  }

  // A list starts again unless it continues the one before.
  #list(node: Element, outer: Item | null): string[] {
    const style = attribute(node, 'text:style-name')
    let list = outer?.list ?? ''
    if (outer === null) {
      const goesOn = attribute(node, 'text:continue-numbering') === 'true'
      const named = attribute(node, 'text:continue-list') !== null
      list = (goesOn || named) && this.#last !== '' ? this.#last : `${style}#${this.#lists.size}`
      const levels = this.#styles.byName.get(style ?? '') ?? new Map()
      if (!this.#lists.has(list))
        this.#lists.set(list, { pattern: list, levels, restarts: new Map() })
      this.#last = list
    }
    const depth = outer === null ? 0 : outer.depth + 1
    return elements(node).flatMap((one) => {
      const parts = elements(one)
      const first = parts.findIndex(({ name }) => name === 'text:p' || name === 'text:h')
      const isHeader = one.name === 'text:list-header'
      const start = numeric(one, 'text:start-value')
      if (start !== null) this.#counter.startAt(list, depth, start)
      return parts.flatMap((part, at) => {
        if (part.name === 'text:list') return this.#list(part, { list, depth })
        return this.read(part, at === first && !isHeader ? { list, depth } : null)
      })
    })
  }

  #table(table: Element): string[] {
    const rows = rowsIn(table).map((row) => elements(row).flatMap((cell) => this.#cell(cell)))
    const isPlain = !rowsIn(table).some((row) => elements(row).some(holdsTable))
    const texts = rows.map((row) => row.map((lines) => lines.filter(Boolean).join(' ')))
    const lines = isPlain ? tableLines(texts) : null
    if (lines !== null) return lines
    return rows.flatMap((row, at) => {
      const [only] = row
      return row.length === 1 && only ? only : [(texts[at] ?? []).join('\t')]
    })
  }

  // A covered cell is empty; a repeated cell is repeated.
  #cell(cell: Element): string[][] {
    const count = Math.min(numeric(cell, 'table:number-columns-repeated') ?? 1, 200)
    const isCovered = cell.name === 'table:covered-table-cell'
    const lines = isCovered ? [] : elements(cell).flatMap((one) => this.read(one, null))
    const isEmpty = lines.every((line) => line === '')
    return Array.from({ length: isEmpty && count > 50 ? 1 : count }, () => lines)
  }

  #text(node: Element): string {
    let text = ''
    for (const one of node.children) {
      if (one.type === 'text') text += one.value.replace(/[ \t\r\n]+/g, ' ')
      else if (one.type === 'element') text += this.#inline(one)
    }
    return text
  }

  #inline(node: Element): string {
    if (SKIPPED.has(node.name)) return ''
    switch (node.name) {
      case 'text:s':
        return ' '.repeat(Math.min(Math.max(numeric(node, 'text:c') ?? 1, 0), 1000))
      case 'text:tab':
        return '\t'
      case 'text:line-break':
        return '\n'
      case 'text:note': {
        const lines = elements(node).filter(({ name }) => name === 'text:note-body')
        const text = lines.flatMap((body) => this.read(body, null)).join(' ')
        this.notes.push(`[${this.notes.length + 1}] ${text}`)
        return `[${this.notes.length}]`
      }
      case 'draw:frame':
      case 'draw:text-box':
        return elements(node)
          .flatMap((one) => this.read(one, null))
          .join('\n')
      case 'text:p':
      case 'text:h':
        return `${this.#text(node)}\n`
      default:
        return this.#text(node)
    }
  }
}

function rowsIn(table: Element): Element[] {
  return elements(table).flatMap((one) => {
    if (one.name === 'table:table-row') return [one]
    return /^table:table-(?:header-rows|rows|row-group)$/.test(one.name) ? rowsIn(one) : []
  })
}

function holdsTable(node: Element): boolean {
  return elements(node).some((one) => one.name === 'table:table' || holdsTable(one))
}
