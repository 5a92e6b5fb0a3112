import { readNumber, writeHanNumber } from '../../corpus/numbering/numerals.ts'
import type { Piece, PieceBlock } from './article-pieces.ts'
import type { Instruction } from './instruction.ts'

type Addition = Extract<Instruction, { kind: 'add' }>

const ITEM = /^(\s*[（(])([〇零一二三四五六七八九十百]+)([）)])/u

/** Inserts a paragraph or an item into an article. Returns why it cannot, or an empty string. */
export function addPart(piece: Piece, addition: Addition, separator: string): string {
  return addition.part === 'item'
    ? addItems(piece, addition, separator)
    : addParagraph(piece, addition, separator)
}

/** Whether a block begins with its item's number; further lines of the item may follow. */
function isHead({ text }: PieceBlock): boolean {
  return ITEM.test(text)
}

function blocksOf(text: string, separator: string): PieceBlock[] {
  return text.split('\n').map((line) => {
    const label = ITEM.exec(line)?.[2]
    const item = label === undefined ? null : readNumber(label)
    return { before: separator, text: line, item, isHeadline: false }
  })
}

function addParagraph(piece: Piece, { place, text }: Addition, separator: string): string {
  const own = piece.blocks.filter(({ item, isHeadline }) => item === null && !isHeadline)
  const at = place ?? own.length + 1
  if (at > own.length + 1 || at < 1)
    return `the article has ${own.length} paragraphs, a new one cannot be number ${at}`
  const next = own[at - 1]
  const index = next ? piece.blocks.indexOf(next) : piece.blocks.length
  const added = blocksOf(text, separator)
  const [first] = added
  // The first paragraph follows the article number on its line; the inserted one takes that
  // position.
  if (next && first && at === 1) [first.before, next.before] = [next.before, separator]
  piece.blocks.splice(index, 0, ...added)
  return ''
}

function addItems(piece: Piece, addition: Addition, separator: string): string {
  const { place, target, text } = addition
  const { blocks } = piece
  const [from, to] = rangeOf(blocks, target.paragraph)
  if (from < 0) return `paragraph ${target.paragraph} is not in the article`
  const items = blocks.slice(from, to).filter(({ item }) => item !== null)
  const numbers = items.filter(isHead).map(({ item }) => item ?? 0)
  if (numbers.length === 0) return 'there are no items beside which it would stand'
  if (new Set(numbers).size < numbers.length) return 'its items have numbers that stand twice'
  const last = Math.max(...numbers)
  const at = place ?? last + 1
  if (at < 1 || at > last + 1) return `its items end with ${last}, a new one cannot be ${at}`
  const following = items.filter(({ item }) => (item ?? 0) >= at)
  const added = blocksOf(text, separator)
  if (added.some(({ item }, index) => item !== null && item !== at + index))
    return `the new item does not have the number ${at}`
  for (const [index, block] of added.entries()) {
    if (block.item === null) block.text = `（${writeHanNumber(at + index)}）${block.text}`
    block.item = at + index
  }
  const next = following[0] ?? null
  const end = items.at(-1)
  const index = next ? blocks.indexOf(next) : end ? blocks.indexOf(end) + 1 : to
  for (const block of following) {
    block.item = (block.item ?? 0) + added.length
    const label = writeHanNumber(block.item)
    block.text = block.text.replace(
      ITEM,
      (_, open: string, _old, close: string) => open + label + close,
    )
  }
  blocks.splice(index, 0, ...added)
  return ''
}

/**
 * Start and end index of the blocks of a paragraph and its items; the whole article when
 * `paragraph` is null.
 */
export function rangeOf(blocks: readonly PieceBlock[], paragraph: number | null): [number, number] {
  if (paragraph === null) return [0, blocks.length]
  const own = blocks.filter(({ item, isHeadline }) => item === null && !isHeadline)
  const [first, next] = [own[paragraph - 1], own[paragraph]]
  if (!first) return [-1, -1]
  return [blocks.indexOf(first), next ? blocks.indexOf(next) : blocks.length]
}
