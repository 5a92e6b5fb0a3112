import type { Block, Clause, Document } from '../corpus/model.ts'
import { annexOrdinal } from '../corpus/numbering/numerals.ts'
import { readBlock } from '../corpus/reading.ts'
import { fold } from '../script/fold.ts'
import type { Place } from './address.ts'
import { clauseKey } from './address.ts'
import { type ReferenceIndex, targetClause, targetDocument } from './reference-target.ts'

/** A reference in the text to another place. */
export interface CrossReference {
  /** The clause that contains it; `clause` is null for text outside the clauses. */
  from: Place
  /** The block that contains it. */
  block: Block
  /** Its range in the block's corrected reading, in UTF-16 code units. */
  start: number
  end: number
  text: string
  /**
   * `own`: 本意見第（八）條, `other`: 《…》（蘇政發〔2015〕151號）, `preceding`: 前款, `annex`: the name of
   * an annex in the list of attachments.
   */
  kind: 'own' | 'other' | 'preceding' | 'annex'
  /** The target; null when it is not in the corpus. */
  target: Place | null
  /** 款 of the target, from 2; null for the clause itself. */
  paragraph: number | null
}

const NUMERAL = '[〇零一二三四五六七八九十百千万两\\d]+'
const CLAUSES = `(?:第\\(?${NUMERAL}\\)?(?:部分|[编章节条款项目点])(?:之${NUMERAL})?)+`
const KINDS = '意见|通知|办法|条例|法|规定|决定|细则|规则|规程|章程|方案|规划|纲要|解释'
const DOC_NUMBER = '\\p{Script=Han}{1,12}[〔[(](?:19|20)[\\dx×]{2}[〕\\])]\\d{1,5}号'
/** Words that end in 前 and would make 目前條件 a reference. */
const NOT_PRECEDING = '(?<![目以之事从当此生日提跟空])'
/**
 * Words that a sentence can have before a number: in 根據中發〔2016〕32號 the agency is 中發, not
 * 根據中發.
 */
const BEFORE_NUMBER = /^.*(?:根据|按照|依据|依照|贯彻|落实|执行|参照|结合|对照|[的和与及以由在])/

const REFERENCE = new RegExp(
  [
    `(?<title>《(?:[^《》]|《[^《》]*》)+》)(?:\\((?<number>${DOC_NUMBER})\\))?(?<place>${CLAUSES})?`,
    `(?<bare>${DOC_NUMBER})(?<barePlace>${CLAUSES})?`,
    `本(?:${KINDS})(?<own>${CLAUSES})`,
    `${NOT_PRECEDING}前(?<preceding>款|条(?!件)|项(?!目))`,
    `(?<plain>${CLAUSES})`,
  ].join('|'),
  'gu',
)

/** A possible reference: its position, and its parts by name, in folded text. */
export type ReferenceMatch = Pick<CrossReference, 'block' | 'start' | 'end' | 'text'> & {
  /** The clause that contains it; null for text before the first clause or after the last. */
  clause: string | null
  /** 0 for the headline of the clause, then the number of its 款. */
  paragraph: number
  groups: Readonly<Record<string, string>>
}

/** All references in a document, in page order, with their targets in the corpus. */
export function findReferences(document: Document, index: ReferenceIndex): CrossReference[] {
  return readMatches(matchReferences(document), document.id, index)
}

/** The matches that are references, with their targets; `block` is passed through unchanged. */
export function readMatches<B>(
  matches: readonly (Omit<ReferenceMatch, 'block'> & { block: B })[],
  document: string,
  index: ReferenceIndex,
): (Omit<CrossReference, 'block'> & { block: B })[] {
  return matches.flatMap((match) => {
    const { clause, block, start, end, text } = match
    const meaning = readReference(match, document, index)
    return meaning ? [{ from: { document, clause }, block, start, end, text, ...meaning }] : []
  })
}

/** Every possible reference in a document, in page order; independent of other documents. */
export function matchReferences(document: Document): ReferenceMatch[] {
  const found: ReferenceMatch[] = []
  const add = (blocks: readonly Block[], clause: Clause | null) => {
    for (const [paragraph, block] of blocks.entries()) {
      // A label is not a reference to its own clause.
      const skip = paragraph === 0 && clause ? clause.label.length : 0
      for (const match of matchesIn(block, skip))
        found.push({ clause: clause?.id ?? null, paragraph, ...match })
    }
  }
  add(document.front, null)
  const visit = (clauses: readonly Clause[]) => {
    for (const clause of clauses) {
      add([clause.headline, ...clause.paragraphs], clause)
      visit(clause.children)
    }
  }
  visit(document.clauses)
  // The name of an attachment may contain the title of another text; the first link is shown.
  for (const [paragraph, block] of document.closing.entries())
    if (block.role === 'attachment')
      found.push(...attachedIn(block).map((match) => ({ clause: null, paragraph, ...match })))
  add(document.closing, null)
  return found
}

/** 附件：1.考核指标表, 2.考核办法: the number and the name of an attachment; 1 where none is printed. */
const ATTACHMENT = new RegExp(
  `^(?:附[ ]*[件表录]?[ ]*(${NUMERAL})?[ ]*[:]?[ ]*)?(?:\\(?(${NUMERAL})[.、)][ ]*)?`,
  'u',
)

/** The name of an attachment in a line of the list above the annexes; a wrapped line has no number. */
function attachedIn(block: Block): BlockMatch[] {
  const text = readBlock(block, 'corrected')
  const [prefix = '', own, listed] = ATTACHMENT.exec(fold(text)) ?? []
  const [start, end] = [prefix.length, text.trimEnd().length]
  if (prefix === '' || start >= end) return []
  const groups = { annex: listed ?? own ?? '' }
  return [{ block, start, end, text: text.slice(start, end), groups }]
}

