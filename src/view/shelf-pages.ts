import type { Script } from '../corpus/frontmatter.ts'
import type { Document } from '../corpus/model.ts'
import { type Shelf, shelvesOf } from './browse.ts'
import { type Corpus, getCorpus } from './corpus.ts'
import { byLevel, listKey } from './pages.ts'
import { scriptPaths } from './reader.ts'

/** Documents per page of a list. */
const PAGE_SIZE = 100

/** One page of a list of documents. */
export interface ShelfPageProps {
  script: Script
  corpus: Corpus
  /** Null for the list of all documents. */
  shelf: Shelf | null
  documents: readonly Document[]
  /** From 1. */
  page: number
  pages: number
}

/** Static paths of all lists of documents, each divided into pages. */
export async function shelfPaths() {
  const corpus = await getCorpus()
  const lists: { shelf: Shelf | null; documents: readonly Document[] }[] = [
    { shelf: null, documents: byLevel(corpus.documents) },
    ...shelvesOf(corpus.documents).map((shelf) => ({ shelf, documents: shelf.documents })),
  ]
  return scriptPaths().flatMap(({ params, props }) =>
    lists.flatMap(({ shelf, documents }) => {
      const pages = Math.max(Math.ceil(documents.length / PAGE_SIZE), 1)
      return Array.from({ length: pages }, (_, index) => {
        const path = pagePath(shelf, index + 1)
        const own = documents.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE)
        const facts = ['list', path, shelf?.name ?? null, pages, documents.length]
        return {
          params: { ...params, shelf: path || undefined },
          props: { ...props, corpus, shelf, page: index + 1, pages, documents: own },
          // The first page shows all lists.
          ...(path !== '' && listKey(own, facts)),
        }
      })
    }),
  )
}

/**
 * Path of a page of a list below `documents/`: `level/central`, `level/central/2`, empty for the
 * first page of all documents.
 */
export function pagePath(shelf: Shelf | null, page: number): string {
  return [shelf?.path, page > 1 ? String(page) : undefined].filter(Boolean).join('/')
}
