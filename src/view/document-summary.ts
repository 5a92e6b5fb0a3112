import { citable } from '../citation/citable.ts'
import { citeTemplate } from '../citation/cite-template.ts'
import type { Clause } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readClause } from '../corpus/reading.ts'
import { site } from '../site.ts'
import type { DocumentView } from './document-view.ts'

/** One sentence about a document: its kind, issuer, number, date and size. */
export function documentSummary({ document, reader }: DocumentView): string {
  const { meta } = document
  const facts = [meta.issuer.value, meta.docNumber.value, meta.date.value]
    .filter(Boolean)
    .join('，')
  const count = [...walkClauses(document.clauses)].length
  return `${meta.title}${facts ? `（${facts}）` : ''}：${reader.t('全文')} ${count} ${reader.t('條，逐條可引')}。`
}

/** How a clause begins, for previews and lists. */
export function clauseExcerpt(clause: Clause, length = 90): string {
  const text = readClause(clause, 'corrected').join('')
  return text.length > length ? `${text.slice(0, length)}…` : text
}

/** The citation template of a document in the reader's script. */
export function citeTemplateFor({ published, reader, show, cited }: DocumentView): string {
  return citeTemplate(citable(published, null, site, reader.script, show, cited))
}
