import { fold, isSearchable } from '../script/fold.ts'
import { OFFICE_NAMES } from './office-names.ts'
import type { Passage } from './passage.ts'

/**
 * What precedes a character: nothing, a mark inside a sentence (、 “ （), or the end of a phrase or
 * sentence (，。；：).
 */
export const NO_BREAK = 0
export const SOFT_BREAK = 1
export const HARD_BREAK = 2
/**
 * The character belongs to the name of a text （《…》） or an office, or to a record of adoption.
 */
export const NAME = 4
export const RECORD = 8
/** Mask for the break, without the flags above. */
export const BREAK = 3

const NAMES = /《[^《》]{2,60}》/gu
/** 2018年8月30日 聊城市第十七届人民代表大会常务委员会第十二次会议通过; 根据…《关于修改〈…〉的决定》第二次修正; 2016年3月1日起施行 */
const RECORDS =
  /(?:\d{4}|[〇零一二三四五六七八九]{4}) ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日(?:《(?:[^《》]|《[^《》]*》){2,160}》|[^，,。；;：:《》]){0,60}?(?:通过|批准|修订|修正|公布|发布|施行)(?:的(?:《(?:[^《》]|《[^《》]*》){2,160}》|决定》)(?:第[一二三四五六七八九十]+次)?(?:修[正订])?)?/gu
const DAYS = /\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日/gu
/** 国发〔2018〕15号 */
const NUMBERS = /\p{Script=Han}{0,6}[〔[［(]\d{4}[〕\]］)]第?\d{1,5}号/gu
/**
 * 本条例第二十九条第一款、第三款规定, 刑法第二百六十四条: what a text refers to is not what it
 * says.
 */
const REFERENCES =
  /(?:本(?:法|条例|规定|办法|规则|细则|解释))?(?:第[〇零一二三四五六七八九十百千\d()（）]{1,9}[条款项](?:之[一二三四五六七八九十])?[、，,和及或至]{0,2})+(?:的?规定)?/gu

/** 并处一万元以上五万元以下的罚款: the amount differs from law to law, the words do not. */
const FINES =
  /(?:可以?|可并|并)?处?以?[〇零一二三四五六七八九十百千万亿\d]{1,24}(?:元|倍)以上[〇零一二三四五六七八九十百千万亿\d]{1,24}(?:元|倍)?以下的?(?:罚款)?/gu

/** The flags of each UTF-16 code unit of a folded text: 0 for most. */
function belongings(folded: string): Uint8Array {
  const found = new Uint8Array(folded.length)
  for (const [pattern, flag] of [
    [NAMES, NAME],
    [REFERENCES, NAME],
    [OFFICE_NAMES, NAME],
    [FINES, NAME],
    [NUMBERS, RECORD],
    [RECORDS, RECORD],
    [DAYS, RECORD],
  ] as const)
    for (const { 0: words, index } of folded.matchAll(pattern))
      for (let at = index; at < index + words.length; at++) found[at] = (found[at] ?? 0) | flag
  return found
}

/**
 * All passages as one sequence of folded characters without punctuation, spaces and printed
 * numbers, so that texts are compared regardless of script, variants and punctuation:
 *
 * units   安 全 第 一 預 防 … 0 生 產 …      0 ends a passage
 * breaks  1 0 0 0 1 0 …                  what precedes each character
 */
export interface FoldedCorpus {
  units: Uint16Array
  breaks: Uint8Array
  /**
   * Start of each passage, and one more entry for the end. A passage ends one unit before the next
   * begins.
   */
  starts: Uint32Array
  /** Index of each passage's document. */
  documents: Uint32Array
}

const HARD = /[，,。；;：:！!？?．\n\r]/u

/** Typed arrays over shared buffers, so that workers read the same memory. */
export function sharedUint16(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * 2))
}
export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length))
}
export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4))
}

export function foldCorpus(passages: readonly Passage[]): FoldedCorpus {
  const room = passages.reduce((sum, { text, body }) => sum + text.length - body + 1, 0)
  const units = sharedUint16(room)
  const breaks = sharedUint8(room)
  const starts = sharedUint32(passages.length + 1)
  const documents = sharedUint32(passages.length)
  let length = 0
  for (const [index, passage] of passages.entries()) {
    starts[index] = length
    documents[index] = passage.document
    length = foldPassage(passage, units, breaks, length)
    units[length++] = 0
  }
  starts[passages.length] = length
  return { units: units.subarray(0, length), breaks: breaks.subarray(0, length), starts, documents }
}

/**
 * Joins passages from corpora that already contain them.
 *
 * @param find - the corpus that contains a passage, and its index there; called in the order of the
 * passages
 */
export function foldPassages(
  passages: readonly Passage[],
  find: (passage: number, nthDocument: number) => { from: FoldedCorpus; place: number },
): FoldedCorpus {
  const sources: { from: FoldedCorpus; place: number }[] = []
  let [room, nth] = [0, -1]
  for (const [index, { document }] of passages.entries()) {
    if (passages[index - 1]?.document !== document) nth++
    const source = find(index, nth)
    sources.push(source)
    room += (source.from.starts[source.place + 1] ?? 0) - (source.from.starts[source.place] ?? 0)
  }
  const [units, breaks] = [sharedUint16(room), sharedUint8(room)]
  const starts = sharedUint32(passages.length + 1)
  const documents = sharedUint32(passages.length)
  let length = 0
  for (const [index, { from, place }] of sources.entries()) {
    documents[index] = passages[index]?.document ?? 0
    const [start, end] = [from.starts[place] ?? 0, from.starts[place + 1] ?? 0]
    units.set(from.units.subarray(start, end), length)
    breaks.set(from.breaks.subarray(start, end), length)
    length += end - start
    starts[index + 1] = length
  }
  return { units, breaks, starts, documents }
}

function foldPassage(
  { text, body }: Passage,
  units: Uint16Array,
  breaks: Uint8Array,
  start: number,
): number {
  const folded = fold(text)
  const belongs = belongings(folded)
  let length = start
  let before: number = HARD_BREAK
  for (let index = body; index < folded.length; index++) {
    const point = folded.codePointAt(index) ?? 0
    if (!isSearchable(point)) {
      if (before < HARD_BREAK && point > 32)
        before = HARD.test(String.fromCodePoint(point)) ? HARD_BREAK : SOFT_BREAK
      else if (point === 10 || point === 13) before = HARD_BREAK
      if (point > 0xffff) index++
      continue
    }
    breaks[length] = before | (belongs[index] ?? 0)
    units[length++] = folded.charCodeAt(index)
    before = NO_BREAK
    if (point > 0xffff) units[length++] = folded.charCodeAt(++index)
  }
  return length
}

/** Offset of each folded character of a passage in its text, in UTF-16 code units. */
export function foldedOffsets({ text, body }: Pick<Passage, 'text' | 'body'>): number[] {
  const folded = fold(text)
  const offsets: number[] = []
  for (let index = body; index < folded.length; index++) {
    const point = folded.codePointAt(index) ?? 0
    if (isSearchable(point)) offsets.push(index)
    if (point <= 0xffff) continue
    index++
    if (isSearchable(point)) offsets.push(index)
  }
  return offsets
}
