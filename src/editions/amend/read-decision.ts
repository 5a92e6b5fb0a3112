import type { Decision, ReadInstruction } from './instruction.ts'
import { readOrder } from './read-order.ts'

const ORDERS = /(?:修改|改)[为為]|增加[一二两兩三四五]|[删刪](?:去|除)/u
const FOLLOWS =
  /(?:[条條]文)?(?:[顺順]序|序[号號]|[条條]款[顺順]序)[^。]{0,8}相[应應](?:作|做|的)?(?:[调調]整|修改)|作相[应應](?:[调調]整|修改)/u

/** What an amending decision orders, instruction by instruction; what it orders in other words is `unread`. */
export function readDecision(text: string): Decision {
  const instructions: ReadInstruction[] = []
  for (const { line, block } of blocksOf(text)) {
    const body = block.replace(
      /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])\s*/u,
      '',
    )
    if (!ORDERS.test(body) || FOLLOWS.test(body)) continue
    for (const sentence of sentencesOf(body)) {
      if (!ORDERS.test(sentence)) continue
      const said = sentence.length > 40 ? `${sentence.slice(0, 40)}…` : sentence
      for (const instruction of readOrder(sentence)) instructions.push({ line, said, instruction })
    }
  }
  return { instructions, renumbers: FOLLOWS.test(text) }
}

/** Paragraphs, with those of a quotation that runs over several joined: each begins with a quotation mark. */
function* blocksOf(text: string): Generator<{ line: number; block: string }> {
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = at + 1
    let block = (lines[at] ?? '').trim()
    if (block === '') continue
    while (isOpen(block) && at + 1 < lines.length) {
      const next = (lines[at + 1] ?? '').trim()
      if (NEXT_ORDER.test(next)) break
      at++
      if (next !== '') block += `\n${next.replace(/^["“「]/u, '')}`
    }
    yield { line, block }
  }
}

/** An order of its own: a quotation before it that was never closed ends there. */
const NEXT_ORDER = /^[一二三四五六七八九十百]+、.*(?:修改[为為]|改[为為]|增加|[删刪]去)/u

function isOpen(block: string): boolean {
  if (!/[：:]["“「]/u.test(block)) return false
  const count = (marks: RegExp) => block.match(marks)?.length ?? 0
  if (count(/[“「]/gu) > count(/[”」]/gu)) return true
  return count(/"/gu) % 2 === 1
}

/** Sentences outside quotations. */
function sentencesOf(block: string): string[] {
  const sentences: string[] = []
  let depth = 0
  let from = 0
  for (const [index, char] of [...block].entries()) {
    if ('“「'.includes(char)) depth++
    if ('”」'.includes(char)) depth = Math.max(0, depth - 1)
    if (depth > 0 || !'。；;'.includes(char)) continue
    sentences.push([...block].slice(from, index).join(''))
    from = index + 1
  }
  sentences.push([...block].slice(from).join(''))
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
