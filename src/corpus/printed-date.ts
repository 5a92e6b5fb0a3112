import { isDay } from './day.ts'
import { readNumber } from './numbering/numerals.ts'

const DATE =
  /([〇○零一二三四五六七八九]{4}|\d{4})\s*年\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*月\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*日/gu

/**
 * Every full date printed in a line, as ISO 8601, in order: `2024年12月1日`,
 * `二〇二四年十二月一日`.
 */
export function readPrintedDates(line: string): string[] {
  const pad = (text: string, length: number) => String(readNumber(text) ?? 0).padStart(length, '0')
  return Array.from(line.normalize('NFKC').matchAll(DATE), ([, year = '', month = '', day = '']) =>
    [pad(year, 4), pad(month, 2), pad(day, 2)].join('-'),
  ).filter(isDay)
}

/** A day in digits, with or without 日: `2031-2-4`, `〔2031.2.4`, `2031年2月4`. */
const DIGITS = /^\D?(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/

/** The day of a date, as ISO 8601: `2031年02月04日`, `2031-2-4`; null for an invalid day. */
export function readDay(date: string): string | null {
  const [printed = null] = readPrintedDates(date)
  if (printed !== null) return printed
  const [, year = '', month = '', day = ''] = DIGITS.exec(date) ?? []
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : null
}

/** Whether a date has year, month and day but does not exist: `2024年13月45日`. */
export function isImpossibleDate(date: string): boolean {
  const whole = DIGITS.test(date) || new RegExp(DATE.source, 'u').test(date.normalize('NFKC'))
  return whole && readDay(date) === null
}
