import { readBlock } from '../corpus/reading.ts'
import type { Passage } from '../parallels/passage.ts'
import type { Place } from '../script/wording.ts'

/** A range of a text that may be called a formulation. */
export interface Part extends Place {
  /** Whether it begins and ends at phrase boundaries, else at word boundaries. */
  whole: boolean
}

const SENTENCE_END = /[。；;：:！!？?\n]/u
const MARK = /[^\p{L}\p{N}\p{Cs}]/u
/** Function words: a formulation does not begin or end with them. */
const JOINING = /[和與与及是的在對对為为由將将等之以本並并]/u
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The formulations in a range of a passage: one per sentence, without the printed number, title and
 * addressee, trimmed to whole phrases; where too little is left, to whole words.
 *
 * @param shortest - fewest characters of a formulation
 */
export function wholeParts(passage: Passage, { start, end }: Place, shortest: number): Part[] {
  const { text } = passage
  const body = bodyOf(passage)
  const isEdge = (at: number) =>
    at === body ||
    at === text.length ||
    MARK.test(text.charAt(at - 1)) ||
    MARK.test(text.charAt(at))
  const parts: Part[] = []
  for (let from = Math.max(start, body); from < end; ) {
    let to = from
    while (to < end && !SENTENCE_END.test(text.charAt(to))) to++
    const whole = trim(text, inner({ start: from, end: to }, isEdge))
    const rest = trim(text, { start: from, end: to })
    // 《…》 is the name of a text, not a formulation.
    const isName = text.charAt(whole.start - 1) === '《' && text.charAt(whole.end) === '》'
    if (!isName && isLong(whole, shortest)) parts.push({ ...whole, whole: true })
    else if (!isName && isLong(rest, shortest)) {
      const cut = trim(text, inner(rest, wordEdges(text)), JOINING)
      if (isLong(cut, shortest + 1)) parts.push({ ...cut, whole: false })
    }
    from = to + 1
  }
  return parts
}

function isLong({ start, end }: Place, shortest: number): boolean {
  return end - start >= shortest
}

/** The longest part of a range that begins and ends at edges. */
function inner({ start, end }: Place, isEdge: (at: number) => boolean): Place {
  let [from, to] = [start, end]
  while (from < to && !isEdge(from)) from++
  while (to > from && !isEdge(to)) to--
  return { start: from, end: to }
}

/** A range without the punctuation and spaces, or other given characters, at its ends. */
function trim(text: string, { start, end }: Place, cut = MARK): Place {
  let [from, to] = [start, end]
  while (from < to && cut.test(text.charAt(from))) from++
  while (to > from && cut.test(text.charAt(to - 1))) to--
  return withBrackets(text, { start: from, end: to })
}

/** Extended to include a 《 or 》 whose counterpart is inside. */
function withBrackets(text: string, { start, end }: Place): Place {
  const inside = text.slice(start, end)
  const [open, close] = [inside.lastIndexOf('《'), inside.lastIndexOf('》')]
  const first = inside.indexOf('》')
  const isCut = first >= 0 && !inside.slice(0, first).includes('《')
  return {
    start: isCut && text.charAt(start - 1) === '《' ? start - 1 : start,
    end: open > close && text.charAt(end) === '》' ? end + 1 : end,
  }
}

function wordEdges(text: string): (at: number) => boolean {
  const edges = new Set(Array.from(words.segment(text), ({ index }) => index))
  return (at) => at === text.length || edges.has(at)
}

/** Offset of the text after number, title and addressee. */
function bodyOf({ body, id, blocks }: Passage): number {
  if (id !== 'front') return body
  let at = 0
  for (const [index, block] of blocks.entries()) {
    if (block.role !== 'title' && block.role !== 'addressee') break
    at += (index === 0 ? 0 : block.before.length) + readBlock(block, 'corrected').length
  }
  return at
}
