import { hash } from 'node:crypto'
import { type JointNumber, jointNumbers, numberedClauses } from '../citation/joint-numbers.ts'
import { retiredIds } from '../citation/permalink-history.ts'
import type { Script } from '../corpus/frontmatter.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Principle } from '../principles/principle.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import { getCorpus } from './corpus.ts'
import { type GoneClause, goneClauses } from './edition-pages.ts'
import { clausePagesKey, pageKey } from './page-keys.ts'
import { scriptPaths } from './reader.ts'

/** The key of a document's pages, absent where nothing can be cached. */
export function cacheKey(document: Document): { cacheKey?: string } {
  const key = pageKey(document)
  return key === undefined ? {} : { cacheKey: key }
}

/**
 * The key of a page that shows, for each of several documents, the same data as the document's own
 * pages.
 *
 * @param beside - everything else that it shows
 */
export function listKey(
  documents: readonly Document[],
  beside: readonly unknown[],
): { cacheKey?: string } {
  const keys = documents.map(pageKey)
  return keys.includes(undefined)
    ? {}
    : { cacheKey: hash('sha256', JSON.stringify([...beside, keys])) }
}

/** Static paths of the document pages, in both scripts. */
export async function documentPaths() {
  const corpus = await getCorpus()
  return scriptPaths().flatMap(({ params, props }) =>
    corpus.documents.map((document) => ({
      params: { ...params, document: document.id },
      props: { ...props, corpus, document },
      ...cacheKey(document),
    })),
  )
}

/** Static paths of the document pages in the script that they are converted to. */
export async function convertedPaths() {
  const paths = await documentPaths()
  return paths.filter(({ props }) => props.script !== props.document.meta.script)
}

/**
 * Static paths of the published texts, which are the same in both scripts: only in the site's
 * script where clauses have no pages, since such a site has to save files.
 */
export async function publishedPaths() {
  const paths = await documentPaths()
  return site.clausePages ? paths : paths.filter(({ props }) => props.script === site.defaultScript)
}

/** Static paths of the document pages, and of a page for every retired document. */
export async function documentAndRetiredPaths() {
  const retired = await retiredPaths(false)
  return [...(await documentPaths()), ...retired]
}

/**
 * Static paths of the clause pages, in both scripts, and of the pages for retired clauses; only the
 * latter when the site has no clause pages.
 */
export async function clausePaths() {
  const retired = [...(await retiredPaths(true)), ...(await gonePaths()), ...(await jointPaths())]
  if (!site.clausePages) return retired
  const paths = await documentPaths()
  const clauses = paths.flatMap(({ params, props }) => {
    const key = clausePagesKey(props.document)
    return [...walkClauses(props.document.clauses)].map((clause) => ({
      params: { ...params, clause: clause.id },
      props: { ...props, clause },
      ...(key !== undefined && { cacheKey: key }),
    }))
  })
  return [...clauses, ...retired]
}

/** Static paths of the pages at retired addresses: of clauses, or of whole documents. */
export async function retiredPaths(clauses: boolean) {
  const { lock } = await getCorpus()
  const gone = retiredIds(lock).filter(({ id }) => id.includes('/') === clauses)
  return scriptPaths().flatMap(({ params, props }) =>
    gone.map((retired) => {
      const [document, clause] = retired.id.split('/')
      return { params: { ...params, document, clause }, props: { ...props, retired } }
    }),
  )
}

/**
 * Returns a function that lists every number of a document with its clause, except numbers in joint
 * labels that were retired.
 */
export async function numbersInUse() {
  const retired = new Set(retiredIds((await getCorpus()).lock).map(({ id }) => id))
  return (document: Document) =>
    numberedClauses(document).filter(
      ({ id, clause }) => id === clause.id || !retired.has(`${document.id}/${id}`),
    )
}

/** Static paths of the articles that share a label with the first one. */
async function jointPaths() {
  const { documents, lock } = await getCorpus()
  const retired = new Set(retiredIds(lock).map(({ id }) => id))
  return scriptPaths().flatMap(({ params, props }) =>
    documents.flatMap((document) =>
      jointNumbers(document)
        .filter(({ id }) => !retired.has(`${document.id}/${id}`))
        .map(({ id, clause, label }) => ({
          params: { ...params, document: document.id, clause: id },
          props: { ...props, joint: { id, clause, label, document: document.id } },
        })),
    ),
  )
}

/**
 * Static paths of numbers that only former editions of a document have, unless they were retired.
 */
export async function gonePaths() {
  const corpus = await getCorpus()
  const retired = new Set(retiredIds(corpus.lock).map(({ id }) => id))
  const gone = [...corpus.histories.values()].flatMap(goneClauses)
  return scriptPaths().flatMap(({ params, props }) =>
    gone
      .filter(({ document, id }) => !retired.has(`${document.id}/${id}`))
      .map((one) => ({
        params: { ...params, document: one.document.id, clause: one.id },
        props: { ...props, corpus, gone: one },
      })),
  )
}

/** Static paths of the principle pages, in both scripts. */
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
export interface RetiredProps {
  script: Script
  retired: ReturnType<typeof retiredIds>[number]
}
export interface JointProps {
  script: Script
  joint: JointNumber & { document: string }
}
export interface GoneProps {
  script: Script
  corpus: Corpus
  gone: GoneClause
}
export interface PrincipleProps {
  script: Script
  corpus: Corpus
  principle: Principle
}

/** Documents by level of government, from the top down; unknown levels last. */
export function byLevel(documents: readonly Document[]): Document[] {
  const rank = (document: Document) => {
    const index = site.levels.findIndex(({ name }) => name === document.meta.level)
    return index < 0 ? site.levels.length : index
  }
  return [...documents].sort((a, b) => rank(a) - rank(b))
}
