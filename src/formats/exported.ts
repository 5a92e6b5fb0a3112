import type { Citable, CitedSite } from '../citation/citable.ts'
import { clausesById } from '../corpus/clause-index.ts'
import type { Script } from '../corpus/frontmatter.ts'
import type { Clause, Document } from '../corpus/model.ts'
import type { Values } from '../strings/fill.ts'
import type { Phrase } from '../strings/phrases.ts'
import type { FontFile } from './pdf/font-file.ts'

/** What a format is written from: a document, or one clause of it, for the readers of one script. */
export interface Exported {
  /** As published, with its marks. */
  published: Document
  /** The same in the script asked for, with full-width punctuation: as long, code point for code point. */
  shown: Document
  /** Id of the clause; null for the whole document. */
  clause: string | null
  script: Script
  /** The document or the clause, as it is cited. */
  cited: Citable
  /** What a clause of the document is called, by id: 第（八）項. */
  nameOf: (id: string) => string | null
  /** The same with 節 for the sections of an opinion. */
  sectionOf: (id: string) => string | null
  /** SHA-256 of the published text of a clause, without those below it; for null of the whole document. */
  hashOf: (clause: string | null) => string
  /** A phrase of the program in the script. */
  t: (phrase: Phrase, values?: Values) => string
  site: CitedSite
  /** Licence of the texts as the settings of the site have it. */
  licence: { text: string; href: string | null } | null
  /** Font of formats that embed one; null where there is none. */
  font: FontFile | null
}

/** What is exported: clauses as published beside the same as shown. */
export interface ClausePair {
  published: Clause
  shown: Clause
}

/** Clauses of a document as published and as shown, side by side. */
export function clausePairs(published: readonly Clause[], shown: readonly Clause[]): ClausePair[] {
  return published.map((clause, index) => ({ published: clause, shown: shown[index] ?? clause }))
}

/** The clause of an export. @throws where the document has none of that id */
export function exportedClause({ published, shown, clause: id }: Exported): ClausePair | null {
  if (id === null) return null
  const [own, seen] = [clausesById(published).get(id), clausesById(shown).get(id)]
  if (!own || !seen) throw new Error(`no clause ${id} in ${published.id}`)
  return { published: own, shown: seen }
}

/** Whether the export is a conversion of what was published. */
export function isConversion({ published, script }: Exported): boolean {
  return published.meta.script !== script
}
