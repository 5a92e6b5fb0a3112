import type { BlockRole, ClauseKind } from '../model.ts'
import type { Problem } from '../problem.ts'

/**
 * Half-open range of UTF-16 code units in the decoded file. Only the command line counts code
 * points.
 */
export interface Range {
  start: number
  end: number
}

/**
 * A range of the page with its role. The pieces of a page, in order, cover it without gaps or
 * overlaps: concatenated they are the input.
 */
export interface Piece extends Range {
  role: BlockRole | 'boilerplate' | 'separator'
}

export interface SplitClause extends Range {
  id: string
  label: string
  kind: ClauseKind
  level: number
  heading: string | null
  /** Label, heading and the heading's closing mark. */
  headline: Piece
  /** Own paragraphs; the first directly follows the headline if the heading runs into the body. */
  paragraphs: Piece[]
  children: SplitClause[]
}

export interface SplitDocument extends Range {
  title: string | null
  addressee: string | null
  issuer: string | null
  /** As printed: `四月十四日`, `2016年12月9日`. */
  date: string | null
  docNumber: string | null
  signature: string | null
  attachments: string[]
  /** 中央 省 市 區縣 鄉鎮 村 …; null if the text does not show it. */
  level: string | null
  /** 意見 通知 決定 …; null if the title does not show it. */
  kind: string | null
  /** Printed number of the annex that the document is, empty for one without; null for a text of its own. */
  annex: string | null
  front: Piece[]
  clauses: SplitClause[]
  closing: Piece[]
}

export interface SplitPage {
  documents: SplitDocument[]
  /** All pieces of the page, in order. */
  pieces: Piece[]
  problems: Problem[]
}
