import { isDay } from './day.ts'
import { readNumber } from './numbering/numerals.ts'

const DATE =
  /([〇○零一二三四五六七八九]{4}|\d{4})\s*年\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*月\s*([一二三四五六七八九十]{1,3}|\d{1,2})\s*日/gu

/** Every full date that a line prints, as ISO 8601, in its order: `2024年12月1日`, `二〇二四年十二月一日`. */
export function readPrintedDates(line: string): string[] {
  const pad = (text: string, length: number) => String(readNumber(text) ?? 0).padStart(length, '0')
  return Array.from(line.normalize('NFKC').matchAll(DATE), ([, year = '', month = '', day = '']) =>
    [pad(year, 4), pad(month, 2), pad(day, 2)].join('-'),
  ).filter(isDay)
}
