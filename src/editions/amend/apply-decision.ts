import type { Document } from '../../corpus/model.ts'
import { addPart, rangeOf } from './add-part.ts'
import {
  articleWord,
  newArticle,
  type Piece,
  type PieceBlock,
  piecesOf,
  relabel,
  textOfPieces,
} from './article-pieces.ts'
import {
  type Decision,
  type Instruction,
  PREAMBLE,
  type ReadInstruction,
  type Target,
} from './instruction.ts'

/** What was done with one instruction. */
export interface Applied extends ReadInstruction {
  /**
   * `right`: done exactly as ordered. `doubtful`: not done. `error`: it refers to something that
   * does not exist.
   */
  state: 'right' | 'doubtful' | 'error'
  /** Why it was not done; empty when it was. */
  why: string
}

export interface AmendedText {
  /** The text with every change that is `right`. */
  text: string
  applied: Applied[]
}

/**
 * Applies an amending decision to a document. An instruction is applied only when its article
 * exists, the words that it quotes occur exactly once, and the number that it gives an article
 * matches the result; everything else is reported and not applied. Marks (corrections, notes) are
 * not part of the text.
 */
export function applyDecision(document: Document, decision: Decision): AmendedText {
  const pieces = piecesOf(document)
  const separator = document.meta.layout.block
  const made = (own: { number: number; sub: number | null }, text: string) =>
    newArticle(own, text, separator, articleWord(pieces))
  // Numbers in the decision refer to the former text until all changes of wording are made.
  const order = (kind: Instruction['kind']) =>
    ['replace', 'words', 'delete', 'add', 'insert', 'renumber', 'unread'].indexOf(kind)
  const sorted = decision.instructions.toSorted(
    (a, b) => order(a.instruction.kind) - order(b.instruction.kind),
  )
  const removed = new Set<Piece>()
  const inserted: Insertion[] = []
  const done = new Map<ReadInstruction, string>()
  const missing = new Set<ReadInstruction>()
  const renumbered = new Map<ReadInstruction, Piece>()
  for (const one of sorted) {
    const { instruction } = one
    if (instruction.kind === 'unread') done.set(one, 'its words are not understood')
    else if (instruction.kind === 'insert') {
      const { article, sub, text } = instruction
      const piece = made({ number: article, sub }, text)
      inserted.push({ piece, claimed: article, sub, one })
      done.set(one, '')
    } else {
      const piece = pieces.find((other) => !other.isNew && isAt(other, instruction.target))
      if (!piece && instruction.target.article === PREAMBLE)
        done.set(one, 'the text has no preamble')
      else if (!piece) missing.add(one)
      else if (instruction.kind === 'renumber') renumbered.set(one, piece)
      else done.set(one, change(piece, instruction, removed, separator, made))
    }
  }
  const left = pieces.filter((piece) => !removed.has(piece))
  for (const insertion of inserted.toSorted(compareInsertions))
    if (!insert(left, insertion))
      done.set(insertion.one, `the text has no place for ${nameOf(insertion.one)}`)
  const isNumbered = inserted.some(({ sub }) => sub === null)
  if (decision.renumbers || isNumbered || renumbered.size > 0) renumberAll(left)
  const applied = decision.instructions.map((one): Applied => {
    if (missing.has(one))
      return { ...one, state: 'error', why: `${nameOf(one)} is not in the text` }
    const piece = renumbered.get(one) ?? inserted.find((other) => other.one === one)?.piece
    const why = done.get(one) || wrongNumber(one, piece)
    return { ...one, state: why === '' ? 'right' : 'doubtful', why }
  })
  return { text: textOfPieces(left), applied }
}

/** An article that a decision inserts. */
interface Insertion {
  piece: Piece
  claimed: number
  sub: number | null
  one: ReadInstruction
}

// Articles between two numbers (第X条之Y) go first: the numbers that they name are those of the
// former text.
function compareInsertions(a: Insertion, b: Insertion): number {
  const bySub = Number(a.sub === null) - Number(b.sub === null)
  return bySub || a.claimed - b.claimed || (a.sub ?? 0) - (b.sub ?? 0)
}

function isAt({ article }: Piece, target: Target): boolean {
  return article?.number === target.article && article.sub === target.sub
}

