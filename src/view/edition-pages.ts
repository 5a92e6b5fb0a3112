import type { Script } from '../corpus/frontmatter.ts'
import type { Document } from '../corpus/model.ts'
import { type Clause, walkClauses } from '../corpus/model.ts'
import type { Edition } from '../editions/chain.ts'
import type { ChainHistory } from '../editions/transition.ts'
import { site } from '../site.ts'
import { type Corpus, getCorpus } from './corpus.ts'
import { scriptPaths } from './reader.ts'

export interface HistoryProps {
  script: Script
  corpus: Corpus
  history: ChainHistory
}
export interface EditionProps extends HistoryProps {
  edition: Edition
}
export interface EditionClauseProps extends EditionProps {
  clause: Clause
}
export interface CompareProps extends HistoryProps {
  from: Edition
  to: Edition
}

/** Static paths of the lists of editions: for every document with several, in both scripts. */
export async function editionListPaths() {
  const corpus = await getCorpus()
  return scriptPaths().flatMap(({ params, props }) =>
    Array.from(corpus.histories.values(), (history) => ({
      params: { ...params, document: history.chain.document },
      props: { ...props, corpus, history },
    })),
  )
}

/** Static paths of the pages of editions. */
export async function editionPaths() {
  return (await editionListPaths()).flatMap(({ params, props }) =>
    props.history.chain.editions.map((edition) => ({
      params: { ...params, edition: edition.key },
      props: { ...props, edition },
    })),
  )
}

/** Static paths of the pages of clauses in editions; none where clauses have no pages. */
export async function editionClausePaths() {
  if (!site.clausePages) return []
  return (await editionPaths()).flatMap(({ params, props }) =>
    Array.from(walkClauses(props.edition.document.clauses), (clause) => ({
      params: { ...params, clause: clause.id },
      props: { ...props, clause },
    })),
  )
}

/** Static paths of the comparisons of two editions, the older first. */
export async function comparePaths() {
  return (await editionListPaths()).flatMap(({ params, props }) => {
    const { editions } = props.history.chain
    return editions.flatMap((from, index) =>
      editions.slice(index + 1).map((to) => ({
        params: { ...params, pair: `${from.key}..${to.key}` },
        props: { ...props, from, to },
      })),
    )
  })
}

/**
 * A clause that only former editions have: its address still has a page, which says where the text
 * went.
 */
export interface GoneClause {
  document: Document
  id: string
  /** The last edition with the clause. */
  edition: Edition
  clause: Clause
}

/** The clauses of a document's former editions whose number the present one does not use. */
export function goneClauses({ chain }: ChainHistory): GoneClause[] {
  const present = chain.editions.find(({ place }) => place === 'present')
  if (!present) return []
  const now = new Set(Array.from(walkClauses(present.document.clauses), ({ id }) => id))
  const gone = new Map<string, GoneClause>()
  for (const edition of chain.editions.filter(({ place }) => place === 'former'))
    for (const clause of walkClauses(edition.document.clauses))
      if (!now.has(clause.id))
        gone.set(clause.id, { document: present.document, id: clause.id, edition, clause })
  return [...gone.values()]
}
