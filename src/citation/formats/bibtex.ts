import { ACCESSED } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { oneLine } from './one-line.ts'
import { titleWithClause } from './western.ts'

const SPECIAL: Record<string, string> = {
  // BibTeX counts braces even after a backslash: an unpaired one in a title would end the field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

/**
 * A BibTeX `@misc` entry, in UTF-8. Titles and names are in double braces, so that styles do not
 * change their case or split a Chinese name. `date` and `urldate` belong to BibLaTeX.
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
 * `central:2-8`; for a text cited by its edition `rules:art4:2023-05-10`. ASCII, stable, and
 * without characters that BibTeX reserves. Two editions in one file have different keys.
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