/** Applies one change inside an article. Returns why it was not applied, or an empty string. */
function change(
  piece: Piece,
  instruction: Exclude<Instruction, { kind: 'unread' | 'insert' | 'renumber' }>,
  removed: Set<Piece>,
  separator: string,
  made: (own: { number: number; sub: number | null }, text: string) => Piece,
): string {
  const { target } = instruction
  const isWhole = target.paragraph === null && target.item === null
  if (instruction.kind === 'delete' && isWhole) {
    removed.add(piece)
    return ''
  }
  if (instruction.kind === 'replace' && isWhole) {
    const lead = piece.blocks[0]?.before ?? separator
    const own = { number: target.article, sub: target.sub }
    piece.blocks = made(own, instruction.text).blocks
    const [head] = piece.blocks
    if (head) head.before = lead
    return ''
  }
  if (instruction.kind === 'add') return addPart(piece, instruction, separator)
  const blocks = isWhole ? piece.blocks : blocksAt(piece, target)
  if (blocks.length === 0) return `${where(target)} is not in the article`
  if (instruction.kind === 'words') return changeWords(blocks, instruction)
  if (instruction.kind === 'delete') {
    piece.blocks = piece.blocks.filter((block) => !blocks.includes(block))
    return ''
  }
  const [first, ...others] = blocks
  if (first) first.text = instruction.text.split('\n').join(separator)
  piece.blocks = piece.blocks.filter((block) => !others.includes(block))
  return ''
}

/**
 * Blocks that a target names. A paragraph includes the items below it, so replacing or deleting it
 * affects them too.
 */
function blocksAt({ blocks }: Piece, { paragraph, item }: Target): PieceBlock[] {
  const [from, to] = rangeOf(blocks, paragraph)
  if (from < 0) return []
  const there = blocks.slice(from, to)
  return item === null ? there : there.filter((block) => block.item === item)
}

function changeWords(
  blocks: readonly PieceBlock[],
  { words, by, all }: { words: string; by: string; all: boolean },
): string {
  const count = blocks.reduce((sum, { text }) => sum + text.split(words).length - 1, 0)
  if (words === '' || count === 0) return `“${words}” does not stand there`
  if (count > 1 && !all) return `“${words}” stands there ${count} times`
  for (const block of blocks) block.text = block.text.split(words).join(by)
  return ''
}

/**
 * Inserts an article before the one that now has its number, counting the articles inserted so far.
 */
function insert(pieces: Piece[], { piece, claimed: number, sub }: Insertion): boolean {
  if (sub !== null) {
    if (pieces.some(({ article }) => article?.number === number && article.sub === sub))
      return false
    const before = pieces.findLastIndex(
      ({ article }) => article?.number === number && (article.sub ?? 0) === sub - 1,
    )
    if (before >= 0) pieces.splice(before + 1, 0, piece)
    return before >= 0
  }
  const articles = pieces.filter(
    ({ article }) => article !== null && article.sub === null && article.number !== PREAMBLE,
  )
  const [next, last] = [articles[number - 1], articles.at(-1)]
  if (number < 1 || !last || number > articles.length + 1) return false
  if (next) pieces.splice(pieces.indexOf(next), 0, piece)
  else pieces.splice(pieces.indexOf(last) + 1, 0, piece)
  return true
}

function renumberAll(pieces: readonly Piece[]): void {
  let number = 0
  for (const piece of pieces)
    if (piece.article?.sub === null && piece.article.number !== PREAMBLE) relabel(piece, ++number)
}

/** Why the resulting number is not the one that the decision states; an empty string when it is. */
function wrongNumber({ instruction }: ReadInstruction, piece: Piece | undefined): string {
  if (!piece || (instruction.kind !== 'insert' && instruction.kind !== 'renumber')) return ''
  if (instruction.kind === 'insert' && instruction.sub !== null) return ''
  const said = instruction.kind === 'insert' ? instruction.article : instruction.to
  const found = piece.article?.number
  return found === said ? '' : `it comes out as article ${found}, not ${said}`
}

function nameOf({ instruction }: ReadInstruction): string {
  if (instruction.kind === 'unread') return 'the article'
  const { article, sub } = instruction.kind === 'insert' ? instruction : instruction.target
  if (article === PREAMBLE) return 'the preamble'
  return `article ${article}${sub === null ? '' : `-${sub}`}`
}

function where({ paragraph, item }: Target): string {
  return item === null ? `paragraph ${paragraph}` : `item ${item}`
}
