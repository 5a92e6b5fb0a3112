import { type FactLine, isRow } from './facts.ts'
import { type FrontMatter, NOTHING } from './front-matter.ts'
import { annexNumber, isForm } from './line-forms.ts'

/**
 * An annex without clauses, as it stands: its name is that on the line of its head or on the next.
 * Numbers, names and days in it are those of a form or table, not of the annex.
 */
export function readPlainAnnex(lines: readonly FactLine[]): FrontMatter {
  const filled = lines.filter(({ content }) => content !== '')
  // ［第2條］ below the head of a schedule says where the text names it.
  const [head, next, third] = filled.filter(({ folded }) => !isForm(folded, 'ornament'))
  const front: FrontMatter = { ...NOTHING, pieces: [] }
  if (head === undefined) return front
  const own = head.content.slice(annexNumber(head.folded)?.length ?? 0).trim()
  const names = own === '' && next !== undefined && isName(next) ? [next] : []
  // 某某法院 above 决定书.
  if (names[0]?.kind === 'authority' && third?.kind === 'title') names.push(third)
  front.title = names.map(({ content }) => content).join('') || own || null
  for (const line of filled) {
    const role = line === head || names.includes(line) ? 'title' : 'preamble'
    front.pieces.push({ role, start: line.textStart, end: line.textEnd })
  }
  return front
}

/** Whether a line can be the name of an annex: no row of a table, no sentence, no field to fill in. */
function isName(line: FactLine): boolean {
  const { kind, folded } = line
  const columns = isRow(line) || isForm(folded, 'columns')
  return !columns && kind !== 'prose' && kind !== 'pair' && kind !== 'field' && folded.length < 80
}
