import { type AddressSite, absolute, documentPath } from '../../citation/address.ts'
import type { Clause, Document } from '../../corpus/model.ts'
import { clauseElement } from '../akn/clause-element.ts'
import { type DtsCorpus, HEAD, type Node, ROOT, templates } from './templates.ts'

/** The direction in which a collection is navigated. */
export type Nav = 'children' | 'parents'

/** `dts/entry.json`: the addresses of the three endpoints. */
export function entryPoint(site: AddressSite): Node {
  const { entry, ...endpoints } = templates(site)
  return { ...HEAD, '@id': entry, '@type': 'EntryPoint', ...endpoints }
}

/** The collection of all documents; it has no parent. */
export function rootCollection(corpus: DtsCorpus, nav: Nav): Node {
  const children = () => corpus.documents.map((one) => resourceNode(one, corpus.site))
  return { ...HEAD, ...rootNode(corpus), member: nav === 'parents' ? [] : children() }
}

/** A document: it has no children, and its parent is the root collection. */
export function documentCollection(document: Document, corpus: DtsCorpus, nav: Nav): Node {
  const member = nav === 'parents' ? [rootNode(corpus)] : []
  return { ...HEAD, ...resourceNode(document, corpus.site), member }
}

function rootNode({ site, title, documents }: DtsCorpus): Node {
  return {
    ...{ '@id': ROOT, '@type': 'Collection', title },
    collection: templates(site).collection,
    ...{ totalParents: 0, totalChildren: documents.length },
  }
}

/** A document as a `Resource`, with its citation trees. */
export function resourceNode(document: Document, site: AddressSite): Node {
  const { title, script, issuer, docNumber, date, kind, source } = document.meta
  const { collection, navigation, document: text } = templates(site, document.id)
  const said = (value: string | null) => (value === null ? undefined : [{ lang: script, value }])
  return {
    ...{ '@id': document.id, '@type': 'Resource', title, totalParents: 1, totalChildren: 0 },
    dublinCore: {
      ...{ title: said(title), creator: said(issuer.value), identifier: said(docNumber.value) },
      ...{ date: said(date.value), type: said(kind), rights: said(source.rights) },
      language: [script],
    },
    ...{ collection, navigation, document: text },
    download: `${absolute(documentPath(document.id, site), site).slice(0, -1)}.xml`,
    mediaTypes: ['application/akn+xml'],
    citationTrees: citationTrees(document.clauses),
  }
}

interface CiteStructure {
  '@type': 'CiteStructure'
  citeType: string
  citeStructure?: CiteStructure[]
}

// Cached: every answer about a clause includes the citation trees of the whole text.
const trees = new WeakMap<readonly Clause[], Node[]>()

function citationTrees(clauses: readonly Clause[]): Node[] {
  if (clauses.length === 0) return []
  const found = trees.get(clauses) ?? [
    { '@type': 'CitationTree', citeStructure: citeStructure(clauses) },
  ]
  trees.set(clauses, found)
  return found
}

/** The kinds of clauses, each once, with the kinds nested in them. */
function citeStructure(clauses: readonly Clause[]): CiteStructure[] {
  const kinds = Map.groupBy(clauses, clauseElement)
  return Array.from(kinds, ([citeType, all]) => {
    const below = citeStructure(all.flatMap(({ children }) => children))
    const inside = below.length > 0 && { citeStructure: below }
    return { '@type': 'CiteStructure', citeType, ...inside }
  })
}
