import type { Citable } from '../citation/citable.ts'
import { citable } from '../citation/citable.ts'
import { apa } from '../citation/formats/apa.ts'
import { bibtex } from '../citation/formats/bibtex.ts'
import { chicago } from '../citation/formats/chicago.ts'
import { cslJson } from '../citation/formats/csl-json.ts'
import { gbt7714 } from '../citation/formats/gbt-7714.ts'
import { lawManual } from '../citation/formats/law-manual.ts'
import { markdown } from '../citation/formats/markdown.ts'
import { mla } from '../citation/formats/mla.ts'
import { ris } from '../citation/formats/ris.ts'
import { wiki } from '../citation/formats/wiki.ts'
import type { Clause } from '../corpus/model.ts'
import { site } from '../site.ts'
import type { DocumentView } from './document-view.ts'

const FORMATS: readonly [string, (citable: Citable) => string][] = [
  ['GB/T 7714-2025', (cited) => gbt7714(cited, 2025)],
  ['GB/T 7714-2015', (cited) => gbt7714(cited, 2015)],
  ['法學引註手冊（第二版）', lawManual],
  ['APA 7', apa],
  ['Chicago 17', chicago],
  ['MLA 9', mla],
  ['BibTeX', (cited) => bibtex(cited)],
  ['RIS', (cited) => ris(cited)],
  ['CSL-JSON', cslJson],
  ['Markdown', markdown],
  ['Wiki', wiki],
]

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
  const { published, reader, show } = view
  const cited = citable(published, clause, site, reader.script, show)
  return FORMATS.map(([name, format]) => {
    const text = format(cited)
    return {
      name: reader.t(name),
      text,
      undated: text.replace(/\{accessed[a-z-]*\}/g, reader.t('訪問日期')),
    }
  })
}
