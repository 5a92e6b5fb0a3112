import type { Citable } from './citable.ts'
import { titleWithClause } from './formats/western.ts'

/** One `<meta name content>`. */
export interface MetaTag {
  name: string
  content: string
}

/**
 * Meta tags for reference managers: Zotero reads `z:*` as fields of its item type `statute`, others
 * read the Highwire and Dublin Core tags. There is no `citation_technical_report_institution`: it
 * would make the text a report.
 */
export function metaTags(citable: Citable): MetaTag[] {
  const { names, docNumber, date, url, script, site } = citable
  const title = titleWithClause(citable)
  const fields: [string, string | null][] = [
    ['z:itemType', 'statute'],
    ['z:nameOfAct', title],
    ['z:publicLawNumber', docNumber],
    ['z:dateEnacted', date],
    ['z:url', url],
    ['z:language', script],
    ['citation_title', title],
    ...names.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', date?.replace(/-/g, '/') ?? null],
    ['citation_public_url', url],
    ['citation_language', script],
    ['DC.title', title],
    ...names.map((name): [string, string] => ['DC.creator', name]),
    ['DC.date', date],
    ['DC.identifier', docNumber ?? url],
    ['DC.source', site],
    ['DC.language', script],
    ['DC.type', 'Text'],
  ]
  return fields.flatMap(([name, content]) => (content ? [{ name, content }] : []))
}
