import type { Clause, Inline } from '../corpus/model.ts'
import { readBlock, readInline } from '../corpus/reading.ts'

/** Typesetting of a clause's headline. */
export interface HeadlineView {
  /** Heading and its closing mark, without the label. */
  inlines: Inline[]
  /** Length of the label with the spaces after it: offset of the inlines in the headline. */
  skipped: number
  /** Whether the heading is on the line of the first paragraph. */
  runIn: boolean
  /** Whether a run-in heading has no mark between itself and the body. */
  open: boolean
}

export function headlineView(clause: Clause): HeadlineView {
  const [first, ...rest] = clause.headline.inlines
  const inlines =
    first?.type === 'text' ? withoutLabel(first.value, clause.label, rest) : clause.headline.inlines
  const [paragraph] = clause.paragraphs
  const runIn =
    paragraph !== undefined && !paragraph.afterChildren && !paragraph.before.includes('\n')
  const text = readBlock(clause.headline, 'corrected')
  const open = runIn && clause.heading !== null && /[\p{L}\p{N}]$/u.test(text)
  return { inlines, skipped: text.length - length(inlines), runIn, open }
}

function length(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, inline) => sum + readInline(inline, 'corrected').length, 0)
}

function withoutLabel(text: string, label: string, rest: Inline[]): Inline[] {
  const value = text.slice(label.length).replace(/^\s+/u, '')
  return value === '' ? rest : [{ type: 'text', value }, ...rest]
}
