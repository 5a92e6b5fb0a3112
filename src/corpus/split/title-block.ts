import {
  type FactLine,
  filledAfter,
  filledBefore,
  isBody,
  type LineKind,
  ofKinds,
  seekAbove,
} from './facts.ts'
import { isForm } from './line-forms.ts'

/** Most lines of a title block, not counting history. */
export const TITLE_BLOCK = 10

const HEAD: readonly LineKind[] = ['number', 'history']
const FIELDS = ofKinds('authority', 'date', 'field', 'pair')

type Page = readonly FactLine[]

/** First line of the title block directly above a body: title, number, authority, history. */
export function titleBlock(page: Page, body: number): number {
  let first = body
  let top: string | null = null
  let sure = false
  for (let i = body - 1, seen = 0; i >= 0 && seen < TITLE_BLOCK; i -= 1) {
    const line = page[i]
    if (line === undefined || line.kind === 'blank') continue
    const { kind, folded } = line
    if (top === null && isBetween(line)) continue
    if (kind !== 'history' && kind !== 'pair') seen += 1
    const speaks = first < body || page[body]?.kind === 'addressee'
    const below =
      top === null ? isBelowTitle(page, i, line, speaks) : isBesideTitle(page, i, top, body)
    if (below) {
      first = i
      if (kind === 'title' && top !== null && isForm(folded, 'title-rest')) top = folded
    } else if (kind === 'short' && top !== null && isPrinted(page, i, folded, 20)) break
    else if (goesUp(line, top, sure)) {
      first = i
      if (kind !== 'authority') top = folded
      sure = sure || kind !== 'short'
    } else if (top !== null && isPrinted(page, i, folded + top, 40, true)) {
      first = i
      top = folded + top
    } else break
  }
  // The line of a title or number separated only by short lines, and the number of a letter above
  // fields of its head.
  const open = !sure && top !== null && !isForm(top, 'authority') && !isForm(top, 'title-start')
  const isTop = ({ kind, folded }: FactLine) =>
    kind === 'number' || (kind === 'title' && folded.length >= 8)
  if (open) first = seekAbove(page, first, TITLE_BLOCK, isTop, ofKinds('short', 'field', 'widget'))
  // 青石區議會 above 第十二次會議記錄.
  const rest = open && page[first]?.is('title-rest') && page[first - 1]?.kind === 'authority'
  if (rest) first -= 1
  const between = (line: FactLine) => FIELDS(line) || line.is('meeting-head')
  first = seekAbove(page, first, 16, ofKinds('number'), between)
  // What a letter prints above: 檔號, 保存年限, 机密★一年, 青石市人民政府文件.
  for (let i = first - 1; i >= 0; i -= 1) {
    const { kind, is } = page[i] ?? {}
    if (is?.('letter-field') || is?.('letterhead')) first = i
    else if (kind !== 'blank') break
  }
  return first
}

/**
 * Whether a line is something that a page puts between a title and its text, or the name of the
 * first part of the text.
 */
function isBetween({ kind, is }: FactLine): boolean {
  return kind === 'field' || kind === 'widget' || (kind === 'short' && is('part-name'))
}

function isField(kind: LineKind | undefined): boolean {
  return kind === 'field' || kind === 'pair'
}

/** Whether a line may occur anywhere between a title and its text. */
function isBelowTitle(page: Page, index: number, { kind, is }: FactLine, speaks: boolean): boolean {
  if (kind === 'short') return isUnderTitle(page, index)
  // 聯絡人：林小姐 among the fields of a letter's head.
  if (kind === 'copy') return (speaks && is('officer')) || isField(filledAfter(page, index)?.kind)
  return HEAD.includes(kind) || kind === 'pair' || kind === 'date' || kind === 'authority'
}

/** Whether a line belongs to a head whose title is below it. */
function isBesideTitle(page: Page, index: number, top: string, body: number): boolean {
  const { kind = 'blank', folded } = page[index] ?? {}
  if (kind === 'authority') return filledBefore(page, index)?.folded === top
  // The date of a circular above its number, with no text of a document above both.
  if (kind === 'date' && filledAfter(page, index)?.kind === 'number')
    return !page.slice(0, index).some((line) => isBody(line.kind) || line.kind === 'title')
  // The text of an order publishes the text with the title: 现发布《…条例》.
  const names = () => page.slice(body, body + 3).some((line) => line.folded.includes(`${folded}》`))
  return HEAD.includes(kind) || (kind === 'title' && isForm(top, 'order') && names())
}

/** Whether a title is above a short line, with only lines of a head between: 主文 of a decision. */
function isUnderTitle(page: Page, index: number): boolean {
  const { folded = '', is } = page[index] ?? {}
  if (is?.('title-start') || (folded.length > 8 && !/[，,：:]/.test(folded))) return false
  const between = ofKinds('pair', 'number', 'date')
  return seekAbove(page, index, TITLE_BLOCK, ofKinds('title'), between) !== index
}

/**
 * Whether a line further up on the page consists of these words; or, with `end`, ends with them,
 * like a full title that a page repeats in two lines.
 */
function isPrinted(page: Page, index: number, words: string, reach: number, end = false): boolean {
  const part = plain(words)
  const above = words.length > 90 ? [] : page.slice(Math.max(0, index - reach), index)
  return above.some(({ folded }) => (end ? plain(folded).endsWith(part) : folded === words))
}

function plain(words: string): string {
  return words.replace(/[\s、]/g, '')
}

/** Whether a line above a title block belongs to it. */
function goesUp({ kind, folded }: FactLine, top: string | null, sure: boolean): boolean {
  if (kind === 'title' || kind === 'sample')
    return top === null || !sure || repeatsTitle(folded, top) || joinsTitle(folded, top)
  // 某某法院 above 民事判决书: the first line of a title whose second line is only a document type.
  if (kind === 'authority')
    return top === null || top.length <= 8 || isForm(top, 'title-rest') || isForm(top, 'authority')
  if (kind !== 'short') return false
  // 印发《…加强基层 above 治理…》的通知: a line break inside the marks.
  const opened = /《[^》]*$/.test(folded) && /^[^《]*》/.test(top ?? '')
  return top === null || opened || (isForm(folded, 'title-start') && joinsTitle(folded, top))
}

/** Whether the upper line is the full title that the lines below repeat. */
function repeatsTitle(upper: string, lower: string): boolean {
  if (isForm(lower, 'sample-title') || lower.length < 8) return false
  return plain(upper).startsWith(plain(lower)) || plain(upper).endsWith(plain(lower))
}

/**
 * Whether two lines are one title: an unfinished first line, or a second line that continues it.
 */
function joinsTitle(upper: string, lower: string): boolean {
  if (isForm(lower, 'sample-title')) return false
  return isForm(upper, 'unfinished') || /^(?:关于|的|第.{1,3}号修改单)/.test(lower)
}
