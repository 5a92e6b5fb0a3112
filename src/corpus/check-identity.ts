import type { Document } from './model.ts'
import { isImpossibleDate } from './printed-date.ts'
import type { Problem } from './problem.ts'
import { isDoubtfulTitle } from './split/doubts.ts'
import { isDocNumber, isForm } from './split/line-forms.ts'
import { simplify } from './split/vocabulary/simplify.ts'

/** QS-2031-088: the number of a contract or tender. */
const CODE = /^[A-Z]{2,8}[A-Z0-9]{0,8}(?:[-－–/][A-Z0-9]{1,8}){1,4}$/
const ISO = /^\d{4}(?:-\d{2}){1,2}$/

/**
 * Warnings about title, number and date of a document: values that look like another field, or a
 * file name.
 */
export function checkIdentity({ file, meta }: Document): Problem[] {
  const problems: Problem[] = []
  const doubt = (rule: string, message: string, hint: string) =>
    problems.push({ rule, severity: 'warning', message, hint, file, line: 0, column: 0 })
  const stem = meta.source.file.replace(/(?:\.[a-z]{1,5}){1,2}$/i, '')
  if (meta.title === stem && meta.titleAsPublished === null)
    doubt(
      'title-from-file',
      `the title ${meta.title} is the name of its file`,
      'write the title that the text has',
    )
  else if (isDoubtfulTitle(meta.title))
    doubt(
      'doubtful-title',
      `the title ${meta.title} looks like a field or a part of a page`,
      'write the title that the text has',
    )
  const number = meta.docNumber.value
  if (
    number !== null &&
    meta.docNumber.certainty === undefined &&
    !isDocNumber(simplify(number)) &&
    !CODE.test(number) &&
    !/^第.{1,8}章$/.test(number)
  )
    doubt(
      'doubtful-number',
      `${number} looks like no document number`,
      'correct docNumber, or give it a certainty',
    )
  const date = meta.dateAsPublished
  if (date !== null && meta.date.value === null && isImpossibleDate(date))
    doubt('doubtful-date', `the calendar has no ${date}`, 'write the day that is meant as date')
  if (
    date !== null &&
    !ISO.test(date) &&
    !isForm(simplify(date), 'date') &&
    !/[年月日.\-/]/.test(date)
  )
    doubt('doubtful-date', `${date} looks like no date`, 'correct dateAsPublished, or write null')
  return problems
}
