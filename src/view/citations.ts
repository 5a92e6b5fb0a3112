import { citable } from '../citation/citable.ts'
import { CITATION_FORMATS } from '../citation/citation-formats.ts'
import type { Clause } from '../corpus/model.ts'
import { site } from '../site.ts'
import type { DocumentView } from './document-view.ts'

export interface CitationView {
  /** Name of the format. */
  name: string
  /** The citation, with stand-ins for the day of access. */
  text: string
  /** The same for a page without JavaScript: words in place of the day. */
  undated: string
}

/** A clause (or a whole document) cited in every format, in the reader's script. */
export function citationsOf(view: DocumentView, clause: Clause | null): CitationView[] {
  const { published, reader, show, cited: as } = view
  const cited = citable(published, clause, site, reader.script, show, as)
  const placeholder = reader.t('訪問日期')
  return CITATION_FORMATS.map(({ name, cite }) => {
    const text = cite(cited)
    return {
      name: name[reader.script],
      text,
      undated: text.replace(/\{accessed[a-z-]*\}/g, placeholder),
    }
  })
}
