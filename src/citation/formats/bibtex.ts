import { ACCESSED } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { oneLine } from './one-line.ts'
import { titleWithClause } from './western.ts'

const SPECIAL: Record<string, string> = {
  // BibTeX counts braces even behind a backslash: one of a title alone would end the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * A BibTeX `@misc`, text in UTF-8. Titles and names stand in double braces, so that no style changes
 * their case or takes a Chinese name apart. `date` and `urldate` are BibLaTeX's.
 */
export function bibtex(citable: Citable, accessed: string | null = ACCESSED.iso): string {
  const { names, docNumber, date, site, url, script, edition } = citable
  const [year, month] = date?.split('-') ?? []
  const fields: [string, string | null | undefined][] = [
    ['author', names.length === 0 ? null : names.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(titleWithClause(citable))}}`],
    ['number', docNumber && escaped(docNumber)],
    ['howpublished', escaped(site)],
    ['year', year && escaped(year)],
    ['month', month && /^\d+$/.test(month) ? String(Number(month)) : null],
    ['date', date && escaped(date)],
    ['url', oneLine(url).replace(/[{}]/g, encodeURIComponent)],
    ['urldate', accessed],
    ['langid', script === 'zh-Hant' ? 'chinese-traditional' : 'chinese-simplified'],
    [
      'note',
      docNumber === null ? `Edition ${edition}` : `${escaped(docNumber)}; edition ${edition}`,
    ],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  return [`@misc{${citationKey(citable)},`, ...lines, '}', ''].join('\n')
}

/**
 * `central:2-8`, of a text that is cited by the day of its edition `rules:art4:2023-05-10`: ASCII, the same for
 * ever, and without the characters that BibTeX takes for its own. Two editions in one file have two keys.
 */
export function citationKey({
  document,
  clause,
  editionKey,
}: Pick<Citable, 'document' | 'clause' | 'editionKey'>): string {
  return [document, clause?.replace(/~/g, '.'), editionKey].filter(Boolean).join(':')
}

function escaped(text: string): string {
  return oneLine(text).replace(/[\\~^{}]|[&%$#_]/g, (char) => SPECIAL[char] ?? `\\${char}`)
}
