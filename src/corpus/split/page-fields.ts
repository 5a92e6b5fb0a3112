import { type FactLine, wordsFrom } from './facts.ts'
import { isDocNumber, matchForm } from './line-forms.ts'
import type { Range, SplitDocument } from './types.ts'
import { amends, FIELD_NAMES } from './vocabulary/field-names.ts'

/** Facts about a document from a portal's table or the head of a letter: 发文字号：…, 受文者：…. */
export interface PageFields
  extends Pick<SplitDocument, 'title' | 'docNumber' | 'date' | 'addressee' | 'issuer'> {
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
  const unsaid = { title: null, docNumber: null, date: null, addressee: null, issuer: null }
  const fields: PageFields = { ...unsaid, titleAt: null }
  const short = lines.filter(({ content }) => content !== '' && content.length <= 400)
  const cells = short.flatMap(cellsOf)
  const stacked = cells.filter(({ alone, folded }) => alone && OURS.has(plainName(folded)))
  for (const [i, cell] of cells.entries()) {
    const { alone, folded, content } = cell
    const [, named, own = ''] = CELL.exec(folded) ?? []
    const name = named ?? (alone && stacked.length < FEWEST_STACKED ? '' : folded)
    const field = OURS.get(plainName(name)) as keyof typeof unsaid | 'table' | '' | undefined
    if (alone && /^[•·]/.test(folded) && isDocNumber(folded.slice(1).trim()))
      fields.docNumber ??= content.slice(1).trim()
    if (field === undefined || field === '' || field === 'table') continue
    const value = own === '' ? cells[i + 1] : wordsFrom(cell, content.length - own.length)
    if (value === undefined || value.content === '' || value.content.length > 160) continue
    if (own === '' && OURS.has(CELL.exec(value.folded)?.[1] ?? '')) continue
    if (field === 'issuer' && !value.is('authority')) continue
    if (field === 'title' && fields.title === null)
      fields.titleAt = { start: value.textStart, end: value.textStart + value.content.length }
    // The date without its time.
    const length = matchForm(value.folded, 'field-day')?.[0].length ?? 0
    const found = value.content.slice(0, field === 'date' ? length : undefined)
    if (found !== '' && (fields[field] === null || amends(plainName(name)))) fields[field] = found
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

const PARTED =
  /[ ]*[\t|][ ]*|[ \u3000]{2,}(?=[^：:\s]{2,12}[ \u3000]{0,4}[：:])|[ \u3000](?=([^：:\s](?:[ \u3000]?[^：:\s]){1,7})[ \u3000]?[：:])/g

/** Cells of a row separated by tabs, bars or wide spaces; the whole line if there are none. */
function cellsOf(line: FactLine): (FactLine & { alone: boolean })[] {
  const { content, folded } = line
  const breaks = [...folded.matchAll(PARTED)].filter(
    ([, name]) => name === undefined || OURS.has(plainName(name)),
  )
  const starts = [0, ...breaks.map(({ index, 0: { length } }) => index + length)]
  return starts.flatMap((start, i) => {
    const cell = content.slice(start, breaks[i]?.index)
    const from = start + cell.length - cell.trimStart().length
    const { length } = cell.trim()
    const alone = length === content.length
    return length === 0 ? [] : [{ ...wordsFrom(line, from, from + length), alone }]
  })
}
