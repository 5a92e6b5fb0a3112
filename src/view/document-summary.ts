import { chineseDate } from '../citation/chinese-date.ts'
import { citable } from '../citation/citable.ts'
import { citeTemplate } from '../citation/cite-template.ts'
import type { Clause } from '../corpus/model.ts'
import { readClause } from '../corpus/reading.ts'
import { site } from '../site.ts'
import { documentSize } from './document-size.ts'
import type { DocumentView } from './document-view.ts'

/** One sentence about a document: its kind, issuer, number, date and size. */
export function documentSummary({ document, published, reader }: DocumentView): string {
  const { meta } = document
  const date = meta.date.value && chineseDate(meta.date.value)
  const facts = [meta.issuer.value, meta.docNumber.value, date].filter(Boolean).join('，')
  const size = documentSize(published, reader)
  const said =
    published.clauses.length === 0
      ? reader.t('全文，不分條。')
      : reader.t('全文 {size}，逐條可引。', { size })
  return `${meta.title}${facts ? `（${facts}）` : ''}：${said}`
}

/** The beginning of a clause, for previews and lists. */
export function clauseExcerpt(clause: Clause, length = 90): string {
  const text = readClause(clause, 'corrected').join('')
  return text.length > length ? `${text.slice(0, length)}…` : text
}

/** The citation template of a document in the reader's script. */
export function citeTemplateFor({ published, reader, show, cited }: DocumentView): string {
  return citeTemplate(citable(published, null, site, reader.script, show, cited))
}
