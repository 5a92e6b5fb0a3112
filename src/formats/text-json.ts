import type { CslItem } from '../citation/formats/csl-json.ts'
import type { Orthography, PolicyFrontmatter, Script } from '../corpus/frontmatter.ts'
import type { BlockRole, ClauseKind } from '../corpus/model.ts'

/** A range of a text in code points, from 0; the end is exclusive. */
export type Span = [start: number, end: number]

/** The readings of one text. `sha256` is always that of `published`, as UTF-8. */
export interface TextJson {
  /** As in the source, in the script of publication. */
  published: string
  /** As corrected by the editor: typing errors corrected, missing words supplied. */
  corrected: string
  /**
   * As on the page: `corrected` in the script of the file, with full-width punctuation; of the same
   * length.
   */
  shown: string
}

/** The position of a block or mark in the text. */
export interface PlaceJson {
  /** In `published`. */
  published: Span
  /** In `corrected`, and in `shown`. */
  corrected: Span
}

/** An editor's mark, like `Corr`, `Gap`, `Script` and `Note` in a policy file. */
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
  /** The separator before this block: line breaks, indents, or nothing. */
  before: string
  /** How many sub-clauses precede it; absent for none. */
  afterChildren?: number
  marks?: MarkJson[]
}

/** A clause: its blocks as positions in the text, and its sub-clauses. */
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
  /** Its locator, in the script of the file: 第（八）項. */
  name: string | null
  /** The same with 節 for the sections of an opinion, as in 《法學引註手冊》; absent if equal. */
  section?: string | null
  /** Permanent address. */
  permalink: string
  /** Short hash of its own text, as in citations. */
  edition: string
  /** SHA-256 of its own published text, without its sub-clauses. */
  sha256: string
  /** Its own text; absent in the file of a whole document, whose `text` contains it. */
  text?: TextJson
  /**
   * Headline first, then paragraphs. Offsets are relative to `text` of the clause, or of the
   * document.
   */
  blocks: BlockJson[]
  clauses: ClauseJson[]
}

/** Metadata at the start of a file. */
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
  /** ISO 8601, as precise as known. */
  date: string | null
  /** Script of `title`, `shown`, names and citations. */
  script: Script
  /** Script and orthographic standard of the published text. */
  publishedIn: { script: Script; orthography: Orthography }
  /** Permanent address of the text as published. */
  permalink: string
  /** The same with the edition, as in citations. */
  url: string
  edition: string
  sha256: string
  /** Licence of the site's texts, from its settings. */
  licence: { text: string; href: string | null } | null
  /** Terms of use stated by the source. */
  rights: string | null
  /** Citations by format id; `{accessed}` and similar placeholders represent the access date. */
  cite: Record<string, string>
  csl: CslItem
  text: TextJson
}

/** `/central.json`: a whole document. Parsing it gives the same document. */
export interface DocumentJson extends HeadJson {
  clause: null
  /** Frontmatter of the policy file: every field with its certainty and grounds. */
  meta: PolicyFrontmatter
  /** Title lines, addressee, preamble. */
  front: BlockJson[]
  clauses: ClauseJson[]
  /** Attachment note, signature, date. */
  closing: BlockJson[]
}

/** `/central/2-8.json`: a clause with its descendants, each with its own text. */
export interface ClauseFileJson extends HeadJson {
  clause: ClauseJson
}
