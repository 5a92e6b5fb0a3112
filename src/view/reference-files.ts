import { documentPath, parseKey } from '../citation/address.ts'
import { type Citable, citable, withdrawnCitable } from '../citation/citable.ts'
import { REFERENCE_FILES } from '../citation/citation-formats.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { site } from '../site.ts'
import { type Corpus, getCorpus } from './corpus.ts'
import type { DocumentView } from './document-view.ts'
import type { FileContents } from './file-contents.ts'
import { documentPaths, gonePaths, numbersInUse, type RetiredProps, retiredPaths } from './pages.ts'
import { type Reader, readerFor } from './reader.ts'
import { shower } from './shown-text.ts'
import { citedAs } from './status-lines.ts'

type Extension = keyof typeof REFERENCE_FILES

/** Names and media types of the files for reference managers. */
const KINDS: Record<Extension, { name: string; type: string }> = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  'csl.json': { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
}

const EXTENSIONS = Object.keys(KINDS) as Extension[]

export interface ReferenceFile {
  name: string
  type: string
  /**
   * `/central/2-8.bib`: the address of the page with an extension in place of its final slash. On a
   * site without clause pages the file itself, as a `data:` address: three files per document and
   * script would be half of what many hosts allow.
   */
  path: string
  /** File name for saving. */
  saveAs: string
}

/**
 * The files of a clause, or of the whole document; empty for a clause on a site without clause
 * pages.
 */
export function referenceFiles(view: DocumentView, clause: Clause | null): ReferenceFile[] {
  const { published, reader, show, cited: as } = view
  if (!site.clausePages) {
    if (clause !== null) return []
    const cited = citable(published, null, site, reader.script, show, as)
    return EXTENSIONS.map((extension) => ({
      ...KINDS[extension],
      path: `data:${KINDS[extension].type};base64,${Buffer.from(REFERENCE_FILES[extension](cited)).toString('base64')}`,
      saveAs: `${published.id}.${extension}`,
    }))
  }
  const page = documentPath(published.id, site, reader.script)
  const stem = clause === null ? page.slice(0, -1) : `${page}${clause.id}`
  const name = stem.slice(stem.lastIndexOf('/') + 1)
  return EXTENSIONS.map((extension) => ({
    ...KINDS[extension],
    path: `${stem}.${extension}`,
    saveAs: `${name}.${extension}`,
  }))
}

/** Static paths of the files of documents, including retired ones. */
export async function documentFilePaths() {
  if (!site.clausePages) return []
  const paths: Place[] = await documentPlaces()
  return [...paths.flatMap(inEveryFormat), ...(await retiredPlaces(false)).flatMap(inEveryAnswer)]
}

/**
 * Static paths of the files of clauses: present ones, numbers that only former editions have, and
 * retired ones.
 */
export async function clauseFilePaths() {
  if (!site.clausePages) return []
  const ownNumbers = await numbersInUse()
  const clauses = (await documentPlaces()).flatMap(({ params, props, ...rest }) =>
    ownNumbers(props.document).map(({ id, clause }) => ({
      ...rest,
      params: { ...params, clause: id },
      props: { ...props, clause },
    })),
  )
  const gone = (await gonePaths()).map(({ params, props: { gone, ...props } }) => ({
    params,
    props: {
      ...props,
      document: gone.edition.document,
      clause: gone.clause,
      edition: gone.edition.key,
    },
  }))
  const paths: Place[] = [...clauses, ...gone]
  return [...paths.flatMap(inEveryFormat), ...(await retiredPlaces(true)).flatMap(inEveryAnswer)]
}

async function documentPlaces() {
  const paths = await documentPaths()
  return paths.map(({ props, ...rest }) => ({ ...rest, props: { ...props, clause: null } }))
}

/** What is cited at a retired address: the place that it leads to, or the text that was there. */
async function retiredPlaces(clauses: boolean) {
  const corpus = await getCorpus()
  return (await retiredPaths(clauses)).map(({ params, props: { script, retired } }) => {
    const place = retired.movedTo === null ? null : parseKey(retired.movedTo)
    const document = corpus.documents.find(({ id }) => id === place?.document)
    const clause = [...walkClauses(document?.clauses ?? [])].find(({ id }) => id === place?.clause)
    const isThere = document !== undefined && (place?.clause === null || clause !== undefined)
    const target = isThere ? { document, clause: clause ?? null } : { retired }
    return { params, props: { script, corpus, ...target } }
  })
}

/** A static path with any props. */
interface Place {
  params: Record<string, string | undefined>
  props: object
  cacheKey?: string
}

function inEveryFormat({ params, props, ...rest }: Place) {
  return EXTENSIONS.map((format) => ({
    ...rest,
    params: { ...params, format },
    props: { ...props, format },
  }))
}

/** A retired address has no text for a `.json` file: requests for it get the citation. */
function inEveryAnswer(place: Place) {
  return [...inEveryFormat(place), ...inEveryFormat(place).slice(-1).map(asJson)]
}

function asJson<P extends { params: object; props: object }>(place: P) {
  const format = 'json' as const
  return { ...place, params: { ...place.params, format }, props: { ...place.props, format } }
}

export type ReferenceFileProps = {
  script: Reader['script']
  corpus: Corpus
  format: Extension | 'json'
} & (
  | {
      document: Document
      /** Null for the whole document. */
      clause: Clause | null
      /** Key of the edition, for a number that the present text does not have. */
      edition?: string
    }
  | { retired: RetiredProps['retired'] }
)

/** One file for a reference manager, in the script of its page. */
export function referenceFile(props: ReferenceFileProps): FileContents {
  const format = props.format === 'json' ? 'csl.json' : props.format
  const body = REFERENCE_FILES[format](citedBy(props))
  return { body, type: `${KINDS[format].type}; charset=utf-8` }
}

function citedBy(props: ReferenceFileProps): Citable {
  const { script, corpus } = props
  const reader = readerFor(script)
  if ('retired' in props) {
    const { id, label, excerpt, date, edition } = props.retired
    const title = reader.convert(`${label}${excerpt}`)
    const words = reader.t('已撤回，{date}', { date })
    return withdrawnCitable({ key: id, title: `${title}（${words}）`, edition }, site, script)
  }
  const { document, clause, edition = null } = props
  const as = citedAs(corpus, document, reader, edition)
  return citable(document, clause, site, script, shower(document, reader), as)
}
