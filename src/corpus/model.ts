/**
 * The single model: Document → Clause → Block → Inline. Pages, search, registry, citations and
 * exports are views of it. Text is stored as published; an editor's changes are stored beside it.
 */
import type { PolicyFrontmatter } from './frontmatter.ts'

/** `corrected` is the text as the editor reads it, `published` is the text of the source page. */
export type Reading = 'corrected' | 'published'

/** A run of text, or an editor's mark in it (TEI choice/sic/corr, gap/supplied, note). */
export type Inline =
  | { type: 'text'; value: string }
  /** The page has `sic`; the editor reads `value`. */
  | { type: 'corr'; sic: string; value: string; cert: number; note: string | null }
  /** The page omits `supplied`. */
  | { type: 'gap'; supplied: string; cert: number; note: string | null }
  /**
   * Text with a reading for the other script given by an editor, where a dictionary would be wrong.
   */
  | { type: 'script'; value: string; hant: string | null; hans: string | null }
  /** An editor's note at this place; not part of the text. */
  | { type: 'note'; value: string; cert: number | null }

export type BlockRole =
  | 'title'
  | 'addressee'
  | 'preamble'
  /** The line, or start of a line, with a clause's label and heading. */
  | 'headline'
  | 'paragraph'
  | 'table'
  | 'attachment'
  | 'signature'
  | 'date'
  | 'closing'

/** A paragraph or line of the text. */
export interface Block {
  role: BlockRole
  inlines: Inline[]
  /** The separator before this block in the source: line breaks, indents, or nothing. */
  before: string
  /** Line in the policy file, from 1; 0 for a block that was not read from a file. */
  line: number
  /**
   * For a clause's paragraph: how many of its sub-clauses precede it. Absent means none: 款 that
   * follow the items of an article belong to the article again.
   */
  afterChildren?: number
}

export type ClauseKind = 'numbered' | 'bullet' | 'unnumbered'

export interface Clause {
  /** Anchor in the document, ASCII, from the printed numbers: `2-8`, `art38-p2-1`. */
  id: string
  /** As printed with its own punctuation: `一、` `(八)` `第三十八条` `——`. */
  label: string
  /**
   * Title line or run-in heading without its closing mark, as published; null for a clause with
   * only a body.
   */
  heading: string | null
  kind: ClauseKind
  /** Depth in the document, from 1. */
  level: number
  /** Ids of the shared principles that the clause states. */
  principles: string[]
  /** Label, heading and closing mark as in the text. */
  headline: Block
  /** The clause's own paragraphs, without those of its sub-clauses. */
  paragraphs: Block[]
  children: Clause[]
}

export interface Document {
  /** Slug: file name of the policy, first segment of its addresses. */
  id: string
  /** Path of the policy file. */
  file: string
  meta: PolicyFrontmatter
  /** Title lines, addressee and preamble, before the first clause. */
  front: Block[]
  clauses: Clause[]
  /** Attachment note, signature, date: after the last clause. */
  closing: Block[]
}

/** All clauses of a document (or below a clause), depth first, in page order. */
export function* walkClauses(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause
    yield* walkClauses(clause.children)
  }
}

/** A clause's headline, paragraphs and sub-clauses in page order. */
export function* clauseParts(clause: Clause): Generator<Block | Clause> {
  yield clause.headline
  let next = 0
  for (const [index, child] of [...clause.children, null].entries()) {
    for (
      let paragraph = clause.paragraphs[next];
      paragraph !== undefined && (child === null || (paragraph.afterChildren ?? 0) <= index);
      paragraph = clause.paragraphs[++next]
    ) {
      yield paragraph
    }
    if (child) yield child
  }
}

/** All blocks of a clause and its descendants, in page order. */
export function* clauseBlocks(clause: Clause): Generator<Block> {
  for (const part of clauseParts(clause)) {
    if ('headline' in part) yield* clauseBlocks(part)
    else yield part
  }
}

/** All blocks of a document, in page order. */
export function* walkBlocks(document: Document): Generator<Block> {
  yield* document.front
  for (const clause of document.clauses) yield* clauseBlocks(clause)
  yield* document.closing
}
