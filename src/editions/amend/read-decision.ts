import type { Decision, ReadInstruction } from './instruction.ts'
import { readOrder } from './read-order.ts'

const ORDERS = /(?:修改|改)[为為]|作[为為]第|增加[一二两兩三四五]|[删刪](?:去|除)/u
const FOLLOWS =
  /(?:[条條]文)?(?:[顺順]序|序[号號]|[条條]款[顺順]序)[^。]{0,8}相[应應](?:作|做|的)?(?:[调調]整|修改)|作相[应應](?:[调調]整|修改)/u

/** Parses an amending decision into instructions; orders in unknown wording are `unread`. */
export function readDecision(text: string): Decision {
  const instructions: ReadInstruction[] = []
  for (const { line, block } of blocksOf(text)) {
    const body = block.replace(
      /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])\s*/u,
      '',
    )
    const orders = sentencesOf(body).filter((one) => ORDERS.test(one) && !FOLLOWS.test(one))
    for (const sentence of orders)
      for (const instruction of readOrder(sentence))
        instructions.push({
          ...{ line, said: shortened(sentence) },
          instruction:
            'text' in instruction
              ? { ...instruction, text: liftQuotes(instruction.text) }
              : instruction,
        })
    // A numbered line is an order; if no known verb occurs in it, its wording is unknown.
    const isOrder = body !== block && !SAYS_NOTHING.test(body)
    if (isOrder && orders.length === 0 && !FOLLOWS.test(body))
      instructions.push({ line, said: shortened(body), instruction: { kind: 'unread' } })
  }
  return { instructions, renumbers: FOLLOWS.test(text) }
}

/**
 * Quoted text that has inner quotation marks (‘’, 『』) where the text itself has outer ones: swaps
 * the two kinds.
 */
function liftQuotes(text: string): string {
  const [first] = /[“”‘’「」『』]/u.exec(text) ?? []
  if (first !== '‘' && first !== '『') return text
  return text.replace(/[“”‘’「」『』]/gu, (mark) => LIFTED[mark] ?? mark)
}

const LIFTED: Record<string, string> = {
  ...{ '‘': '“', '’': '”', '“': '‘', '”': '’' },
  ...{ '『': '「', '』': '」', '「': '『', '」': '』' },
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/**
 * Numbered lines that change no text: the day it comes into force, the heading of a part, names of
 * the texts amended.
 */
const SAYS_NOTHING =
  /施行。?$|^(?:对|對|[将將])?修改(?:《.*》)?$|^《[^》]*(?:〈[^〉]*〉[^》]*)*》[；;、。]?$/u

/**
 * Paragraphs with their line. The paragraphs of a quotation that spans several are joined: each
 * begins with a quotation mark.
 */
function* blocksOf(text: string): Generator<{ line: number; block: string }> {
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1
    let block = (lines[at] ?? '').trim()
    if (block === '') continue
    at = joinQuotation(lines, at)
    block = lines
      .slice(line - 1, at + 1)
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .join('')
    const more: string[] = []
    // Counted line by line: a quotation that is never closed would run to the end of the file.
    for (let open = openMarks(block); isOpen(open) && at + 1 < lines.length; ) {
      const next = (lines[at + 1] ?? '').trim()
      if (NEXT_ORDER.test(next)) break
      at++
      if (next === '') continue
      const own = next.replace(/^["“「]/u, '')
      const marks = openMarks(own)
      open = {
        begins: open.begins || marks.begins,
        depth: open.depth + marks.depth,
        plain: open.plain + marks.plain,
      }
      more.push(`\n${own}`)
    }
    yield { line, block: block + more.join('') }
  }
}

/**
 * Index of the last line to join: a quotation may begin on a line below the order that it belongs
 * to (将第六条修改为：).
 */
function joinQuotation(lines: readonly string[], at: number): number {
  const line = lines[at]?.trim() ?? ''
  if (!/[：:]$/u.test(line) || isOpen(openMarks(line))) return at
  let next = at + 1
  while (next < lines.length && lines[next]?.trim() === '') next++
  return /^["“「]/u.test(lines[next]?.trimStart() ?? '') ? next : at
}

/** A new order: an unclosed quotation before it ends there. */
const NEXT_ORDER = /^[一二三四五六七八九十百]+、.*(?:修改[为為]|改[为為]|增加|[删刪]去)/u

/** Quotation marks left open in a piece of a decision. */
interface OpenMarks {
  /** Whether a quotation begins after a colon. */
  begins: boolean
  /** Opening marks minus closing ones. */
  depth: number
  /** Number of straight marks, which both open and close. */
  plain: number
}

function openMarks(words: string): OpenMarks {
  const count = (marks: RegExp) => words.match(marks)?.length ?? 0
  const depth = count(/[“「]/gu) - count(/[”」]/gu)
  return { begins: /[：:]["“「]/u.test(words), depth, plain: count(/"/gu) }
}

function isOpen({ begins, depth, plain }: OpenMarks): boolean {
  return begins && (depth > 0 || plain % 2 === 1)
}

/** Sentences, divided outside quotations only. */
function sentencesOf(block: string): string[] {
  const sentences: string[] = []
  let depth = 0
  let from = 0
  for (const { 0: mark, index } of block.matchAll(/[“「”」。；;]/gu)) {
    if ('“「'.includes(mark)) depth++
    if ('”」'.includes(mark)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !'。；;'.includes(mark)) continue
    sentences.push(block.slice(from, index))
    from = index + 1
  }
  sentences.push(block.slice(from))
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
