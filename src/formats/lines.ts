import type { Block, BlockRole, Clause, Inline } from '../corpus/model.ts'
import { clauseParts, walkClauses } from '../corpus/model.ts'
import { readTable, type Table, tableRuns } from '../corpus/table.ts'
import { type Exported, exportedClause } from './exported.ts'

/** A typeset line of a text: the basis of every human-readable format. */
export type Line =
  /**
   * Title of the document as identified by the editor, where the page has a different one or none.
   */
  | { kind: 'name'; text: string }
  | { kind: 'heading'; clause: string; level: number; inlines: Inline[] }
  | { kind: 'paragraph'; clause: string | null; role: BlockRole; inlines: Inline[] }
  | { kind: 'table'; clause: string | null; table: Table; rows: Block[] }

/** The text of an export, line by line, as shown in the requested script. */
export function linesOf(exported: Exported): Line[] {
  const pair = exportedClause(exported)
  if (pair !== null) return clauseLines(pair.shown)
  const { front, clauses, closing } = exported.shown
  const { title } = exported.cited
  const isNamed = front.some((block) => block.role === 'title' && plain(block.inlines) === title)
  return [
    ...(isNamed ? [] : [{ kind: 'name', text: title } as const]),
    ...blockLines(front, null),
    ...clauses.flatMap(clauseLines),
    ...blockLines(closing, null),
  ]
}

/** Text of inlines as read, with text supplied by an editor in 〔〕. */
export function plain(inlines: readonly Inline[]): string {
  return inlines.map(readInMark).join('')
}

/** One inline as read. */
export function readInMark(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'script':
    case 'corr':
      return inline.value
    case 'gap':
      return `〔${inline.supplied}〕`
    case 'note':
      return ''
  }
}

function clauseLines(clause: Clause): Line[] {
  const lines: Line[] = []
  const run: Block[] = []
  const flush = () => lines.push(...blockLines(run.splice(0), clause.id))
  const [headline, ...parts] = clauseParts(clause)
  const isHeading = !runsIn(clause, parts)
  if (headline && !('headline' in headline)) {
    if (isHeading)
      lines.push({
        kind: 'heading',
        clause: clause.id,
        level: clause.level,
        inlines: headline.inlines,
      })
    else run.push(joined(headline, parts))
  }
  for (const part of parts) {
    if ('headline' in part) {
      flush()
      lines.push(...clauseLines(part))
    } else run.push(part)
  }
  flush()
  return lines
}

/**
 * Whether a clause is set as a paragraph that begins with its number; a clause with headings below
 * it is a heading itself.
 */
function runsIn({ heading, children }: Clause, [first]: readonly (Block | Clause)[]): boolean {
  if (heading !== null) return false
  if (children.length === 0) return true
  if (!first || 'headline' in first || first.role === 'table') return false
  return (
    !first.before.includes('\n') &&
    ![...walkClauses(children)].some(({ heading }) => heading !== null)
  )
}

/**
 * Joins a label without heading and the text after it to one line: 第一條　為了… Removes that text
 * from `parts`.
 */
function joined(headline: Block, parts: (Block | Clause)[]): Block {
  const [first] = parts
  const paragraph = { ...headline, role: 'paragraph' as const }
  if (!first || 'headline' in first || first.role === 'table' || first.before.includes('\n'))
    return paragraph
  parts.shift()
  const between: Inline[] = first.before === '' ? [] : [{ type: 'text', value: first.before }]
  return { ...paragraph, inlines: [...headline.inlines, ...between, ...first.inlines] }
}

function blockLines(blocks: readonly Block[], clause: string | null): Line[] {
  return tableRuns(blocks).map(
    (run): Line =>
      'rows' in run
        ? { kind: 'table', clause, table: readTable(run.rows), rows: run.rows }
        : { kind: 'paragraph', clause, role: run.block.role, inlines: run.block.inlines },
  )
}
