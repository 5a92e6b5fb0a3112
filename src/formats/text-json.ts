import type { CslItem } from '../citation/formats/csl-json.ts'
import type { Orthography, PolicyFrontmatter, Script } from '../corpus/frontmatter.ts'
import type { BlockRole, ClauseKind } from '../corpus/model.ts'

/** A stretch of a text: from a code point to one past its last, counted from 0. */
export type Span = [start: number, end: number]

/** The readings of one text. `sha256` is always that of `published`, as UTF-8. */
export interface TextJson {
  /** As the source has it, in the script it was published in. */
  published: string
  /** As the editor reads it: typing errors mended, words that the page left out supplied. */
  corrected: string
  /** What the page shows: `corrected` in the script of the file, with full-width punctuation; as long as it. */
  shown: string
}

/** Where a block or a mark stands in the text. */
export interface PlaceJson {
  /** In `published`. */
  published: Span
  /** In `corrected`, and in `shown`. */
  corrected: Span
}

/** An editor's mark, as `Corr`, `Gap`, `Script` and `Note` of a policy file. */
export type MarkJson = PlaceJson &
  (
    | { type: 'corr'; sic: string; value: string; cert: number; note: string | null }
    | { type: 'gap'; supplied: string; cert: number; note: string | null }
    | { type: 'script'; hant: string | null; hans: string | null }
    | { type: 'note'; value: string; cert: number | null }
  )

/** A line or paragraph. */
export interface BlockJson extends PlaceJson {
  role: BlockRole
  /** What stands between the block before and this one: line breaks, indents, or nothing. */
  before: string
  /** How many sub-clauses stand before it; absent for none. */
  afterChildren?: number
  marks?: MarkJson[]
}

/** A clause: where its own blocks stand in the text, and the clauses below it. */
export interface ClauseJson {
  /** `2-8`. */
  id: string
  /** As printed. */
  label: string
  /** As published. */
  heading: string | null
  kind: ClauseKind
  level: number
  principles: string[]
  /** What it is called in a citation, in the script of the file: 第（八）項. */
  name: string | null
  /** The same with 節 for the sections of an opinion, as 《法學引註手冊》 has it; absent where it is the same. */
  section?: string | null
  /** Permanent address. */
  permalink: string
  /** Short hash of its own text, which citations carry. */
  edition: string
  /** SHA-256 of its own published text, without the clauses below it. */
  sha256: string
  /** Its own text; absent in a file of a whole document, whose text has it. */
  text?: TextJson
  /** Headline first, then paragraphs. Offsets count in `text` of the clause, or of the document. */
  blocks: BlockJson[]
  clauses: ClauseJson[]
}

/** What a file says of the text that it holds. */
interface HeadJson {
  format: 'clausary'
  version: 1
  /** `central`, `central/2-8`. */
  id: string
  document: string
  /** Title of the document, in the script of the file. */
  title: string
  issuer: string | null
  docNumber: string | null
  /** ISO 8601 as far as known. */
  date: string | null
  /** Script of the file: of `title`, `shown`, names and citations. */
  script: Script
  /** Script and standard that the text was published in. */
  publishedIn: { script: Script; orthography: Orthography }
  /** Permanent address of the text as published. */
  permalink: string
  /** The same with the edition, as citations give it. */
  url: string
  edition: string
  sha256: string
  /** Of the texts of the site, as its settings have it. */
  licence: { text: string; href: string | null } | null
  /** What the source says of its use. */
  rights: string | null
  /** The text cited, by the id of a format; `{accessed}` and the like stand for the day of access. */
  cite: Record<string, string>
  csl: CslItem
  text: TextJson
}

/** `/central.json`: a whole document. Read back, it is the same document. */
export interface DocumentJson extends HeadJson {
  clause: null
  /** Frontmatter of the policy file: every field with how sure it is and from what. */
  meta: PolicyFrontmatter
  /** Title lines, addressee, preamble. */
  front: BlockJson[]
  clauses: ClauseJson[]
  /** Attachment note, signature, date. */
  closing: BlockJson[]
}

/** `/central/2-8.json`: one clause with those below it, each with its own text. */
export interface ClauseFileJson extends HeadJson {
  clause: ClauseJson
}
