import { readNumber } from '../../corpus/numbering/numerals.ts'
import type { Decision, Instruction, ReadInstruction, Target } from './instruction.ts'

const NUMBER = '[〇○零一二三四五六七八九十百千0-9０-９]+'
const TARGET = `第(${NUMBER})[条條](?:之(${NUMBER}))?(?:第(${NUMBER})款)?(?:第[（(]?(${NUMBER})[）)]?[项項])?`
const ONE = new RegExp(TARGET, 'u')
const TO = '(?:修改|改)[为為]'

const REPLACE = new RegExp(`^[将將]?${TARGET}${TO}[：:]?["“「]([^]*)["”」]$`, 'u')
const RENUMBER = new RegExp(
  `^[将將]?${TARGET}(?:修改|改|作|调整|調整)+[为為]第(${NUMBER})[条條]`,
  'u',
)
const RENUMBER_AND = new RegExp(
  `^[将將]?${TARGET}改?[为為]第(${NUMBER})[条條][，,]并?(?:修)?改[为為][：:]?["“「]([^]*)["”」]$`,
  'u',
)
const INSERT = new RegExp(
  `^增加一[条條][，,]?[作列]?[为為]第(${NUMBER})[条條][：:]?["“「]([^]*)["”」]$`,
  'u',
)
const INSERT_AFTER = new RegExp(
  `^在第(${NUMBER})[条條][后後]增加一[条條][^“「]*["“「]([^]*)["”」]$`,
  'u',
)
const DELETE = new RegExp(
  `^(?:[删刪](?:去|除)((?:、?${TARGET})+)|${TARGET}(?:予以)?[删刪](?:去|除))$`,
  'u',
)
const WORDS = new RegExp(`^[将將]?${TARGET}(?:中)?的?["“「]`, 'u')
const PAIR = /["“「]([^”」"]*)["”」](均|都)?(?:修改|改)[为為]["“「]([^”」"]*)["”」]/gu
const DROP = new RegExp(
  `^(?:[删刪](?:去|除)${TARGET}(?:中)?的?|[将將]?${TARGET}(?:中)?[删刪](?:去|除))["“「]([^”」"]*)["”」]$`,
  'u',
)
const ORDERS = /(?:修改|改)[为為]|增加一|[删刪](?:去|除)/u
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
      for (const instruction of readSentence(sentence))
        instructions.push({ line, said, instruction })
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
      const next = (lines[++at] ?? '').trim()
      if (next !== '') block += `\n${next.replace(/^["“「]/u, '')}`
    }
    yield { line, block }
  }
}

function isOpen(block: string): boolean {
  return /[：:]["“「]/u.test(block) && !/["”」]\s*[。；;，,]?\s*$/u.test(block)
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

function readSentence(sentence: string): Instruction[] {
  const both = RENUMBER_AND.exec(sentence)
  if (both) {
    const target = targetOf(both.slice(1, 5))
    return [
      { kind: 'replace', target, text: both[6] ?? '' },
      { kind: 'renumber', target, to: numberOf(both[5]) },
    ]
  }
  const replace = REPLACE.exec(sentence)
  if (replace)
    return [{ kind: 'replace', target: targetOf(replace.slice(1, 5)), text: replace[5] ?? '' }]
  const insert = INSERT.exec(sentence)
  if (insert) return [{ kind: 'insert', article: numberOf(insert[1]), text: insert[2] ?? '' }]
  const after = INSERT_AFTER.exec(sentence)
  if (after) return [{ kind: 'insert', article: numberOf(after[1]) + 1, text: after[2] ?? '' }]
  const drop = DROP.exec(sentence)
  if (drop) {
    const parts = drop[1] === undefined ? drop.slice(5, 9) : drop.slice(1, 5)
    return [{ kind: 'words', target: targetOf(parts), words: drop[9] ?? '', by: '', all: false }]
  }
  if (DELETE.test(sentence)) return deletions(sentence)
  if (WORDS.test(sentence)) return wordChanges(sentence)
  const renumber = RENUMBER.exec(sentence)
  if (renumber && renumber[0].length === sentence.length)
    return [{ kind: 'renumber', target: targetOf(renumber.slice(1, 5)), to: numberOf(renumber[5]) }]
  return [{ kind: 'unread' }]
}

function deletions(sentence: string): Instruction[] {
  const targets = sentence.matchAll(new RegExp(TARGET, 'gu'))
  return Array.from(targets, (found) => ({ kind: 'delete', target: targetOf(found.slice(1, 5)) }))
}

function wordChanges(sentence: string): Instruction[] {
  const target = targetOf(ONE.exec(sentence)?.slice(1, 5) ?? [])
  const pairs = [...sentence.matchAll(PAIR)]
  // Everything of the sentence must be read, or none of it is sure.
  const rest = pairs.reduce((left, [pair]) => left.replace(pair, ''), sentence)
  const isWhole = /^[将將]?第[^“”「」]*?(?:中)?的?[、，,和及]*$/u.test(rest)
  if (pairs.length === 0 || !isWhole) return [{ kind: 'unread' }]
  return pairs.map(([, words = '', all, by = '']) => ({
    ...{ kind: 'words' as const, target, words, by },
    all: all !== undefined,
  }))
}

function targetOf([article, sub, paragraph, item]: readonly (string | undefined)[]): Target {
  const optional = (text: string | undefined) => (text === undefined ? null : numberOf(text))
  return {
    article: numberOf(article),
    sub: optional(sub),
    paragraph: optional(paragraph),
    item: optional(item),
  }
}

function numberOf(text: string | undefined): number {
  return readNumber(text ?? '') ?? 0
}
