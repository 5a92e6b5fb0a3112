import type { Script } from '../corpus/frontmatter.ts'
import type { Document } from '../corpus/model.ts'
import { MADE_FORMATS, MADE_PHRASES } from '../formats/made-file.ts'
import { site } from '../site.ts'
import { readerFor } from './reader.ts'
import { fileFormats } from './text-files.ts'
import { textPartCount } from './text-parts.ts'

/** What the page for lost addresses brings to make files of clauses with. */
export interface LostFiles {
  /** `.txt、.md`: what the site has no files of. */
  missing: string
  /** The site as citations need it, as JSON. */
  site: string
  /** Phrases of the formats in the script of the site, as JSON. */
  phrases: string
  /** Parts that the JSON of all documents is in; 0 where each has its own file. */
  parts: number
}

/** Whether the page for lost addresses makes files of the clauses of a page: not of a conversion. */
export function filesAreMade({ meta }: Document, script: Script, documents: number): boolean {
  return (
    !site.clausePages &&
    script === site.defaultScript &&
    script === meta.script &&
    lostFiles(documents) !== null
  )
}

/** Null for a site that has every file of every clause, or nothing to make one of. */
export function lostFiles(documents: number): LostFiles | null {
  const { documents: whole, clauses } = fileFormats(documents)
  // Reference files stand beside every page of a clause.
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
