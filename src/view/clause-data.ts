import { clauseKey, clausePath } from '../citation/address.ts'
import { textHash } from '../citation/clause-text.ts'
import { editionPath } from '../citation/edition-path.ts'
import { impliedLocator } from '../citation/implied-locator.ts'
import { locator } from '../citation/locator.ts'
import { edition } from '../citation/short-hash.ts'
import type { Clause } from '../corpus/model.ts'
import { site } from '../site.ts'
import type { DocumentView } from './document-view.ts'

/**
 * Data attributes needed to cite a clause: see src/client/cite/cited-clause.ts.
 *
 * @param above - name of its parent clause on the page; undefined if the page is about this clause
 */
export function clauseData(clause: Clause, view: DocumentView, above: string | null | undefined) {
  const { published, editions, former } = view
  const name = locatorName(clause, view)
  const isImplied =
    above !== undefined && impliedLocator(clause.label, above, view.reader.script) === name
  const key = clauseKey({ document: published.id, clause: clause.id })
  return {
    'data-clause': key,
    'data-locator': isImplied ? undefined : name,
    'data-edition': editions.get(clause.id),
    'data-editions': former
      .get(key)
      ?.map(({ edition }) => edition)
      .join(' '),
    ...placedData(key, view),
  }
}

/** What a clause is called in a citation, in the reader's script. */
export function locatorName(clause: Clause, { published, show }: DocumentView): string {
  return show(locator(published, clause.id)?.name ?? clause.label)
}

/** The link of a clause's number: its own page, in the edition that the page shows. */
export function hrefOf(clause: Clause, { published, reader, cited }: DocumentView): string {
  const place = { document: published.id, clause: clause.id }
  if (cited.key !== null) return editionPath(place, cited.key, site, reader.script)
  // Without pages of clauses it is a place on this page: said as briefly as can be, and without what the address asks.
  if (!site.clausePages) return `./#${clause.id}`
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
