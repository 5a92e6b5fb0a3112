import type { Citable, CitedSite } from '../citation/citable.ts'
import { clausesById } from '../corpus/clause-index.ts'
import type { Script } from '../corpus/frontmatter.ts'
import type { Clause, Document } from '../corpus/model.ts'
import type { Values } from '../strings/fill.ts'
import type { Phrase } from '../strings/phrases.ts'
import type { FontFile } from './pdf/font-file.ts'

/** The input of a format: a document, or one of its clauses, for the readers of one script. */
export interface Exported {
  /** As published, with its marks. */
  published: Document
  /**
   * The same in the requested script, with full-width punctuation: of equal length in code points.
   */
  shown: Document
  /** Id of the clause; null for the whole document. */
  clause: string | null
  script: Script
  /** Citation data of the document or clause. */
  cited: Citable
  /** The locator of a clause by its id: 第（八）項. */
  nameOf: (id: string) => string | null
  /** The same with 節 for the sections of an opinion. */
  sectionOf: (id: string) => string | null
  /**
   * SHA-256 of the published text of a clause, without its sub-clauses; for null of the whole
   * document.
   */
  hashOf: (clause: string | null) => string
  /** An interface phrase in the script. */
  t: (phrase: Phrase, values?: Values) => string
  site: CitedSite
  /** Licence of the texts, from the site settings. */
  licence: { text: string; href: string | null } | null
  /** Font for formats that embed one; null where there is none. */
  font: FontFile | null
}

/** A clause as published, and the same clause as shown. */
export interface ClausePair {
  published: Clause
  shown: Clause
}

/** Pairs the clauses of a document as published with those as shown. */
export function clausePairs(published: readonly Clause[], shown: readonly Clause[]): ClausePair[] {
  return published.map((clause, index) => ({ published: clause, shown: shown[index] ?? clause }))
}

/** The clause of an export. @throws for an id that the document does not have */
export function exportedClause({ published, shown, clause: id }: Exported): ClausePair | null {
  if (id === null) return null
  const [own, seen] = [clausesById(published).get(id), clausesById(shown).get(id)]
  if (!own || !seen) throw new Error(`no clause ${id} in ${published.id}`)
  return { published: own, shown: seen }
}

/** Whether the export is a conversion of the published text. */
export function isConversion({ published, script }: Exported): boolean {
  return published.meta.script !== script
}
