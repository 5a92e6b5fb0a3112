import { otherScript, scriptRoot } from '../citation/address.ts'
import type { Orthography, Script } from '../corpus/frontmatter.ts'
import { convert } from '../script/convert.ts'
import { site } from '../site.ts'

/** Standard that the interface text in this program is written in. */
const INTERFACE: Orthography = 'hk'

/** One of the two audiences of every page: its script, its addresses, its interface text. */
export interface Reader {
  script: Script
  /** Standard that converted text is written in. */
  orthography: Orthography
  /** Root of its pages: `/` or `/zh-hans/`. */
  root: string
  /** Interface text for this reader. */
  t: (text: string) => string
  /** An editor's remark for this reader: what it quotes in 「」 stays as the page has it. */
  note: (text: string) => string
}

const readers = new Map<Script, Reader>()

export function readerFor(script: Script): Reader {
  const known = readers.get(script)
  if (known) return known
  const orthography = script === 'zh-Hans' ? 'cn' : site.traditional
  const cache = new Map<string, string>()
  const t = (text: string) => {
    const done = cache.get(text) ?? convert(text, { from: INTERFACE, to: orthography })
    cache.set(text, done)
    return done
  }
  const note = (text: string) =>
    text
      .split(/(「[^「」]*」)/)
      .map((part) => (part.startsWith('「') ? part : t(part)))
      .join('')
  const reader: Reader = { script, orthography, root: scriptRoot(site, script), t, note }
  readers.set(script, reader)
  return reader
}

/** Static paths of a page that exists in both scripts: the published one without a prefix. */
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
