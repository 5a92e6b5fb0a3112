import { otherScript, scriptRoot } from '../citation/address.ts'
import type { Orthography, Script } from '../corpus/frontmatter.ts'
import { convert } from '../script/convert.ts'
import type { SiteText } from '../settings/settings.ts'
import { site } from '../site.ts'
import { fill, type Values } from '../strings/fill.ts'
import { PHRASES, type Phrase } from '../strings/phrases.ts'
import { quoted, quotedNote } from '../strings/quoted.ts'

/** Orthographic standard of this program's phrases. */
const PHRASE: Orthography = 'hk'

/** One of the two audiences of every page, by script: its addresses and phrases. */
export interface Reader {
  script: Script
  /** Orthographic standard of converted text. */
  orthography: Orthography
  /** Root of its pages: `/` or `/zh-hans/`. */
  root: string
  /** An interface phrase, from the table in src/strings, with its placeholders filled in. */
  t: (phrase: Phrase, values?: Values) => string
  /**
   * The site's own prose (settings, principles, pages): as given for this script, else converted.
   */
  convert: (text: SiteText) => string
  /** An editor's note for this reader: quotations in 「」 or “” are not converted. */
  note: (text: string) => string
}

const readers = new Map<Script, Reader>()

export function readerFor(script: Script): Reader {
  const known = readers.get(script)
  if (known) return known
  const orthography = script === 'zh-Hans' ? 'cn' : site.traditional
  const glyphs = remember((text) => convert(text, { from: PHRASE, to: orthography }))
  const prose = remember((text) => convert(text, { from: proseOrthography(), to: orthography }))
  const reader: Reader = {
    script,
    orthography,
    root: scriptRoot(site, script),
    t: (phrase, values = {}) => fill(wording(phrase, script, glyphs), values),
    convert: (text) => (typeof text === 'string' ? quoted(prose(text), script) : text[script]),
    note: (text) => quotedNote(text, script, prose),
  }
  readers.set(script, reader)
  return reader
}

/** Orthographic standard of a site's prose: that of its own script. */
function proseOrthography(): Orthography {
  return site.defaultScript === 'zh-Hans' ? 'cn' : site.traditional
}

function wording(phrase: Phrase, script: Script, glyphs: (text: string) => string): string {
  const entry: string | readonly [string, string] = PHRASES[phrase]
  const [hans, taiwan] = typeof entry === 'string' ? [entry, null] : entry
  if (script === 'zh-Hans') return hans
  return site.traditional === 'tw' ? (taiwan ?? glyphs(phrase)) : phrase
}

function remember(make: (text: string) => string): (text: string) => string {
  const cache = new Map<string, string>()
  return (text) => {
    const done = cache.get(text) ?? make(text)
    cache.set(text, done)
    return done
  }
}

/** Static paths of a page in both scripts: the published one has no prefix. */
export function scriptPaths(): {
  params: { script: string | undefined }
  props: { script: Script }
}[] {
  const other = otherScript(site.defaultScript)
  return [
    { params: { script: undefined }, props: { script: site.defaultScript } },
    { params: { script: other.toLowerCase() }, props: { script: other } },
  ]
}