type BlockMatch = Omit<ReferenceMatch, 'clause' | 'paragraph'>

function matchesIn(block: Block, skip: number): BlockMatch[] {
  const text = readBlock(block, 'corrected')
  const folded = fold(text)
  let elsewhere = -1
  return Array.from(folded.matchAll(REFERENCE)).flatMap((match) => {
    const { bare = '' } = match.groups ?? {}
    if (isElsewhere(folded, match, elsewhere)) {
      elsewhere = match.index + match[0].length
      return []
    }
    const start = match.index + (BEFORE_NUMBER.exec(bare)?.[0].length ?? 0)
    const end = match.index + match[0].length
    if (start < skip) return []
    const groups = Object.entries(match.groups ?? {}).filter(([, part]) => part !== undefined)
    return [{ block, start, end, text: text.slice(start, end), groups: Object.fromEntries(groups) }]
  })
}

/**
 * Characters that form a word with 本, so that 本法 after them is another law: 基本法, 资本法,
 * 根本法.
 */
const COMPOUND = /[基根资成日版样副课标脚剧文译抄书蓝]$/
/**
 * The end of a law's name directly before 第一条; 本法 and 该法 are excluded: 本法 is matched
 * separately, 该法 names no other law.
 */
const NAME =
  /(?<![本该此])(?:法|条例|规定|细则|规则|规程|章程|办法|公约|条约|协定|决定|通知|意见|解释)$/
/** Text between two articles of one law: 第一条和第三条. */
const JOINED = /^(?:[、,，和及与或至到]|以及){1,2}$/

/**
 * Whether a match refers to a law that cannot be linked: one whose name ends in 本法, one named
 * without brackets, or an article that continues such a reference (基本法第一条和第三条).
 *
 * @param after - end of the last match of that kind
 */
function isElsewhere(folded: string, match: RegExpExecArray, after: number): boolean {
  const { own, plain } = match.groups ?? {}
  const before = folded.slice(Math.max(0, match.index - 4), match.index)
  if (own !== undefined) return COMPOUND.test(before)
  if (plain === undefined) return false
  return NAME.test(before) || (after !== -1 && JOINED.test(folded.slice(after, match.index)))
}

type Meaning = Pick<CrossReference, 'kind' | 'target' | 'paragraph'>

/** The meaning of a possible reference; null when it is not one. */
function readReference(
  { groups, clause: from, paragraph: nth }: Omit<ReferenceMatch, 'block'>,
  document: string,
  index: ReferenceIndex,
): Meaning | null {
  const { title, number, place, bare, barePlace, own, preceding, plain, annex } = groups
  if (annex !== undefined) return readAnnex(annex, document, index)
  if (preceding) return readPreceding(preceding, { document, clause: from, paragraph: nth }, index)
  if (title || bare) {
    const target = targetDocument(index, title ?? null, number ?? bare ?? null)
    const part = place ?? barePlace
    if (!target) return { kind: 'other', target: null, paragraph: null }
    const there = part === undefined ? null : targetClause(index, target, part)
    const { clause = null, paragraph = null } = there ?? {}
    return { kind: 'other', target: { document: target, clause }, paragraph }
  }
  const there = targetClause(index, document, own ?? plain ?? '')
  // 第一條 without 本…… may refer to any text: it counts as a reference only if this document has
  // the clause.
  if (!there || (there.clause === from && there.paragraph === null)) return null
  const { clause, paragraph } = there
  return { kind: 'own', target: { document, clause }, paragraph }
}

/** The annex with a number in the list of a document, if it was added from the same source. */
function readAnnex(annex: string, document: string, { clauses }: ReferenceIndex): Meaning | null {
  const target = `${document}-a${annexOrdinal(annex)}`
  if (clauses.get(target) === undefined) return null
  return { kind: 'annex', target: { document: target, clause: null }, paragraph: null }
}

/** The position of a reference: `paragraph` is 0 for the headline, then the number of the 款. */
interface Standpoint {
  document: string
  clause: string | null
  paragraph: number
}

/** 前款, 前條 and 前項 are relative to their own position; only articles have them. */
function readPreceding(unit: string, at: Standpoint, index: ReferenceIndex): Meaning | null {
  const { document, clause } = at
  const order = index.clauses.get(document) ?? []
  const article = clause && /^(?:.*-)?art[^-]+/.exec(clause)?.[0]
  if (!article) return null
  const target = (id: string | undefined, paragraph: number | null = null): Meaning | null =>
    id === undefined ? null : { kind: 'preceding', target: { document, clause: id }, paragraph }
  if (unit === '条') {
    const articles = order.filter(({ id }) => /^(?:.*-)?art[^-]+$/.test(id))
    return target(articles[articles.findIndex(({ id }) => id === article) - 1]?.id)
  }
  const nth = clause === article ? at.paragraph : Number(/-p(\d+)/.exec(clause)?.[1] ?? 1)
  if (unit === '款') return nth < 2 ? null : target(article, nth === 2 ? null : nth - 1)
  const siblings = order.filter(({ id }) => parentOf(id) === parentOf(clause))
  return target(siblings[siblings.findIndex(({ id }) => id === clause) - 1]?.id)
}

function parentOf(id: string): string {
  return id.replace(/-[^-]+$/, '')
}

/** The references to each place, by its key: which clauses cite it. */
export function referencesTo<T extends Pick<CrossReference, 'target'>>(
  references: readonly T[],
): Map<string, T[]> {
  const citing = new Map<string, T[]>()
  for (const reference of references) {
    if (!reference.target) continue
    const key = clauseKey(reference.target)
    const list = citing.get(key)
    if (list) list.push(reference)
    else citing.set(key, [reference])
  }
  return citing
}
