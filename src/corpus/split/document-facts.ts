import { matchForm } from './line-forms.ts'
import { DOCUMENT_TYPES } from './vocabulary/document-types.ts'
import { simplify } from './vocabulary/simplify.ts'

const KINDS = DOCUMENT_TYPES.map(([word]) => word)

/** The last document type in a title, as printed: 意見, 通知, 條例; null if there is none. */
export function documentKind(title: string | null): string | null {
  if (title === null) return null
  const folded = simplify(title)
  let best = { at: -1, length: 0 }
  for (const { length, at } of KINDS.map((kind) => ({
    length: kind.length,
    at: folded.lastIndexOf(kind),
  })))
    if (at !== -1 && at + length > best.at + best.length) best = { at, length }
  return best.at === -1 ? null : title.slice(best.at, best.at + best.length)
}

/** The authority at the start of a title: 国务院 in 国务院关于…; null if there is none. */
export function titleIssuer(title: string | null): string | null {
  const length = title === null ? 0 : (matchForm(simplify(title), 'issued-title')?.[1]?.length ?? 0)
  return title === null || length === 0 ? null : title.slice(0, length)
}
