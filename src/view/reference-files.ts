import { documentPath } from '../citation/address.ts'
import { citable } from '../citation/citable.ts'
import { REFERENCE_FILES } from '../citation/citation-formats.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import type { DocumentView } from './document-view.ts'
import { documentPaths } from './pages.ts'
import { type Reader, readerFor } from './reader.ts'
import { shower } from './shown-text.ts'
import { citedAs } from './status-lines.ts'

type Extension = keyof typeof REFERENCE_FILES

/** Names and media types of the files for reference managers. */
const KINDS: Record<Extension, { name: string; type: string }> = {
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
  json: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json' },
}

const EXTENSIONS = Object.keys(KINDS) as Extension[]

export interface ReferenceFile {
  name: string
  type: string
  /**
   * `/central/2-8.bib`: the address of the page with an extension in the place of its last slash. In a
   * site without clause pages the file itself, as a `data:` address: three files a document and script
   * would be half of what many hosts take.
   */
  path: string
  /** Name of the file where it is saved. */
  saveAs: string
}

/** The files of a clause, or of the whole document; no clause has any where clauses have no pages. */
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

/** Static paths of the files of documents. */
export async function documentFilePaths() {
  if (!site.clausePages) return []
  return (await documentPaths()).flatMap(({ params, props }) =>
    EXTENSIONS.map((format) => ({
      params: { ...params, format },
      props: { ...props, clause: null, format },
    })),
  )
}

/** Static paths of the files of clauses. */
export async function clauseFilePaths() {
  return (await documentFilePaths()).flatMap(({ params, props }) =>
    Array.from(walkClauses(props.document.clauses), (clause) => ({
      params: { ...params, clause: clause.id },
      props: { ...props, clause },
    })),
  )
}

export interface ReferenceFileProps {
  script: Reader['script']
  corpus: Corpus
  document: Document
  /** Null for the whole document. */
  clause: Clause | null
  format: Extension
}

/** One file for a reference manager, in the script of the pages it stands beside. */
export function referenceFile(props: ReferenceFileProps): Response {
  const { script, corpus, document, clause, format } = props
  const reader = readerFor(script)
  const show = shower(document, reader)
  const as = citedAs(corpus, document, reader)
  const text = REFERENCE_FILES[format](citable(document, clause, site, script, show, as))
  return new Response(text, { headers: { 'Content-Type': `${KINDS[format].type}; charset=utf-8` } })
}
