import { absolute, clausePath, documentPath, permalink } from '../citation/address.ts'
import { citable } from '../citation/citable.ts'
import type { BreadcrumbLd, LegislationLd } from '../citation/json-ld.ts'
import { breadcrumbLd, legislationLd } from '../citation/json-ld.ts'
import { locator } from '../citation/locator.ts'
import { clauseIndex } from '../corpus/clause-index.ts'
import type { Clause } from '../corpus/model.ts'
import { readClause } from '../corpus/reading.ts'
import { site } from '../site.ts'
import type { ClauseView } from './clause-view.ts'
import type { DocumentView } from './document-view.ts'

/** Structured data of a document page. */
export function documentLinkedData(view: DocumentView): [LegislationLd, BreadcrumbLd] {
  return [legislation(view, null), breadcrumbLd(documentSteps(view))]
}

/** Structured data of a clause page. */
export function clauseLinkedData(
  view: DocumentView,
  { clause, above }: ClauseView,
): [LegislationLd, BreadcrumbLd] {
  const steps = [...above, clause].map((step) => ({
    name: nameOf(view, step),
    url: address(view, step),
  }))
  return [legislation(view, clause), breadcrumbLd([...documentSteps(view), ...steps])]
}

function legislation(view: DocumentView, clause: Clause | null): LegislationLd {
  const { published, document, reader, show, cited } = view
  const { byId, places } = clauseIndex(published)
  const own = (clause && byId.get(clause.id)) ?? null
  return legislationLd(citable(published, own, site, reader.script, show, cited), {
    permalink: permalink(published.id, own?.id ?? null, site),
    url: own ? address(view, own) : absolute(documentPath(published.id, site, reader.script), site),
    kind: document.meta.kind,
    force: view.force,
    clause: clause &&
      own && {
        name: nameOf(view, clause),
        text: readClause(clause, 'corrected').join('\n'),
        position: (places.get(own)?.at ?? 0) + 1,
        document: permalink(published.id, null, site),
      },
  })
}

function documentSteps({ document, reader }: DocumentView) {
  return [
    { name: reader.convert(site.title), url: absolute(reader.root, site) },
    {
      name: document.meta.title,
      url: absolute(documentPath(document.id, site, reader.script), site),
    },
  ]
}

function nameOf({ published, show }: DocumentView, clause: Clause): string {
  const name = show(locator(published, clause.id)?.name ?? clause.label)
  return clause.heading === null ? name : `${name} ${clause.heading}`
}

function address({ published, reader }: DocumentView, clause: Clause): string {
  return absolute(clausePath(published.id, clause.id, site, reader.script), site)
}
