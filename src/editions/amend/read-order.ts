import { readNumber } from '../../corpus/numbering/numerals.ts'
import { type Instruction, PREAMBLE, type Target } from './instruction.ts'

const NUMBER = '[〇○零一二三四五六七八九十百千0-9０-９]+'
const TARGET = `第(${NUMBER})[条條](?:之(${NUMBER}))?(?:第(${NUMBER})款)?(?:第[（(]?(${NUMBER})[）)]?[项項])?`
const ONE = new RegExp(TARGET, 'u')
const TO = '(?:修改|改)[为為]'

const REPLACE = new RegExp(`^[将將]?${TARGET}${TO}[：:]?["“「]([^]*)["”」]$`, 'u')
const RENUMBER = new RegExp(
  `^[将將]?原?${TARGET}(?:修改|改|作|调整|調整)+[为為]第(${NUMBER})[条條]`,
  'u',
)
const RENUMBER_AND = new RegExp(
  `^[将將]?${TARGET}(?:修?改|作)?[为為]第(${NUMBER})[条條](?:[，,][并並]?(?:修)?改[为為])?[：:]?["“「]([^]*)["”」]$`,
  'u',
)
const INSERT = new RegExp(
  `^增加[一两兩二三四五][条條][，,]?[作列]?[为為](?:《[^》]+》)?第(${NUMBER})[条條](?:[、至和]第${NUMBER}[条條])*[：:]?["“「]([^]*)["”」]$`,
  'u',
)
const INSERT_AFTER = new RegExp(
  `^(?:在)?第(${NUMBER})[条條][后後]增加[一两兩二三][条條][：:]?["“「]([^]*)["”」]$`,
  'u',
)
/** 在第一百七十七条后增加一条，作为第一百七十七条之一：“…” */
const INSERT_SUB = new RegExp(
  `^(?:在?第${NUMBER}[条條](?:之${NUMBER})?[后後])?增加一[条條][，,]?[作列]?[为為]第(${NUMBER})[条條]之(${NUMBER})[：:]?["“「]([^]*)["”」]$`,
  'u',
)
/** 在第三条第一款后增加一款，作为第二款：“…”; 第五条增加一项，作为第（四）项：“…” */
const ADD = new RegExp(
  `^在?${TARGET}(?:中|([后後]))?增加([一两兩二三四五])([款项項])[，,]?(?:[作列]?[为為]第[（(]?(${NUMBER})[）)]?[款项項](?:[、至和]第[（(]?${NUMBER}[）)]?[款项項])*)?[：:]?["“「]([^]*)["”」]$`,
  'u',
)
/** The name of the amended text before a number: it adds no information. */
const NAMED =
  /^([删刪](?:去|除)|[将將在]?)(?:《[^》]+》|(?:(?![删刪增将將])\p{Script=Han}){0,6}(?:刑法|[宪憲]法|本法|[条條]例|[规規]定|[办辦]法|[规規][则則]))(?=第)/u
