import type { Script } from '../corpus/frontmatter.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Principle } from '../principles/principle.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import { getCorpus } from './corpus.ts'
import { scriptPaths } from './reader.ts'

/** Static paths of one page a document, in both scripts. */
export async function documentPaths() {
  const corpus = await getCorpus()
  return scriptPaths().flatMap(({ params, props }) =>
    corpus.documents.map((document) => ({
      params: { ...params, document: document.id },
      props: { ...props, corpus, document },
    })),
  )
}

/** Static paths of one page a clause, in both scripts; none when the site leaves clause pages out. */
export async function clausePaths() {
  if (!site.clausePages) return []
  const paths = await documentPaths()
  return paths.flatMap(({ params, props }) =>
    [...walkClauses(props.document.clauses)].map((clause) => ({
      params: { ...params, clause: clause.id },
      props: { ...props, clause },
    })),
  )
}

/** Static paths of one page a principle, in both scripts. */
export async function principlePaths() {
  const corpus = await getCorpus()
  return scriptPaths().flatMap(({ params, props }) =>
    corpus.principles.map((principle) => ({
      params: { ...params, principle: principle.id },
      props: { ...props, corpus, principle },
    })),
  )
}

export interface DocumentProps {
  script: Script
  corpus: Corpus
  document: Document
}
export interface ClauseProps extends DocumentProps {
  clause: Clause
}
export interface PrincipleProps {
  script: Script
  corpus: Corpus
  principle: Principle
}

/** Documents by level of government, from the centre down; unknown levels last. */
export function byLevel(documents: readonly Document[]): Document[] {
  const rank = (document: Document) => {
    const index = site.levels.findIndex(({ name }) => name === document.meta.level)
    return index < 0 ? site.levels.length : index
  }
  return [...documents].sort((a, b) => rank(a) - rank(b))
}
