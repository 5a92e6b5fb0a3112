import { fold } from '../script/fold.ts'
import { barePlace, type CitedPlace, placesIn, UNIT } from './cited-places.ts'
import type { DraftCitation, DraftNumber } from './draft.ts'
import { numbersIn } from './draft-numbers.ts'
import { titlesIn, unmarkedTitles } from './draft-titles.ts'

/** Between a title and a clause of it. */
const OF = /^\s{0,2}(?:的|中的?|之)?\s{0,2}$/u
/** Between two clauses of one text. */
const JOINED = /^\s{0,2}(?:[、,;和及与或至到~—–-]|以及){1,2}\s{0,2}$/u
/** The same text again: 該辦法第三條, 同法第三條, 同條第二款. */
const SAME =
  /(?:该|同|上述|前述|前引)(?:法|条例|规定|细则|规则|规程|章程|办法|决定|通知|意见|解释|文件|条|款|项)?的?$/u
/** The draft's own clauses, and those of a law without brackets: 本辦法第三條, 刑法第三條. */
const ELSEWHERE =
  /(?:法|条例|规定|细则|规则|规程|章程|办法|公约|条约|协定|决定|通知|意见|解释|合同|协议)的?$/u
/**
 * 。第八条规定 continues with that text; a chapter, or a number on its own, may belong to the draft
 * itself.
 */
const NEXT_ARTICLE = /^第 ?\(?[^条章节\s]{1,9}条[^\s]/u
const OWN = /本(?:法|条例|规定|细则|规则|规程|章程|办法|决定|通知|意见)/u
const SENTENCE_END = /[。!?\n]/u
/**
 * Longest distance between a title and a clause of it; with a reference to the same text; with a
 * quotation in between.
 */
const REACH = 200
const REACH_OF_SAME = 2000
const REACH_OF_QUOTED = 4000
const ORDER = '编章节条款项目'

/** The text that the next clause can belong to. */
interface Current {
  title: string | null
  number: string | null
  start: number
  end: number
  /** The latest citation, with its position. */
  last: DraftCitation | null
}

/**
 * Citations and document numbers of a draft, in order.
 *
 * @param isTitle - whether a name without 《》 is that of a known text
 */
export function findCitations(
  draft: string,
  isTitle: (name: string) => boolean = () => false,
): (DraftCitation | DraftNumber)[] {
  const folded = fold(draft)
  const { titles, aliases } = titlesIn(folded, draft)
  const numbers = numbersIn(folded, draft, titles)
  const titled = titles.flatMap(({ end }) => barePlace(folded, end) ?? [])
  const places = [...titled, ...placesIn(folded)].sort((a, b) => a.index - b.index)
  const found: (DraftCitation | DraftNumber)[] = [...numbers]
  const heads = [
    ...titles.map((title) => ({ ...title, last: null })),
    ...unmarkedTitles(folded, draft, places, aliases, isTitle).map((title) => ({
      ...title,
      last: null,
    })),
    ...numbers.filter(({ title }) => title === null).map(headOf),
  ].sort((a, b) => a.start - b.start)
  let [next, current]: [number, Current | null] = [0, null]
  const settle = () => {
    if (current?.title && !current.last) found.push(cited(draft, current, null, current.end))
  }
  for (const place of [...places, { text: '', index: folded.length, end: folded.length }]) {
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

/** Whether a clause at a position belongs to the text that was named last. */
function isOf(folded: string, current: Current, at: number): boolean {
  const from = Math.max(current.end, current.last?.end ?? 0)
  if (at - from > REACH_OF_QUOTED) return false
  // Quotations in between are from that text, and end no sentence of the draft.
  const gap = folded.slice(from, at).replace(/“[^”]*”|「[^」]*」|"[^"]*"/gu, '')
  if (OF.test(gap) || (current.last && JOINED.test(gap))) return true
  if (at - from <= REACH_OF_SAME && SAME.test(gap)) return true
  if (gap.length > REACH || gap.includes('\n')) return false
  const said =
    NEXT_ARTICLE.test(folded.slice(at, at + 16)) && !OWN.test(gap)
      ? gap.replace(/[。!?]$/u, '')
      : gap
  return !SENTENCE_END.test(said) && !ELSEWHERE.test(gap) && !/[《》]/u.test(gap)
}

function citationOf(
  draft: string,
  current: Current,
  { text, index, end }: CitedPlace,
): DraftCitation {
  const last = current.last?.place ?? null
  const place = last === null ? text : withLeftOut(last, text)
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

/** 第三條第一款、第二款: the second belongs to 第三條. */
function withLeftOut(before: string, place: string): string {
  const rank = (text: string) => {
    const [kind = '条'] = /部分|[编章节条款项目]/u.exec(text) ?? []
    return ORDER.indexOf(kind === '部分' ? '条' : kind)
  }
  const units = before.match(new RegExp(UNIT, 'gu')) ?? []
  const above = units.filter(
    (unit) => rank(unit) < rank(place) && rank(unit) >= ORDER.indexOf('条'),
  )
  return rank(place) > ORDER.indexOf('条') ? above.join('') + place : place
}
