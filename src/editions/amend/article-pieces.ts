import type { Block, Clause, Document } from '../../corpus/model.ts'
import { clauseBlocks, walkClauses } from '../../corpus/model.ts'
import { readNumber, writeHanNumber } from '../../corpus/numbering/numerals.ts'
import { readBlock } from '../../corpus/reading.ts'
import { PREAMBLE } from './instruction.ts'

/** A block of a text being amended. */
export interface PieceBlock {
  before: string
  text: string
  /** Number of the item that the block belongs to; null for a paragraph of the article itself. */
  item: number | null
  isHeadline: boolean
}

/** An article, or the blocks between two articles. */
export interface Piece {
  /** Null for anything that is not an article: title, chapters, closing. */
  article: { number: number; sub: number | null } | null
  blocks: PieceBlock[]
  /** Inserted by the decision. */
  isNew: boolean
}

const LABEL =
  /^第\s*([〇○零一二三四五六七八九十百千0-9０-９]+)\s*([条條])(?:之([一二三四五六七八九十]+))?/u

/**
 * A line of the head that says when a text was passed or amended; it is not part of what 引言
 * means.
 */
const DATED =
  /^\s*[（(]?\s*[0-9０-９〇○一二三四五六七八九]{4}\s*年.*(?:通[过過]|公布|[发發]布|施行|修正|修[订訂])[^。]*$/su

/** The pieces of a document in page order; joined, they are the text of the document. */
export function piecesOf(document: Document): Piece[] {
  const pieces: Piece[] = []
  const push = (article: Piece['article'], blocks: PieceBlock[]) =>
    pieces.push({ article, blocks, isNew: false })
  const visit = (clause: Clause) => {
    const number = articleOf(clause.label)
    if (number) {
      push(number, articleBlocks(clause))
      return
    }
    push(
      null,
      [clause.headline, ...clause.paragraphs].map((block) => plain(block)),
    )
    clause.children.forEach(visit)
  }
  // The number, date and signature of the former text do not apply to the new one.
  const front = document.front.filter(({ role }) => role === 'title' || role === 'preamble')
  const dated = front.findLastIndex(
    (block) => block.role === 'title' || DATED.test(readBlock(block, 'published')),
  )
  push(
    null,
    front.slice(0, dated + 1).map((block) => plain(block)),
  )
  push(
    { number: PREAMBLE, sub: null },
    front.slice(dated + 1).map((block) => plain(block)),
  )
  document.clauses.forEach(visit)
  return pieces.filter(({ blocks }) => blocks.length > 0)
}

function articleOf(label: string): Piece['article'] {
  const [, number, , sub] = LABEL.exec(label) ?? []
  if (number === undefined) return null
  return { number: readNumber(number) ?? 0, sub: sub === undefined ? null : readNumber(sub) }
}

function articleBlocks(article: Clause): PieceBlock[] {
  const items = new Map<Block, number | null>()
  for (const child of walkClauses(article.children)) {
    const number = readNumber(child.label.replace(/[^〇一二三四五六七八九十百0-9]/gu, ''))
    for (const block of clauseBlocks(child)) if (!items.has(block)) items.set(block, number)
  }
  return Array.from(clauseBlocks(article), (block) => ({
    ...plain(block),
    item: items.get(block) ?? null,
    isHeadline: block === article.headline,
  }))
}

function plain(block: Block): PieceBlock {
  const text = readBlock(block, 'published')
  return { before: block.before, text, item: null, isHeadline: false }
}

/** The text of the pieces, joined as they are. */
export function textOfPieces(pieces: readonly Piece[]): string {
  const text = pieces
    .flatMap(({ blocks }) => blocks.map(({ before, text }) => before + text))
    .join('')
  return `${text.trim()}\n`
}

/** The word for an article as the text writes it: 条 or 條. */
export function articleWord(pieces: readonly Piece[]): string {
  const labels = pieces.map(({ article, blocks: [head] }) => (article && head ? head.text : ''))
  return LABEL.exec(labels.find((text) => text !== '') ?? '')?.[2] ?? '条'
}

const UNLABELLED = { item: null, isHeadline: false }

/**
 * An article as a decision gives it; a number that its text already has is kept, otherwise it is
 * put in front.
 */
export function newArticle(
  { number, sub }: { number: number; sub: number | null },
  text: string,
  separator: string,
  word: string,
): Piece {
  const label = LABEL.exec(text)?.[0] ?? null
  if (number === PREAMBLE) {
    const lines = text.split('\n')
    const blocks = lines.map((line) => ({ before: separator, text: line, ...UNLABELLED }))
    return { article: { number, sub }, isNew: true, blocks }
  }
  const whole =
    label === null
      ? `第${writeHanNumber(number)}${word}${sub === null ? '' : `之${writeHanNumber(sub)}`} ${text}`
      : text
  const [first = '', ...others] = whole.split('\n')
  const head = LABEL.exec(first)?.[0] ?? ''
  return {
    article: { number, sub },
    isNew: true,
    blocks: [
      { ...UNLABELLED, before: separator, text: head, isHeadline: true },
      { ...UNLABELLED, before: '', text: first.slice(head.length) },
      ...others.map((line) => ({ ...UNLABELLED, before: separator, text: line })),
    ],
  }
}

/** Renumbers an article, with the kind of numerals that its label already uses. */
export function relabel(piece: Piece, number: number): void {
  const [head] = piece.blocks
  if (!head || !piece.article) return
  head.text = head.text.replace(LABEL, (_, old: string, word: string) => {
    const written = /^[0-9０-９]/.test(old) ? String(number) : writeHanNumber(number)
    return `第${written}${word}`
  })
  piece.article = { number, sub: null }
}
