import type { FactLine } from './facts.ts'
import { isForm } from './line-forms.ts'

/** Lines that a title block has at most, history aside. */
export const TITLE_BLOCK = 10

/** First line of the title block that stands right above a body: title, number, authority, history. */
export function titleBlock(page: readonly FactLine[], body: number): number {
  let first = body
  let top: string | null = null
  let sure = false
  for (let i = body - 1, seen = 0; i >= 0 && seen < TITLE_BLOCK; i -= 1) {
    const line = page[i]
    if (line === undefined) break
    const { kind, folded } = line
    if ((kind === 'field' || kind === 'widget') && top === null) continue
    if (kind === 'blank' || (kind === 'short' && top === null && isForm(folded, 'part-name')))
      continue
    if (kind === 'short' && top === null && isUnderTitle(page, i)) {
      first = i
      continue
    }
    if (kind !== 'history' && kind !== 'pair') seen += 1
    if (
      kind === 'number' ||
      kind === 'history' ||
      (kind === 'pair' && top === null) ||
      (kind === 'date' && top === null)
    ) {
      first = i
      continue
    }
    if (kind === 'authority' && (top === null || titleAgain(page, i, top))) {
      first = i
      continue
    }
    if (kind === 'short' && top !== null && printedAlone(page, i, top)) break
    const speaks = first < body || page[body]?.kind === 'addressee'
    if (kind === 'copy' && top === null && speaks && isForm(folded, 'officer')) {
      first = i
      continue
    }
    if (kind === 'title' && top !== null && isForm(top, 'order') && names(page, body, folded)) {
      first = i
      continue
    }
    if (!goesUp(line, top, sure)) {
      if (top === null || !printedWhole(page, i, folded + top)) break
      first = i
      top = folded + top
      continue
    }
    first = i
    if (kind !== 'authority') top = folded
    if (kind !== 'short') sure = true
  }
  const named = sure || top === null || isForm(top, 'authority') || isForm(top, 'title-start')
  return numberAbove(page, named ? first : titleAbove(page, first))
}

/** The line of a title that only short lines of the page part from what stands above a body; else the line itself. */
function titleAbove(page: readonly FactLine[], first: number): number {
  for (let i = first - 1; i >= 0 && i > first - TITLE_BLOCK; i -= 1) {
    const { kind, folded } = page[i] ?? {}
    if (kind === 'title' && folded !== undefined && folded.length >= 8) return i
    if (kind !== 'blank' && kind !== 'short' && kind !== 'field' && kind !== 'widget') return first
  }
  return first
}

/** Whether a title stands above a short line, with nothing but lines of a head between: 主文 of a decision. */
function isUnderTitle(page: readonly FactLine[], index: number): boolean {
  const line = page[index]
  if (line === undefined || isForm(line.folded, 'title-start')) return false
  if (line.content.length > 8 && !/[，,：:]/.test(line.folded)) return false
  for (let i = index - 1; i >= 0 && i > index - TITLE_BLOCK; i -= 1) {
    const kind = page[i]?.kind
    if (kind === 'title') return true
    if (kind === 'short' && page[i]?.content.length === 1) continue
    if (kind !== 'blank' && kind !== 'pair' && kind !== 'number' && kind !== 'date') return false
  }
  return false
}

/** The line of a 发文字号 that only fields of a letter's head part from the title; else the title's line. */
function numberAbove(page: readonly FactLine[], first: number): number {
  for (let i = first - 1; i >= 0 && i > first - 8; i -= 1) {
    const kind = page[i]?.kind
    if (kind === 'number') return i
    if (kind !== 'field' && kind !== 'blank' && kind !== 'pair') return first
  }
  return first
}

/** Whether the line above another one prints a title again. */
function titleAgain(page: readonly FactLine[], index: number, title: string): boolean {
  let above = index - 1
  while (above > 0 && page[above]?.folded === '') above -= 1
  return page[above]?.folded === title
}

/** Whether the text of an order publishes what has a title: 现发布《…条例》. */
function names(page: readonly FactLine[], body: number, title: string): boolean {
  return page.slice(body, body + 3).some(({ folded }) => folded.includes(`《${title}》`))
}

/** Whether a page prints a title whole on a line of its own further up. */
function printedAlone(page: readonly FactLine[], index: number, title: string): boolean {
  return page.slice(Math.max(0, index - 20), index).some(({ folded }) => folded === title)
}

/** Whether a title higher up ends with these words: a page that prints its title again in two lines. */
function printedWhole(page: readonly FactLine[], index: number, words: string): boolean {
  if (words.length > 90) return false
  const part = words.replace(/[\s、]/g, '')
  for (let i = index - 1; i >= 0 && i > index - 40; i -= 1) {
    if (page[i]?.folded.replace(/[\s、]/g, '').endsWith(part)) return true
  }
  return false
}

/** Whether a line above a title block belongs to it. */
function goesUp({ kind, folded }: FactLine, top: string | null, sure: boolean): boolean {
  if (kind === 'title' || kind === 'sample')
    return top === null || !sure || repeatsTitle(folded, top) || joinsTitle(folded, top)
  // 某某法院 above 民事判决书: the first line of a title that is only a document type.
  if (kind === 'authority')
    return (
      top === null ||
      top.length <= 8 ||
      /^(?:关于|印发|转发|批转|第.{1,3}次)/.test(top) ||
      isForm(top, 'authority')
    )
  if (kind !== 'short') return false
  // 印发《…加强基层 above 治理…》的通知: a line break inside the marks.
  const opened = /《[^》]*$/.test(folded) && /^[^《]*》/.test(top ?? '')
  return top === null || opened || (isForm(folded, 'title-start') && joinsTitle(folded, top))
}

/** Whether the upper line is the whole title that lines below print again. */
function repeatsTitle(upper: string, lower: string): boolean {
  if (isForm(lower, 'sample-title') || lower.length < 8) return false
  const [whole = '', part = ''] = [upper, lower].map((line) => line.replace(/[\s、]/g, ''))
  return whole.startsWith(part) || whole.endsWith(part)
}

/** Whether two lines are one title: an unfinished first line, or a second one that goes on. */
function joinsTitle(upper: string, lower: string): boolean {
  if (isForm(lower, 'sample-title')) return false
  return isForm(upper, 'unfinished') || /^(?:关于|的)/.test(lower)
}
