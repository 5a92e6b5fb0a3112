import { citable } from '../citation/citable.ts'
import { CITATION_FORMATS } from '../citation/citation-formats.ts'
import type { Clause } from '../corpus/model.ts'
import { site } from '../site.ts'
import type { DocumentView } from './document-view.ts'

/**
 * Words of a citation; `accessed` is the placeholder for an access date, which a script fills in.
 */
export interface CitationPiece {
  says: string
  accessed: string | null
}

export interface CitationView {
  /** Name of the format. */
  name: string
  /** The citation, split at the access dates. */
  pieces: CitationPiece[]
  /** The same for a page without JavaScript: words in place of the date. */
  undated: string
}

/** A clause (or a whole document) cited in every format, in the reader's script. */
export function citationsOf(view: DocumentView, clause: Clause | null): CitationView[] {
  const { published, reader, show, cited: as } = view
  const cited = citable(published, clause, site, reader.script, show, as)
  const placeholder = reader.t('訪問日期')
  return CITATION_FORMATS.map(({ name, cite }) => {
    const pieces = cite(cited)
      .split(/(\{accessed[a-z-]*\})/)
      .map((piece, index) =>
        index % 2 === 0 ? { says: piece, accessed: null } : { says: placeholder, accessed: piece },
      )
    return {
      name: name[reader.script],
      pieces,
      undated: pieces.map(({ says }) => says).join(''),
    }
  })
}
