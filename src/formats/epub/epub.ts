import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Exported } from '../exported.ts'
import { containerFile, NAV, navFile, PACKAGE, packageFile } from './package-xml.ts'
import { STYLE, TEXT, textPage } from './text-xhtml.ts'

const CSS = `body { font-family: serif; line-height: 1.8; margin: 5%; }
h1 { text-align: center; font-size: 1.4em; line-height: 1.5; margin: 1em 0 2em; }
h2, h3, h4, h5, h6 { font-size: 1em; margin: 1.2em 0 0.4em; }
h2 { font-size: 1.15em; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.addressee { text-indent: 0; }
p.signature, p.date { text-align: right; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: start; vertical-align: top; }
a { color: inherit; }
a[role="doc-noteref"] { font-size: 0.7em; vertical-align: super; text-decoration: none; }
.notes, .end { margin-top: 2em; font-size: 0.85em; }
.notes p, .end p { text-indent: 0; }
`

/**
 * Timestamp of every file in the book: the earliest that ZIP can store, so that a text always gives
 * the same bytes.
 */
const FIRST = new Date(1980, 0, 1)

/** A document as EPUB 3.3: the text, its table of contents, editor's marks as notes. */
export function writeEpub(exported: Exported): Uint8Array {
  const files: Zippable = {
    // First and uncompressed, so that the file type is at a fixed position (OCF 4.3).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(containerFile()),
    [`EPUB/${PACKAGE}`]: strToU8(packageFile(exported)),
    [`EPUB/${NAV}`]: strToU8(navFile(exported)),
    [`EPUB/${TEXT}`]: strToU8(textPage(exported)),
    [`EPUB/${STYLE}`]: strToU8(CSS),
  }
  return zipSync(files, { mtime: FIRST })
}
