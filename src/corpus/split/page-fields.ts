import type { FactLine } from './facts.ts'
import { isDocNumber, isForm, matchForm } from './line-forms.ts'
import type { Range, SplitDocument } from './types.ts'
import { amends, FIELD_NAMES } from './vocabulary/field-names.ts'

type Field = 'title' | 'docNumber' | 'date' | 'addressee' | 'issuer'

/** Facts about a document from a portal's table or the head of a letter: 发文字号：…, 受文者：…. */
export type PageFields = Pick<SplitDocument, Field> & {
  /** Range of the title; null if no field contains it. */
  titleAt: Range | null
}

const OURS = new Map(FIELD_NAMES.map(([name, , field = '']) => [name, field]))
/** A name and its value, in cells of a row or separated by a colon. */
const CELL = /^[-•·\s]*([^：:|\t]{2,24}?)[ \u3000]*[：:|][ \t\u3000]*(.*)$/

/**
 * Reads fields from lines of a page; the value may be in the next cell or on the line after its
 * name.
 */
export function readPageFields(lines: readonly FactLine[]): PageFields {
  const fields: PageFields = {
    title: null,
    docNumber: null,
    date: null,
    addressee: null,
    issuer: null,
    titleAt: null,
  }
  const cells = lines
    .filter(({ content }) => content !== '' && content.length <= 400)
    .flatMap(cellsOf)
  const stacked = cells.filter(({ alone, folded }) => alone && OURS.has(plainName(folded)))
  for (const [i, cell] of cells.entries()) {
    const match = CELL.exec(cell.folded)
    const name = match?.[1] ?? (cell.alone && stacked.length < FEWEST_STACKED ? '' : cell.folded)
    const field = OURS.get(plainName(name))
    if (cell.alone && /^[•·]/.test(cell.folded) && isDocNumber(cell.folded.slice(1).trim()))
      fields.docNumber ??= cell.content.slice(1).trim()
    if (field === undefined || field === '' || field === 'table') continue
    const own = match?.[2] ?? ''
    const value = own === '' ? cells[i + 1] : last(cell, own.length)
    if (value === undefined || value.content === '' || value.content.length > 160) continue
    if (own === '' && CELL.test(value.folded) && OURS.has(CELL.exec(value.folded)?.[1] ?? ''))
      continue
    if (field === 'issuer' && !isForm(value.folded, 'authority')) continue
    if (field === 'title' && fields.title === null)
      fields.titleAt = { start: value.start, end: value.start + value.content.length }
    const found = field === 'date' ? dateOf(value) : value.content
    if (amends(plainName(name)) && found !== null) fields[field as Field] = found
    else fields[field as Field] ??= found
  }
  return fields
}

/**
 * Least number of names above their values, one per line, in a table of fields that lost its cells.
 */
const FEWEST_STACKED = 3

/** A name without the spaces between its characters: 文　　号. */
function plainName(name: string): string {
  return name.replace(/[ \u3000]/g, '')
}

/** The date of a field without its time. */
function dateOf({ content, folded }: Cell): string | null {
  const day = matchForm(folded, 'field-day')?.[0]
  return day === undefined ? null : content.slice(0, day.length)
}

interface Cell {
  /** Whether it is the whole line. */
  alone: boolean
  content: string
  folded: string
  start: number
}

const PARTED =
  /[ ]*[\t|][ ]*|[ \u3000]{2,}(?=[^：:\s]{2,12}[ \u3000]{0,4}[：:])|[ \u3000](?=([^：:\s](?:[ \u3000]?[^：:\s]){1,7})[ \u3000]?[：:])/g

/** Cells of a row separated by tabs, bars or wide spaces; the whole line if there are none. */
function cellsOf({ content, folded, textStart }: FactLine): Cell[] {
  const cells: Cell[] = []
  let at = 0
  const push = (end: number) => {
    const from = at + (content.slice(at, end).length - content.slice(at, end).trimStart().length)
    const cell = content.slice(from, end).trimEnd()
    const alone = cell.length === content.length
    const place = { alone, folded: folded.slice(from, from + cell.length), start: textStart + from }
    if (cell !== '') cells.push({ content: cell, ...place })
  }
  for (const match of folded.matchAll(PARTED)) {
    if (match[1] !== undefined && !OURS.has(plainName(match[1]))) continue
    push(match.index)
    at = match.index + match[0].length
  }
  push(content.length)
  return cells
}

function last(cell: Cell, length: number): Cell {
  const from = cell.content.length - length
  const content = cell.content.slice(from)
  return { ...cell, content, folded: cell.folded.slice(from), start: cell.start + from }
}
