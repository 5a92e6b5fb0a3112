import { ACCESSED } from '../accessed.ts'
import type { Citable } from '../citable.ts'
import { citationKey } from './bibtex.ts'
import { oneLine } from './one-line.ts'
import { titleWithClause } from './western.ts'

/**
 * RIS with `TY  - LEGAL`, which reference managers import as a statute or regulation. Lines end in
 * CRLF.
 */
export function ris(citable: Citable, accessed: string | null = ACCESSED.slashes): string {
  const { names, docNumber, date, site, url, script, edition } = citable
  const fields: [string, string | null | undefined][] = [
    ['TY', 'LEGAL'],
    ['ID', citationKey(citable)],
    ...names.map((name): [string, string] => ['AU', name]),
    ['TI', titleWithClause(citable)],
    ['M1', docNumber],
    ['T2', site],
    ['PY', date?.slice(0, 4)],
    ['DA', date && risDate(date)],
    ['UR', url],
    ['Y2', accessed],
    ['LA', script],
    ['N1', `Edition ${edition}`],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []))
  return [...lines, 'ER  - ', ''].join('\r\n')
}

/** YYYY/MM/DD, with unknown parts empty: `2016/12/`. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}/${month}/${day}`
}
