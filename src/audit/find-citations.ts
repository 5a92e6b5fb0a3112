import { findDocumentNumbers } from '../citation/document-number.ts'
import { fold } from '../script/fold.ts'
import type { DraftCitation, DraftNumber } from './draft.ts'

const TITLE = /《((?:[^《》\n]|《[^《》\n]{1,80}》){1,120})》/gu
const NUMERAL = '[〇零一二三四五六七八九十百千两\\d]{1,9}'
const UNIT = `第 ?\\(?${NUMERAL}\\)? ?(?:部分|[编章节条款项目点段])(?: ?之 ?${NUMERAL})?`
const PLACE = new RegExp(`${UNIT}(?: ?${UNIT}){0,5}`, 'gu')
/** Behind a title: its number, 試行, the name that it is given from here on. */
const BEHIND_TITLE = /^(?:\s{0,2}\([^()\n]{0,60}\)){1,3}/u
const ALIAS = /(?:统称|简称)为?[《“「"]?([^《》“”「」"(),，]{2,30})[》”」"]?\)/u
/** Between a title and the clause of it. */
const OF = /^\s{0,2}(?:的|中的?|之)?\s{0,2}$/u
/** Between two clauses of one text. */
const JOINED = /^\s{0,2}(?:[、,和及与或至到]|以及){1,2}\s{0,2}$/u
/** The same text again: 該辦法第三條, 同法第三條. */
const SAME =
  /(?:该|同|上述|前述|前引)(?:法|条例|规定|细则|规则|规程|章程|办法|决定|通知|意见|解释|文件)?的?$/u
/** The draft's own clauses, and those of a law without brackets: 本辦法第三條, 刑法第三條. */
const ELSEWHERE =
  /(?:法|条例|规定|细则|规则|规程|章程|办法|公约|条约|协定|决定|通知|意见|解释|合同|协议)的?$/u
const SENTENCE_END = /[。!?;\n]/u
/** No further from its title is a clause taken for one of it. */
const REACH = 200
const ORDER = '编章节条款项目'

/** What the next clause can be a clause of. */
interface Current {
  title: string | null
  number: string | null
  start: number
  end: number
  /** The citation made last, and its place in the text. */
  last: DraftCitation | null
}

/** Citations and document numbers of a draft, in its order. */
export function findCitations(draft: string): (DraftCitation | DraftNumber)[] {
  const folded = fold(draft)
  const titles = titlesIn(folded, draft)
  const numbers = numbersIn(folded, draft, titles)
  const places = Array.from(folded.matchAll(PLACE), ({ 0: text, index }) => ({ text, index }))
  const found: (DraftCitation | DraftNumber)[] = [...numbers]
  const heads = [...titles, ...numbers.filter(({ title }) => title === null).map(headOf)].sort(
    (a, b) => a.start - b.start,
  )
  let [next, current]: [number, Current | null] = [0, null]
  const settle = () => {
    if (current?.title && !current.last) found.push(cited(draft, current, null, current.end))
  }
  for (const place of [...places, { text: '', index: folded.length }]) {
    for (let head = heads[next]; head && head.start < place.index; head = heads[++next]) {
      settle()
      current = head
    }
    if (!current || place.text === '') continue
    if (place.index < current.end || !isOf(folded, current, place.index)) continue
    const citation = citationOf(draft, current, place)
    found.push(citation)
    current.last = citation
  }
  settle()
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

function headOf({ number, start, end }: DraftNumber): Current {
  return { title: null, number, start, end, last: null }
}

type Title = Current & { title: string }

function titlesIn(folded: string, draft: string): Title[] {
  const aliases = new Map<string, string>()
  const titles: Title[] = []
  for (const { 0: whole, index } of folded.matchAll(TITLE)) {
    // The name that a title is given stands behind it in brackets of its own.
    if (index < (titles.at(-1)?.end ?? 0)) continue
    const behind = BEHIND_TITLE.exec(folded.slice(index + whole.length, index + whole.length + 200))
    const end = index + whole.length + (behind?.[0].length ?? 0)
    const written = draft.slice(index + 1, index + whole.length - 1)
    const title = aliases.get(fold(written)) ?? written
    const alias = behind && ALIAS.exec(behind[0])?.[1]
    if (alias) aliases.set(alias.trim(), title)
    const number = behind ? (findDocumentNumbers(behind[0])[0]?.text ?? null) : null
    titles.push({ title, number, start: index, end, last: null })
  }
  return titles
}

/** What a sentence has before a number: 根據中發〔2016〕32號 is by 中發, not by 根據中發. */
const BEFORE_NUMBER =
  /^.*(?:根据|按照|依据|依照|贯彻|落实|执行|参照|结合|对照|印发|转发|下发|发布|[的和与及以由在见])/u

function numbersIn(folded: string, draft: string, titles: readonly Title[]): DraftNumber[] {
  return findDocumentNumbers(folded).flatMap((one): DraftNumber[] => {
    // 北京路12號 is no document: without a year only an order is.
    if (one.year === null && !/令第?$/u.test(one.agency)) return []
    const start = one.start + (BEFORE_NUMBER.exec(one.text)?.[0].length ?? 0)
    const text = draft.slice(start, one.end)
    const title = titles.find((title) => title.start < start && one.end <= title.end)
    // Inside the brackets of a title it is a part of the title.
    if (title && start < title.start + title.title.length + 2) return []
    return [
      {
        ...{ kind: 'number', start, end: one.end, text, number: text },
        title: title?.title ?? null,
      },
    ]
  })
}

/** Whether a clause that stands at a place is one of the text that was named last. */
function isOf(folded: string, current: Current, at: number): boolean {
  const from = Math.max(current.end, current.last?.end ?? 0)
  const gap = folded.slice(from, at)
  if (OF.test(gap) || (current.last && JOINED.test(gap))) return true
  if (at - from > REACH || gap.includes('\n')) return false
  if (SAME.test(gap)) return true
  return !SENTENCE_END.test(gap) && !ELSEWHERE.test(gap) && !/[《》]/u.test(gap)
}

function citationOf(
  draft: string,
  current: Current,
  { text, index }: { text: string; index: number },
): DraftCitation {
  const last = current.last?.place ?? null
  const place = last === null ? text : withLeftOut(last, text)
  const end = index + text.length
  return cited(draft, current, place, end, current.last ? index : current.start)
}

function cited(
  draft: string,
  { title, number, start }: Current,
  place: string | null,
  end: number,
  from = start,
): DraftCitation {
  return { kind: 'citation', start: from, end, text: draft.slice(from, end), title, number, place }
}

/** 第三條第一款、第二款: the second is one of 第三條. */
function withLeftOut(before: string, place: string): string {
  const rank = (text: string) => ORDER.indexOf(/[编章节条款项目]/u.exec(text)?.[0] ?? '条')
  const units = before.match(new RegExp(UNIT, 'gu')) ?? []
  const above = units.filter(
    (unit) => rank(unit) < rank(place) && rank(unit) >= ORDER.indexOf('条'),
  )
  return rank(place) > ORDER.indexOf('条') ? above.join('') + place : place
}
