import { ARABIC, HAN_LARGE, readNumber } from '../corpus/numbering/numerals.ts'

/** One number of a typed reference: `二`, `（八）`, `第三十八条`. */
export interface Token {
  number: number
  /** 之一 of an article number. */
  sub: number | null
  unit: string | null
  bracket: boolean
}

/** One number of a clause id with the kind of division that it counts. */
interface Segment {
  /** `plain` or the letters before the number: `ch`, `art`, `p`, `b`. */
  kind: string
  number: number
  sub: number | null
}

const NUMERAL = `[${HAN_LARGE}]+|[${ARABIC}]+`
/** The last number of a label that covers several articles. */
const RANGE_END = new RegExp(`[至到、－—~～-][ \\u3000]*第[ \\u3000]*(${NUMERAL})[ \\u3000]*[条條]`)
const PART = new RegExp(
  `第? ?(?<open>\\()? ?(?<number>${NUMERAL}) ?\\)? ?(?<unit>部分|[编章节条款项目点段])?(?:之(?<sub>${NUMERAL}))?[、,.。·\\-/:; ]*`,
  'g',
)

/**
 * The numbering at the end of a folded query (第二部分(八) in `中央 第二部分(八)`): its tokens,
 * outermost first, and its start offset. No tokens when the query does not end in numbering.
 */
export function trailingNumbers(text: string): { tokens: Token[]; start: number } {
  const parts = [...text.matchAll(PART)]
  let start = text.length
  let first = parts.length
  for (const [index, part] of [...parts.entries()].reverse()) {
    if (part.index + part[0].length !== start || isOrdinalAlone(part)) break
    start = part.index
    first = index
  }
  return { tokens: parts.slice(first).map(tokenOf), start }
}

/** 第一 in 安全第一: an ordinal without a unit is an ordinary word, not a reference. */
function isOrdinalAlone({ 0: part, groups: { open, unit } = {} }: RegExpMatchArray): boolean {
  return part.startsWith('第') && open === undefined && unit === undefined
}

function tokenOf(part: RegExpMatchArray): Token {
  const { open, number = '', unit, sub } = part.groups ?? {}
  return {
    number: readNumber(number) ?? Number.NaN,
    sub: sub === undefined ? null : readNumber(sub),
    unit: unit ?? null,
    bracket: open !== undefined,
  }
}

/** Cache: most ids recur in many laws, and every reference parses the ids of a whole document. */
const read = new Map<string, readonly Segment[]>()

/** `art38-p2-1` → article 38, paragraph 2, 1. */
export function readSegments(id: string): readonly Segment[] {
  const segments = read.get(id) ?? segmentsOf(id)
  read.set(id, segments)
  return segments
}

function segmentsOf(id: string): Segment[] {
  return id.split('-').flatMap((segment) => {
    const match = /^([a-z]+)?(\d+)(?:_(\d+))?/.exec(segment)
    if (!match) return []
    const [, kind = 'plain', number, sub] = match
    return [{ kind, number: Number(number), sub: sub === undefined ? null : Number(sub) }]
  })
}

/**
 * The kinds of segment that each unit can mean, with how well they fit. 條 of an opinion is
 * its（一）, or its 一、.
 */
const FIT: Record<string, Record<string, number>> = {
  部分: { sec: 4, plain: 3 },
  编: { pt: 4, plain: 2 },
  章: { ch: 3, plain: 1 },
  节: { s: 3, plain: 2 },
  条: { art: 4, item: 3, plain: 1 },
  款: { p: 4, k: 4 },
  段: { p: 4 },
  项: { item: 3, b: 4, plain: 1 },
  目: { m: 4, plain: 2, item: 1 },
  点: { plain: 2, item: 2 },
}

/**
 * How well a clause matches a typed reference; 0 when it does not. The last number must be the
 * clause's own; the others must be above it, in order. A reference with the whole path scores
 * higher than one that omits levels.
 */
export function fitClause(tokens: readonly Token[], id: string, label: string): number {
  const segments = readSegments(id)
  const [last, own] = [tokens.at(-1), segments.at(-1)]
  if (!last || !own || !(equal(last, own) || isInRange(last, own, label))) return 0
  let at = 0
  for (const token of tokens.slice(0, -1)) {
    const found = segments.slice(at, -1).findIndex((segment) => equal(token, segment))
    if (found < 0 && !isUnsaid(token, segments)) return 0
    at += found + 1
  }
  // A bullet has no printed number: it is counted only under a clause that the reference names.
  if (own.kind === 'b' && tokens.length < 2) return 0
  const bracketed = /^[(（]/.test(label)
  const kind = own.kind === 'plain' && bracketed ? 'item' : own.kind
  const unit = last.unit === null ? 1 : (FIT[last.unit]?.[kind] ?? 0)
  if (unit === 0) return 0
  const whole = tokens.length === segments.length ? 2 : 0
  // Brackets that are typed and match score higher than brackets that are absent from both.
  const brackets = last.bracket === bracketed || last.unit === '条' ? 2 + Number(last.bracket) : 0
  return 1 + unit * 2 + whole + brackets
}

/**
 * Whether a token is not part of ids: the chapter of an article, or that an item belongs to its
 * first paragraph.
 */
function isUnsaid({ unit, number, sub }: Token, segments: readonly Segment[]): boolean {
  if (unit === '款')
    return number === 1 && sub === null && segments.every(({ kind }) => kind !== 'p')
  return unit !== null && unit in DIVISIONS && segments.some(({ kind }) => kind === 'art')
}

const DIVISIONS: Record<string, string> = { 编: 'pt', 章: 'ch', 节: 's' }

/**
 * Whether an article is in the chapter that a reference names with it. Its id does not say so: it
 * is in the last chapter before it.
 *
 * @param ids - the clauses of its document in page order
 * @param at - index of the article in `ids`
 */
export function isInDivisions(
  tokens: readonly Token[],
  ids: readonly string[],
  at: number,
): boolean {
  const own = readSegments(ids[at] ?? '')
  if (!own.some(({ kind }) => kind === 'art')) return true
  return tokens.slice(0, -1).every((token) => {
    const kind = DIVISIONS[token.unit ?? '']
    if (kind === undefined || own.some((segment) => segment.kind === kind)) return true
    const before = ids
      .slice(0, at)
      .findLast((id) => readSegments(id).some((one) => one.kind === kind))
    return readSegments(before ?? '').some((one) => one.kind === kind && equal(token, one))
  })
}

/** Whether a number is within the range that one label covers: 3 in 第 2 條至第 4 條（刪除）. */
function isInRange(token: Token, segment: Segment, label: string): boolean {
  if (segment.kind !== 'art' || token.sub !== null || token.number <= segment.number) return false
  return token.number <= (rangeEnd(label) ?? 0)
}

/** The last number of a label that covers several articles; null for other labels. */
export function rangeEnd(label: string): number | null {
  return readNumber(RANGE_END.exec(label)?.[1] ?? '')
}

function equal(token: Token, segment: Segment): boolean {
  return token.number === segment.number && token.sub === segment.sub
}