/** 引言 is parsed as the article before the first one. */
const OPENING = /^([将將]?|[删刪](?:去|除))(?:引言|前言)(?=中的|[“「]|修改|予以|$)/u
/** 在第一百六十五条中增加一款，将该条修改为：“…” gives the new text of the whole article. */
const REPLACE_ALL = new RegExp(
  `^在?第(${NUMBER})[条條](?:之(${NUMBER}))?中?增加[一两兩二三四五][款项項][，,]?(?:[作列][为為]第[（(]?${NUMBER}[）)]?[款项項](?:[、至和]第[（(]?${NUMBER}[）)]?[款项項])*)?[，,][将將][该該][条條]${TO}[：:]?["“「]([^]*)["”」]$`,
  'u',
)
const DELETE = new RegExp(
  `^(?:[删刪](?:去|除)((?:[、和及]?${TARGET})+)|${TARGET}(?:予以)?[删刪](?:去|除)|第${NUMBER}[条條](?:之${NUMBER})?[删刪](?:去|除)第[（(]?${NUMBER}[）)]?[款项項])$`,
  'u',
)
const WORDS = new RegExp(`^[将將]?${TARGET}(?:中)?的?["“「]`, 'u')
const WORDS_ALONE = new RegExp(`^[将將]?${TARGET}(?:中)?的?[、，,和及]*$`, 'u')
const PAIR = /["“「]([^”」"]*)["”」](均|都)?(?:修改|改)[为為]["“「]([^”」"]*)["”」]/gu
const DROP = new RegExp(
  `^(?:[删刪](?:去|除)${TARGET}(?:中)?的?|[将將]?${TARGET}(?:中)?[删刪](?:去|除))["“「]([^”」"]*)["”」]$`,
  'u',
)

/**
 * Instructions of one sentence of a decision, complete; a single `unread` if any part of it has
 * unknown wording.
 */
export function readOrder(sentence: string): Instruction[] {
  const whole = readPart(sentence)
  if (whole.every(({ kind }) => kind !== 'unread')) return whole
  const parts = partsOf(sentence)
  const read = parts.flatMap(readPart)
  // Applying half of an order would produce an article that nobody wrote.
  return parts.length < 2 || read.some(({ kind }) => kind === 'unread')
    ? [{ kind: 'unread' }]
    : read
}

const JOINED = /^(?:并|並|同时|同時)?(?:[将將在]|[删刪]|增加|其中|[该該][条條]|第)/u
/** Number of characters enough to recognize the beginning of an order. */
const LONGEST_JOINED = 8
const ARTICLE = new RegExp(`第${NUMBER}[条條](?:之${NUMBER})?`, 'u')

/**
 * Divides a sentence that joins several orders by commas; each part gets the article that it refers
 * to.
 */
function partsOf(sentence: string): string[] {
  const pieces: string[] = []
  let [from, depth] = [0, 0]
  for (const { 0: mark, index } of sentence.matchAll(/[“「”」，,]/gu)) {
    if ('“「'.includes(mark)) depth++
    if ('”」'.includes(mark)) depth--
    const next = sentence.slice(index + 1, index + 1 + LONGEST_JOINED)
    if (depth > 0 || !'，,'.includes(mark) || !JOINED.test(next)) continue
    pieces.push(sentence.slice(from, index))
    from = index + 1
  }
  pieces.push(sentence.slice(from))
  const article = ARTICLE.exec(pieces[0] ?? '')?.[0] ?? ''
  return pieces.map((piece, index) => {
    const bare = piece.replace(/^(?:并|並|同时|同時)/u, '').replace(/^[将將]/u, '')
    if (index === 0 || article === '') return piece
    const own = bare.replace(/^(?:其中|[该該][条條])(?:中)?的?/u, `${article}中的`)
    if (own !== bare) return own.replace(/中的(第)/u, '$1')
    const deleted = new RegExp(`^([删刪](?:去|除)?)(第${NUMBER}[款项項])`, 'u')
    if (deleted.test(bare)) return bare.replace(deleted, `$1${article}$2`)
    const isPart = new RegExp(`^(?:第[（(]?${NUMBER}[）)]?[款项項]|增加[一两兩二三][款项項])`, 'u')
    return isPart.test(bare) ? `${article}${bare}` : bare
  })
}

function readPart(given: string): Instruction[] {
  const sentence = given.replace(OPENING, `$1第${PREAMBLE}条`).replace(NAMED, '$1')
  const both = quotation(RENUMBER_AND, sentence)
  if (both) {
    const target = targetOf(both.slice(1, 5))
    return [
      { kind: 'replace', target, text: both[6] ?? '' },
      { kind: 'renumber', target, to: numberOf(both[5]) },
    ]
  }
  const replace = quotation(REPLACE, sentence)
  if (replace)
    return [{ kind: 'replace', target: targetOf(replace.slice(1, 5)), text: replace[5] ?? '' }]
  const all = quotation(REPLACE_ALL, sentence)
  if (all) return [{ kind: 'replace', target: targetOf([all[1], all[2]]), text: all[3] ?? '' }]
  const insert = quotation(INSERT, sentence)
  if (insert) return insertions(numberOf(insert[1]), insert[2] ?? '')
  const after = quotation(INSERT_AFTER, sentence)
  if (after) return insertions(numberOf(after[1]) + 1, after[2] ?? '')
  const between = quotation(INSERT_SUB, sentence)
  if (between)
    return [
      {
        kind: 'insert',
        article: numberOf(between[1]),
        sub: numberOf(between[2]),
        text: between[3] ?? '',
      },
    ]
  const add = quotation(ADD, sentence)
  if (add) return [addition(add)]
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

/**
 * A match whose last group is a single quotation, not the beginning of one and the end of another.
 */
function quotation(pattern: RegExp, sentence: string): RegExpExecArray | null {
  const found = pattern.exec(sentence)
  let depth = 0
  for (const char of found?.at(-1) ?? '') {
    if ('“「'.includes(char)) depth++
    if ('”」'.includes(char) && --depth < 0) return null
  }
  return found
}

/** Consecutive new articles: each line that begins with an article number begins a new one. */
function insertions(article: number, text: string): Instruction[] {
  const texts = text.split(new RegExp(`\\n(?=第${NUMBER}[条條][\\s\u3000])`, 'u'))
  return texts.map((one, index) => ({
    kind: 'insert',
    article: article + index,
    sub: null,
    text: one,
  }))
}

const COUNTS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5 }

function addition(found: RegExpExecArray): Instruction {
  const [, article, sub, paragraph, item, after, count = '', what = '', place, text = ''] = found
  const isItem = /[项項]/u.test(what)
  const lines = text.split('\n')
  // A paragraph may have its own items below it; any other mismatch with the stated count is
  // uncertain.
  const own = isItem ? lines : lines.filter((line) => !/^\s*[（(]/u.test(line))
  if (own.length !== COUNTS[count]) return { kind: 'unread' }
  const target = targetOf([article, sub, isItem ? paragraph : undefined, undefined])
  const follows = isItem ? item : paragraph
  const at = place ?? (after && follows ? String(numberOf(follows) + 1) : undefined)
  return {
    kind: 'add',
    target,
    part: isItem ? 'item' : 'paragraph',
    place: at === undefined ? null : numberOf(at),
    text,
  }
}

function deletions(given: string): Instruction[] {
  // 第三条删去第二款 means 删去第三条第二款.
  const sentence = given.replace(/([条條](?:之[一二三四五六七八九十]+)?)[删刪](?:去|除)第/u, '$1第')
  const targets = sentence.matchAll(new RegExp(TARGET, 'gu'))
  return Array.from(targets, (found) => ({ kind: 'delete', target: targetOf(found.slice(1, 5)) }))
}

function wordChanges(sentence: string): Instruction[] {
  const target = targetOf(ONE.exec(sentence)?.slice(1, 5) ?? [])
  const pairs = [...sentence.matchAll(PAIR)]
  // The whole sentence must be parsed, otherwise no part of it is certain.
  const rest = pairs.reduce((left, [pair]) => left.replace(pair, ''), sentence)
  const isWhole = WORDS_ALONE.test(rest)
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
