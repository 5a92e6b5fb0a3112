import { clauseKey, clausePath } from '../citation/address.ts'
import { textHash } from '../citation/clause-text.ts'
import { editionPath } from '../citation/edition-path.ts'
import { locator } from '../citation/locator.ts'
import { edition } from '../citation/short-hash.ts'
import type { Clause } from '../corpus/model.ts'
import { site } from '../site.ts'
import type { DocumentView } from './document-view.ts'

/** Data attributes needed to cite a clause: see src/client/cite/cited-clause.ts. */
export function clauseData(clause: Clause, view: DocumentView) {
  const { published, editions, former, show } = view
  const key = clauseKey({ document: published.id, clause: clause.id })
  return {
    'data-clause': key,
    'data-locator': show(locator(published, clause.id)?.name ?? clause.label),
    'data-edition': editions.get(clause.id),
    'data-editions': former
      .get(key)
      ?.map(({ edition }) => edition)
      .join(' '),
    ...placedData(key, view),
  }
}

/** The link of a clause's number: its own page, in the edition that the page shows. */
export function hrefOf(clause: Clause, { published, reader, cited }: DocumentView): string {
  const place = { document: published.id, clause: clause.id }
  if (cited.key !== null) return editionPath(place, cited.key, site, reader.script)
  return clausePath(published.id, clause.id, site, reader.script)
}

/** The former editions that have a page: `7cbbe6b3@2015-08-29`, for `?v=`. */
export function placedData(key: string, { placed, editions, published }: DocumentView) {
  const [, clause] = key.split('/')
  const now = clause ? editions.get(clause) : edition(textHash(published, null))
  const before = (placed.get(key) ?? []).filter(([hash]) => hash !== now)
  return before.length === 0
    ? {}
    : { 'data-placed': before.map(([hash, at]) => `${hash}@${at}`).join(' ') }
}
