import { clauseKey, clausePath, contextPath, paragraphId } from '../citation/address.ts'
import { editionPath } from '../citation/edition-path.ts'
import type { Document } from '../corpus/model.ts'
import { site } from '../site.ts'
import { citingPlace } from './citing-places.ts'
import type { Corpus } from './corpus.ts'
import { blockNames, corpusReferences, type PlacedReference } from './corpus-references.ts'
import type { DocumentView } from './document-view.ts'
import type { TextLink } from './link-inlines.ts'
import { datedReferences } from './meant-edition.ts'
import type { Reader } from './reader.ts'
import { shower, shownPlace } from './shown-text.ts'

/**
 * Links of a document's references, by block: `front.0`, `2-8.h` for a headline, `2-8.1` for a
 * clause's first paragraph. Offsets refer to the text as the reader sees it.
 *
 * @param onPage - whether the whole document is on the page, so that its clauses are linked as
 * `#id`
 */
export function referenceLinks(
  published: Document,
  reader: Reader,
  corpus: Corpus,
  onPage: boolean,
): Map<string, TextLink[]> {
  const blocks = new Map(Array.from(blockNames(published), ([block, name]) => [name, block]))
  const links = new Map<string, TextLink[]>()
  for (const reference of corpusReferences(corpus.documents).from.get(published.id) ?? []) {
    const href = referenceHref(reference, reader, onPage ? published.id : null, corpus)
    const name = reference.block
    const block = blocks.get(name)
    if (href === null || block === undefined) continue
    const { start, end } = shownPlace(reference, block, published, reader)
    links.set(name, [...(links.get(name) ?? []), { start, end, href }])
  }
  return links
}

/** Address of a reference's target; null when it is not in the corpus. */
function referenceHref(
  reference: PlacedReference,
  reader: Reader,
  here: string | null,
  corpus: Corpus,
): string | null {
  const { target, paragraph } = reference
  if (target === null) return null
  const meant = datedReferences(corpus).meant.get(reference)
  const { document, clause } = target
  if (meant)
    return editionPath({ document, clause: meant.clause }, meant.edition.key, site, reader.script)
  const id = clause === null ? null : paragraphId(clause, paragraph ?? 1)
  if (document === here) return id === null ? '#main' : `#${id}`
  if (paragraph === null) return clausePath(document, clause, site, reader.script)
  if (!site.clausePages) return contextPath({ document, clause: id }, site, reader.script)
  return `${clausePath(document, clause, site, reader.script)}#${id}`
}

/** One row in the lists of references. */
export interface ReferenceView {
  /** The words of the reference, or the name of the clause that contains it. */
  name: string
  /** Null for a text that is not in the corpus. */
  href: string | null
  /** The words around the reference; null in the list of a clause's own references. */
  excerpt: string | null
}

/** The references of a clause, each target once. */
export function citesOf(view: DocumentView, clause: string, corpus: Corpus): ReferenceView[] {
  const { published, reader, show } = view
  const own = corpusReferences(corpus.documents).from.get(published.id) ?? []
  const views = own
    .filter(({ from }) => from.clause === clause)
    .map((reference) => ({
      name: show(reference.text),
      href: referenceHref(reference, reader, null, corpus),
      excerpt: null,
    }))
  return once(views, ({ name, href }) => `${name} ${href}`)
}

/** The clauses that refer to a clause (or, for null, to the document as a whole), each once. */
export function citedBy(
  { published, reader }: DocumentView,
  clause: string | null,
  corpus: Corpus,
): ReferenceView[] {
  const { documents } = corpusReferences(corpus.documents)
  const { to, meant } = datedReferences(corpus)
  const citing = to.get(clauseKey({ document: published.id, clause })) ?? []
  const views = citing.flatMap((reference) => {
    const { from } = reference
    const document = documents.get(from.document)
    // 前款 inside an article leads to the article itself.
    if (!document || (from.document === published.id && from.clause === clause)) return []
    const place = citingPlace(document, reference, reader)
    if (!place) return []
    const show = shower(document, reader)
    const key = meant.get(reference)?.edition.key
    const dated = key === undefined ? '' : `（${reader.t('所引為 {key} 版', { key })}）`
    return {
      name: `${show(`《${document.meta.title}》${place.name ?? ''}`)}${dated}`,
      href: clausePath(from.document, from.clause, site, reader.script),
      excerpt: place.excerpt,
    }
  })
  return once(views, ({ href }) => href ?? '')
}

function once<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.toReversed().map((item) => [key(item), item])).values()].toReversed()
}
