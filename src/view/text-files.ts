import { documentPath } from '../citation/address.ts'
import type { Script } from '../corpus/frontmatter.ts'
import type { Document } from '../corpus/model.ts'
import { TEXT_FORMATS } from '../formats/formats.ts'
import { site } from '../site.ts'
import { type Corpus, getCorpus } from './corpus.ts'
import { exportedText } from './exported-text.ts'
import type { FileContents } from './file-contents.ts'
import { keepLast } from './keep-last.ts'
import { documentPaths, gonePaths, numbersInUse } from './pages.ts'
import { readerFor } from './reader.ts'

export interface TextFileProps {
  script: Script
  corpus: Corpus
  document: Document
  /** Id of the clause; null for the whole document. */
  clause: string | null
  /** Key of the edition, for a number that the present text does not have. */
  edition?: string
  /** Suffix of a text format. */
  text: string
}

/**
 * Most documents for which a site without clause pages has files by default: hosts limit the number
 * of files.
 */
export const MOST_WITH_FILES = 1_000

/** Formats that a site with this many documents has files of, for documents and for clauses. */
export function fileFormats(documents: number) {
  // A large site has one file per document; other formats are made from it on request.
  const chosen =
    site.formats.files ??
    (site.clausePages ? null : documents > MOST_WITH_FILES ? [] : ['json' as const])
  const formats = TEXT_FORMATS.filter(
    ({ id }) =>
      (id !== 'pdf' || site.formats.pdf !== undefined) &&
      (chosen === null || chosen.some((one) => one === id)),
  )
  return {
    documents: formats,
    clauses: site.clausePages ? formats.filter(({ clauses }) => clauses) : [],
  }
}

/**
 * Static paths of the files of documents: in both scripts, or only in the site's where files have
 * to be saved.
 */
export async function documentTextPaths() {
  const paths = await documentPaths()
  const { documents } = await getCorpus()
  const scripts = site.clausePages
    ? paths
    : paths.filter(({ props }) => props.script === site.defaultScript)
  return scripts.flatMap(({ params, props, ...rest }) =>
    fileFormats(documents.length).documents.map(({ id: format }) => ({
      ...rest,
      params: { ...params, format },
      props: { ...props, clause: null, text: format },
    })),
  )
}

/**
 * Static paths of the files of clauses: present ones, and numbers that only former editions have.
 */
export async function clauseTextPaths() {
  const { documents } = await getCorpus()
  const formats = fileFormats(documents.length).clauses
  if (formats.length === 0) return []
  const ownNumbers = await numbersInUse()
  const clauses = (await documentPaths()).flatMap(({ params, props, ...rest }) =>
    ownNumbers(props.document).map(({ id, clause }) => ({
      ...rest,
      params: { ...params, clause: id },
      props: { ...props, clause: clause.id },
    })),
  )
  const gone = (await gonePaths()).map(({ params, props: { gone, ...props } }) => ({
    params,
    props: {
      ...props,
      document: gone.edition.document,
      clause: gone.clause.id,
      edition: gone.edition.key,
    },
  }))
  return [...clauses, ...gone].flatMap(({ params, props, ...rest }) =>
    formats.map(({ id: format }) => ({
      ...rest,
      params: { ...params, format },
      props: { ...props, text: format },
    })),
  )
}

/** One file of a text, in the script of its page. */
export async function textFile(props: TextFileProps): Promise<FileContents> {
  const { document, clause, script, corpus, edition = null, text } = props
  const format = TEXT_FORMATS.find(({ id }) => id === text)
  if (!format) throw new Error(`no format ${text}`)
  const exported = exportedOnce(document, clause, script, corpus, edition)
  return { body: await format.write(exported), type: format.type }
}

/** The export, kept for the formats of one clause, which are written in succession. */
const exportedOnce = keepLast(
  (
    document: Document,
    clause: string | null,
    script: Script,
    corpus: Corpus,
    edition: string | null,
  ) => exportedText(document, clause, readerFor(script), corpus, edition),
)

/**
 * `/central.txt`, `/zh-hans/central/2-8.xml`; for a site without clause pages only in the site's
 * script.
 */
export function textFilePath(
  document: string,
  clause: string | null,
  format: string,
  script: Script,
): string {
  const root = documentPath(document, site, site.clausePages ? script : site.defaultScript)
  return clause === null ? `${root.slice(0, -1)}.${format}` : `${root}${clause}.${format}`
}
