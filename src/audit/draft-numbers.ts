import { findDocumentNumbers } from '../citation/document-number.ts'
import type { DraftNumber } from './draft.ts'
import type { DraftTitle } from './draft-titles.ts'

/**
 * Words that a sentence can have before a number: in 根據中發〔2016〕32號 the agency is 中發, not
 * 根據中發.
 */
const BEFORE_NUMBER =
  /^.*(?:根据|按照|依据|依照|贯彻|落实|执行|参照|结合|对照|印发|转发|下发|发布|[的和与及以由在见])/u
/** 〔2016〕32號, where the draft omits the agency. */
const WITHOUT_AGENCY =
  /(?<!\p{Script=Han}\s?)[〔［[(【]\s?(?:19|20)\d\d\s?[〕］\])】]\s?\d{1,5}\s?号/gu

/** Document numbers of a folded draft, each with the title that it follows. */
export function numbersIn(
  folded: string,
  draft: string,
  titles: readonly DraftTitle[],
): DraftNumber[] {
  const whole = findDocumentNumbers(folded).flatMap((one) => {
    // 北京路12號 is not a document number: without a year only an order is.
    if (one.year === null && !/令第?$/u.test(one.agency)) return []
    return [{ start: one.start + (BEFORE_NUMBER.exec(one.text)?.[0].length ?? 0), end: one.end }]
  })
  const short = Array.from(folded.matchAll(WITHOUT_AGENCY), ({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }))
  return [...whole, ...short].flatMap(({ start, end }): DraftNumber[] => {
    const text = draft.slice(start, end)
    const title = titles.find((title) => title.start < start && end <= title.end)
    // Inside the brackets of a title it is part of the title.
    if (title && start < title.start + title.title.length + 2) return []
    return [{ kind: 'number', start, end, text, number: text, title: title?.title ?? null }]
  })
}
