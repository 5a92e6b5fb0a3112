/**
 * The one model: Document → Clause → Block → Inline. Pages, search, registry, citations and exports are
 * views of it. Text is kept as the source page has it; what an editor changed stands beside it.
 */
import type { PolicyFrontmatter } from './frontmatter.ts'

/** `corrected` is what the editor reads, `published` is what the source page has. */
export type Reading = 'corrected' | 'published'

/** A stretch of text, or an editor's mark in it (TEI choice/sic/corr, gap/supplied, note). */
export type Inline =
  | { type: 'text'; value: string }
  /** The page has `sic`; the editor reads `value`. */
  | { type: 'corr'; sic: string; value: string; cert: number; note: string | null }
  /** The page left out `supplied`. */
  | { type: 'gap'; supplied: string; cert: number; note: string | null }
  /** Text that an editor gave its reading in the other script, where a dictionary would err. */
  | { type: 'script'; value: string; hant: string | null; hans: string | null }
  /** An editor's remark at this place; no part of the text. */
  | { type: 'note'; value: string; cert: number | null }

export type BlockRole =
  | 'title'
  | 'addressee'
  | 'preamble'
  /** The line or line start that carries a clause's label and heading. */
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
  /** What stands between the block before and this one in the source: line breaks, indents, or nothing. */
  before: string
  /** Line in the policy file, from 1; 0 for a block that was not read from a file. */
  line: number
  /**
   * For a clause's paragraph: how many of its sub-clauses stand before it. Absent means none: 款 that
   * follow the items of an article belong to the article again.
   */
  afterChildren?: number
}

export type ClauseKind = 'numbered' | 'bullet' | 'unnumbered'

export interface Clause {
  /** Address inside the document, ASCII, from the printed numbers: `2-8`, `art38-p2-1`. */
  id: string
  /** As printed with its own punctuation: `一、` `(八)` `第三十八条` `——`. */
  label: string
  /** Title line or run-in heading without its closing mark, as published; null when there is only a body. */
  heading: string | null
  kind: ClauseKind
  /** Depth inside the document, from 1. */
  level: number
  /** Ids of the shared principles that the clause states. */
  principles: string[]
  /** Label, heading and closing mark as they stand in the text. */
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

/** All clauses of a document (or below a clause), depth first, in the order of the page. */
export function* walkClauses(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause
    yield* walkClauses(clause.children)
  }
}

/** A clause's headline, paragraphs and sub-clauses in the order of the page. */
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

/** All blocks of a clause and the clauses below it, in the order of the page. */
export function* clauseBlocks(clause: Clause): Generator<Block> {
  for (const part of clauseParts(clause)) {
    if ('headline' in part) yield* clauseBlocks(part)
    else yield part
  }
}

/** All blocks of a document in the order of the page. */
export function* walkBlocks(document: Document): Generator<Block> {
  yield* document.front
  for (const clause of document.clauses) yield* clauseBlocks(clause)
  yield* document.closing
}
