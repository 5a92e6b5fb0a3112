import type { Script } from '../corpus/frontmatter.ts'
import type { Document } from '../corpus/model.ts'
import { MADE_FORMATS, MADE_PHRASES } from '../formats/made-file.ts'
import { site } from '../site.ts'
import { readerFor } from './reader.ts'
import { fileFormats } from './text-files.ts'
import { textPartCount } from './text-parts.ts'

/** Data that the page for lost addresses needs to make files of clauses. */
export interface LostFiles {
  /** `.txt、.md`: the formats that the site has no files of. */
  missing: string
  /** The site settings that citations need, as JSON. */
  site: string
  /** Phrases of the formats in the site's script, as JSON. */
  phrases: string
  /** Number of parts with the JSON of all documents; 0 where each has its own file. */
  parts: number
}

/**
 * Whether the page for lost addresses can make the files of a document's clauses: not for a
 * conversion.
 */
export function filesAreMade({ meta }: Document, script: Script, documents: number): boolean {
  return (
    !site.clausePages &&
    script === site.defaultScript &&
    script === meta.script &&
    lostFiles(documents) !== null
  )
}

/** Null for a site that has every file of every clause, or no data to make one from. */
export function lostFiles(documents: number): LostFiles | null {
  const { documents: whole, clauses } = fileFormats(documents)
  // Files for reference managers are beside every clause page.
  const has = clauses.map(({ id }) => id)
  const isThere = (id: string) => has.includes(id) || (site.clausePages && /bib|ris|csl/.test(id))
  const missing = MADE_FORMATS.filter((id) => !isThere(id))
  const parts = textPartCount(documents)
  const hasJson = parts > 0 || whole.some(({ id }) => id === 'json')
  if (missing.length === 0 || !hasJson) return null
  const { t, convert } = readerFor(site.defaultScript)
  const { url, base, defaultScript, clausePages, title } = site
  return {
    missing: missing.map((id) => `.${id}`).join('、'),
    site: JSON.stringify({ url, base, defaultScript, clausePages, title: convert(title) }),
    parts,
    phrases: JSON.stringify(Object.fromEntries(MADE_PHRASES.map((phrase) => [phrase, t(phrase)]))),
  }
}
