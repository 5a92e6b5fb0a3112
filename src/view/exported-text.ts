import { citable } from '../citation/citable.ts'
import { locator } from '../citation/locator.ts'
import { clausesById } from '../corpus/clause-index.ts'
import type { Script } from '../corpus/frontmatter.ts'
import type { Document } from '../corpus/model.ts'
import type { Exported } from '../formats/exported.ts'
import { type FontFile, parseFont } from '../formats/pdf/font-file.ts'
import { hashesOf } from '../formats/text-hashes.ts'
import { site } from '../site.ts'
import type { Corpus } from './corpus.ts'
import type { Reader } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { shower } from './shown-text.ts'
import { citedAs } from './status-lines.ts'

/**
 * A document, or the clause with the given id, as input for all formats.
 *
 * @param edition - key of the edition, for a text that is not the present one
 */
export function exportedText(
  published: Document,
  clause: string | null,
  reader: Reader,
  corpus: Corpus,
  edition: string | null = null,
): Exported {
  const show = shower(published, reader)
  const own = clause === null ? null : (clausesById(published).get(clause) ?? null)
  const as = citedAs(corpus, published, reader, edition)
  const { licence } = site
  return {
    published,
    shown: readerDocument(published, reader),
    clause: own?.id ?? null,
    script: reader.script,
    cited: citable(published, own, site, reader.script, show, as),
    nameOf: (id) => show(locator(published, id)?.name ?? null),
    sectionOf: (id) => show(locator(published, id)?.section ?? null),
    hashOf: hashesOf(published),
    t: reader.t,
    site,
    font: fontOf(reader.script),
    licence: licence ? { text: reader.convert(licence.text), href: licence.href ?? null } : null,
  }
}

/** The font for a script, from the settings. */
function fontOf(script: Script): FontFile | null {
  const font = site.formats.pdf?.font
  if (font === undefined) return null
  return parseFont(typeof font === 'string' ? font : font[script])
}
