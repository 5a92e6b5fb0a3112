import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { walkClauses } from '../corpus/model.ts'
import { readClause } from '../corpus/reading.ts'
import type { Statement } from '../principles/state.ts'
import { searchable } from '../script/fold.ts'
import type { Reader } from './reader.ts'
import { readerDocument } from './reader-document.ts'

/** Characters shown on each side of a wording. */
const CONTEXT = 60

/** The place where a clause states a principle, the wording marked; its beginning where none is named. */
export function statementHtml({ document, clause, wording }: Statement, reader: Reader): string {
  const shown = [...walkClauses(readerDocument(document, reader).clauses)].find(
    ({ id }) => id === clause.id,
  )
  const text = shown ? readClause(shown, 'corrected').join('') : ''
  const place = wording === null ? null : locate(text, wording)
  const { start, end } = place ?? { start: 0, end: 0 }
  const from = Math.max(0, start - CONTEXT)
  const to = Math.min(text.length, end + CONTEXT)
  return toHtml({
    type: 'root',
    children: [
      { type: 'text', value: `${from > 0 ? '…' : ''}${text.slice(from, start)}` },
      h('mark', text.slice(start, end)),
      { type: 'text', value: `${text.slice(end, to)}${to < text.length ? '…' : ''}` },
    ],
  })
}

function locate(text: string, wording: string): { start: number; end: number } | null {
  const { folded, offsets } = searchable(text)
  const needle = searchable(wording).folded
  const at = folded.indexOf(needle)
  if (at < 0) return null
  const start = offsets[at]
  const last = offsets[at + needle.length - 1]
  return start === undefined || last === undefined ? null : { start, end: last + 1 }
}
