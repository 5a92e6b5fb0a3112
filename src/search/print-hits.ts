import { concordance } from './concordance.ts'
import { excerpt } from './excerpt.ts'
import type { SearchResult } from './query.ts'

/** Styles of the kinds of text in a terminal; plain without colours. */
export interface Paint {
  match(text: string): string
  address(text: string): string
  faint(text: string): string
}

const paintWith = (open: number, close: number) => (text: string) =>
  `\u001b[${open}m${text}\u001b[${close}m`

export const COLOURS: Paint = {
  match: paintWith(33, 39),
  address: paintWith(36, 39),
  faint: paintWith(2, 22),
}

export const PLAIN: Paint = { match: String, address: String, faint: String }

/**
 * The result as JSON, in the order of the page; `outside` of the `total` are not clauses. Hits in
 * former or future editions are in `editions`, which is absent if there are none.
 */
export function hitsAsJson({ query, total, outside, clauses, editions }: SearchResult): string {
  const rows = (hits: SearchResult['clauses']) =>
    hits.map(({ id, label, heading, matches }) => ({ id, label, heading, matches }))
  const apart = editions.flatMap((group) => group.clauses)
  const rest = apart.length > 0 ? { editions: rows(apart) } : {}
  return JSON.stringify({ query, total, outside, clauses: rows(clauses), ...rest }, null, 2)
}

/** The result grouped by document, with an excerpt per clause. */
export function hitsAsText(result: SearchResult, context: number, paint: Paint): string {
  const lines: string[] = []
  for (const { title, clauses } of [...result.documents, ...result.editions]) {
    lines.push(`${title} ${paint.faint(`(${clauses.length})`)}`)
    for (const hit of clauses) {
      const name = [hit.label, hit.heading].filter(Boolean).join('')
      lines.push(`  ${paint.address(hit.id)}  ${name} ${paint.faint(`×${hit.matches}`)}`)
      const shown = excerpt(hit, context).map(({ text, kind }) =>
        kind === 'match' ? paint.match(text) : text,
      )
      lines.push(`    ${shown.join('')}`)
    }
    lines.push('')
  }
  const { total, outside, documentTotal } = result
  const places = outside > 0 ? ` and ${outside} places outside clauses` : ''
  lines.push(`${total - outside} clauses${places} in ${documentTotal} documents`)
  const apart = result.editions.reduce((sum, { clauses }) => sum + clauses.length, 0)
  if (apart > 0) lines.push(`${apart} more in editions that are not the text of today`)
  return lines.join('\n')
}

/** Columns that a text takes in a terminal: Chinese characters and full-width forms take two. */
function columns(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2010 ? 2 : 1
  return width
}

/** The result as a concordance: one line per match, with the matches aligned. */
export function hitsAsConcordance(result: SearchResult, context: number, paint: Paint): string {
  const lines = concordance(result.clauses, context)
  const widest = Math.max(0, ...lines.map(({ left }) => columns(left)))
  const address = Math.max(0, ...lines.map(({ hit }) => hit.id.length))
  return lines
    .map(({ hit, left, match, right }) => {
      const indent = ' '.repeat(widest - columns(left))
      return `${paint.address(hit.id.padEnd(address))}  ${indent}${left}${paint.match(match)}${right}`
    })
    .join('\n')
}
