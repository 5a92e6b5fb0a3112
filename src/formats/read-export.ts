import { editionLink } from '../citation/address.ts'
import type { Citable, CitedSite } from '../citation/citable.ts'
import type { Block, Inline } from '../corpus/model.ts'
import { quotedNote } from '../strings/quoted.ts'
import { type BlockReader, documentOf, readPublished, slicer } from './document-of-json.ts'
import type { Exported } from './exported.ts'
import type { ClauseJson, DocumentJson } from './text-json.ts'

/** What a file does not contain: its site, and the interface phrases. */
export type ExportSurroundings = Pick<Exported, 'site' | 't'> & { site: CitedSite }

/**
 * Restores the input of the formats from a document's `.json`, for the whole document or one
 * clause: the output is the same as from the corpus. Null for a clause that the document does not
 * have, and for a conversion, whose file does not contain every field.
 */
export function readExport(
  json: DocumentJson,
  clause: string | null,
  { site, t }: ExportSurroundings,
): Exported | null {
  const clauses = new Map(json.clauses.flatMap(below).map((one) => [one.id, one]))
  const own = clause === null ? null : clauses.get(clause)
  if (own === undefined || json.script !== json.publishedIn.script) return null
  const published = documentOf(json, readPublished(json.text.published))
  return {
    published,
    shown: documentOf(json, readShown(json)),
    clause,
    script: json.script,
    cited: citedIn(json, own, site),
    nameOf: (id) => clauses.get(id)?.name ?? null,
    sectionOf: (id) => sectionOf(clauses.get(id)),
    hashOf: (id) => (id === null ? json.sha256 : (clauses.get(id)?.sha256 ?? '')),
    t,
    site,
    font: null,
    licence: json.licence,
  }
}

function below(clause: ClauseJson): ClauseJson[] {
  return [clause, ...clause.clauses.flatMap(below)]
}

function sectionOf(clause: ClauseJson | undefined): string | null {
  return clause?.section === undefined ? (clause?.name ?? null) : clause.section
}

function citedIn(json: DocumentJson, clause: ClauseJson | null, site: CitedSite): Citable {
  const { document, title, issuer, docNumber, date, script } = json
  const place = { document, clause: clause?.id ?? null }
  const { edition } = clause ?? json
  return {
    key: clause === null ? document : `${document}/${clause.id}`,
    ...place,
    ...{ title, docNumber, date, edition, script },
    names: issuer === null ? [] : issuer.split('、'),
    locator: clause?.name ?? null,
    section: clause === null ? null : sectionOf(clause),
    url: clause === null ? json.url : editionLink(place, edition, site),
    // A document's file is always of the present edition.
    editionKey: null,
    site: typeof site.title === 'string' ? site.title : site.title[script],
  }
}

/** Blocks as the page shows them: as long as the corrected reading, so they have its offsets. */
function readShown({ text, script }: DocumentJson): BlockReader {
  const slice = slicer(text.shown)
  const note = (words: string | null) => words && quotedNote(words, script)
  return ({ role, before, afterChildren, corrected: [start, end], marks = [] }) => {
    const inlines: Inline[] = []
    let at = start
    const between = (to: number) => {
      if (to > at) inlines.push({ type: 'text', value: slice([at, to]) })
      at = to
    }
    for (const { published: _place, corrected, ...mark } of marks) {
      between(corrected[0])
      const seen = slice(corrected)
      if (mark.type === 'note') inlines.push({ ...mark, value: quotedNote(mark.value, script) })
      else if (mark.type === 'gap') inlines.push({ ...mark, supplied: seen, note: note(mark.note) })
      else if (mark.type === 'corr') inlines.push({ ...mark, value: seen, note: note(mark.note) })
      else inlines.push({ ...mark, value: seen })
      at = corrected[1]
    }
    between(end)
    const block: Block = { role, inlines, before, line: 0 }
    return afterChildren === undefined ? block : { ...block, afterChildren }
  }
}
