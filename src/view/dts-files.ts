import type { Document } from '../corpus/model.ts'
import { documentCollection, entryPoint, rootCollection } from '../formats/dts/collection.ts'
import { askable, navigation, navigationPath } from '../formats/dts/navigation.ts'
import { type DtsCorpus, type Node, ROOT } from '../formats/dts/templates.ts'
import { site } from '../site.ts'
import { getCorpus } from './corpus.ts'
import type { FileContents } from './file-contents.ts'
import { cacheKey } from './pages.ts'
import { readerFor } from './reader.ts'

export interface DtsProps {
  /** Creates the answer. */
  answer: (corpus: DtsCorpus) => Node
}

interface DtsPath {
  params: { path: string }
  props: DtsProps
  cacheKey?: string
}

/** Whether the site has a Distributed Text Service: as set, by default where clauses have files. */
function hasDts(): boolean {
  return site.formats.dts ?? site.clausePages
}

/** Static paths of every answer, below `/dts/`. */
export async function dtsPaths(): Promise<DtsPath[]> {
  if (!hasDts()) return []
  const { documents } = await getCorpus()
  const root = (path: string, nav: 'children' | 'parents'): DtsPath => ({
    params: { path },
    props: { answer: (corpus) => rootCollection(corpus, nav) },
  })
  return [
    { params: { path: 'entry' }, props: { answer: ({ site: own }) => entryPoint(own) } },
    root('collection', 'children'),
    root(`collection/${ROOT}`, 'children'),
    root(`collection/${ROOT}/children`, 'children'),
    root(`collection/${ROOT}/parents`, 'parents'),
    ...documents.flatMap(documentPaths),
  ]
}

function documentPaths(document: Document): DtsPath[] {
  const key = cacheKey(document)
  const collection = (path: string, nav: 'children' | 'parents'): DtsPath => ({
    params: { path: `collection/${document.id}${path}` },
    props: { answer: (corpus) => documentCollection(document, corpus, nav) },
    ...key,
  })
  return [
    collection('', 'children'),
    collection('/children', 'children'),
    collection('/parents', 'parents'),
    ...askable(document).map((asked) => ({
      params: { path: navigationPath(document.id, asked) },
      props: { answer: (corpus: DtsCorpus) => navigation(document, asked, corpus) },
      ...key,
    })),
  ]
}

/** One answer, as JSON-LD. */
export async function dtsAnswer({ answer }: DtsProps): Promise<FileContents> {
  const { documents } = await getCorpus()
  const title = readerFor(site.defaultScript).convert(site.title)
  const body = `${JSON.stringify(answer({ documents, title, site }))}\n`
  return { body, type: 'application/ld+json; charset=utf-8' }
}
