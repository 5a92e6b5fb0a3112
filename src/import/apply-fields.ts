import { documentKind } from '../corpus/split/document-facts.ts'
import { isForm } from '../corpus/split/line-forms.ts'
import type { SplitDocument, SplitPage } from '../corpus/split/types.ts'
import { simplify } from '../corpus/split/vocabulary/simplify.ts'
import type { ContainerFields } from './container-fields.ts'

/** Form of a title that is really a row of a table or a line of fields. */
const FIELD_LINE = /\t|^[^：:]{1,8}[：:]|^:::/u

/** The words of a link to another part of a site are rarely longer. */
const LONGEST_LINK = 8

/** Doubts that are resolved by a title from the file. */
const ABOUT_TITLE = new Set(['missing-title', 'doubtful-title'])

/**
 * Applies the fields of a file to its split page: to the document with the given title, else to the
 * first. A title in a table is complete, while the printed one may have lost a line; a date is only
 * used if the text has none.
 */
export function applyFields(page: SplitPage, text: string, fields: ContainerFields): SplitPage {
  const { documents } = page
  // The name of rules is in that of the notice that forwards them, too.
  const same = documents.findIndex(({ title }) => isSame(title, fields.title))
  const like = documents.findIndex(({ title }) => isLike(title, fields.title))
  const index = Math.max(same === -1 ? like : same, 0)
  const target = documents[index]
  if (target === undefined) return page
  const date = printedDate(fields.date, text.slice(target.start, target.end))
  const applied = applyTo(target, { ...fields, date })
  // For a single document, the file provides what its text lacks.
  const isNamed = documents.length === 1 && applied.title !== target.title
  const problems = page.problems.filter(({ rule }) => !(isNamed && ABOUT_TITLE.has(rule)))
  return { ...page, documents: documents.with(index, applied), problems }
}

// 2031-03-01 is written as in the text: 2031年3月1日.
function printedDate(date: string | null, text: string): string | null {
  const [, year, month, day] = /^(\d{4})-0?(\d{1,2})-0?(\d{1,2})/.exec(date ?? '') ?? []
  if (year === undefined) return date
  return new RegExp(`${year}年0?${month}月0?${day}日`).exec(text)?.[0] ?? date
}

function applyTo(document: SplitDocument, fields: ContainerFields): SplitDocument {
  const printed = document.title !== null && FIELD_LINE.test(document.title) ? null : document.title
  const title =
    fields.title === null
      ? named(document, printed, fields.name)
      : wholeTitle(fields.title, printed)
  const printedNumber = isNumber(document.docNumber) ? document.docNumber : null
  return {
    ...document,
    title,
    kind: title === document.title ? document.kind : (documentKind(title) ?? document.kind),
    docNumber: isNumber(fields.docNumber) ? fields.docNumber : (printedNumber ?? calledBy(title)),
    date: document.date ?? fields.date,
    issuer: document.issuer ?? fields.issuer,
  }
}

// A line that is no title gives way to the name of a page that is one.
function named(
  { docNumber }: SplitDocument,
  printed: string | null,
  name: string | null,
): string | null {
  const is = (words: string | null) => words !== null && isForm(simplify(words), 'title')
  const other = printed !== null && (printed === docNumber || printed.length <= LONGEST_LINK)
  const site = other && !is(printed) && is(name)
  return site ? name : (printed ?? name)
}

// Of two spellings of one title the printed one is used.
function wholeTitle(field: string, printed: string | null): string {
  return printed !== null && compact(printed) === compact(field) ? printed : field
}

// 第12/2031號行政長官批示 is named by its number.
function calledBy(title: string | null): string | null {
  return title !== null && isForm(simplify(title), 'serial-number') ? title : null
}

function isNumber(value: string | null): value is string {
  return value !== null && /[0-9０-９一二三四五六七八九十〇]/.test(value) && !/[\t：]/.test(value)
}

function isSame(title: string | null, other: string | null): boolean {
  return title !== null && other !== null && compact(title) === compact(other)
}

/**
 * Whether two titles are equal, or one contains the other: a printed title may have lost a line.
 */
function isLike(title: string | null, other: string | null): boolean {
  if (title === null || other === null) return false
  const [a, b] = [compact(title), compact(other)]
  return Math.min(a.length, b.length) >= 6 && (a.includes(b) || b.includes(a))
}

function compact(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉“”"'（）()]/gu, '')
}
