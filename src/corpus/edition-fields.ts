import type { PolicyFrontmatter } from './frontmatter.ts'
import type { Document } from './model.ts'
import { readPrintedDates } from './printed-date.ts'
import type { Problem } from './problem.ts'
import { publishedText, quotes } from './reading.ts'

/** The fields that belong to one edition alone and identify it in citations. */
export type EditionFields = Pick<PolicyFrontmatter, 'title' | 'issuer' | 'docNumber' | 'date'>

/** The current values of those fields. */
export function fieldsOf({ title, issuer, docNumber, date }: PolicyFrontmatter): EditionFields {
  return { title, issuer, docNumber, date }
}

const NAMES = { issuer: '發文機關', docNumber: '發文字號', date: '日期' } as const

/**
 * Drops fields of a former text that a new text does not confirm: number, date, issuer and title
 * are replaced by those of the new text, with a warning for each that was lost. So a citation never
 * has the number of a text that it does not cite. Mutates `fresh`.
 *
 * @param fresh - the new text, which so far has the fields of the former
 * @param read - what was read from the new text itself
 */
export function releaseFields(fresh: Document, former: Document, read: EditionFields): Problem[] {
  const text = publishedText(fresh)
  const isConfirmed = {
    issuer: (value: string) => quotes(text, value),
    docNumber: (value: string) => quotes(text.normalize('NFKC'), value.normalize('NFKC')),
    date: (value: string) => readPrintedDates(text).some((date) => date.startsWith(value)),
  }
  const problems: Problem[] = []
  for (const field of ['issuer', 'docNumber', 'date'] as const) {
    const { value } = former.meta[field]
    if (value === null || isConfirmed[field](value)) continue
    fresh.meta[field] = read[field]
    problems.push(released(fresh, `${field} (${NAMES[field]})`, value, read[field].value))
  }
  if (
    fresh.meta.titleAsPublished !== former.meta.titleAsPublished &&
    read.title !== former.meta.title
  ) {
    fresh.meta.title = read.title
    problems.push(released(fresh, 'title', former.meta.title, read.title))
  }
  return problems
}

/** The warning that a field of a former text was not carried over. */
export function released(
  { file }: Document,
  field: string,
  former: string,
  read: string | null,
): Problem {
  return {
    rule: 'edition-field',
    severity: 'warning',
    message: `${field} was ${former} in the former text; the new text ${read === null ? 'does not say it' : `gives ${read}`}`,
    hint: `look whether that is right, and set it in ${file}`,
    file,
    line: 0,
    column: 0,
  }
}
