import type { Script } from '../corpus/frontmatter.ts'
import type { Citable } from './citable.ts'
import { apa } from './formats/apa.ts'
import { bibtex } from './formats/bibtex.ts'
import { chicago } from './formats/chicago.ts'
import { cslItem, cslJson } from './formats/csl-json.ts'
import { gbt7714 } from './formats/gbt-7714.ts'
import { lawManual } from './formats/law-manual.ts'
import { markdown } from './formats/markdown.ts'
import { mla } from './formats/mla.ts'
import { ris } from './formats/ris.ts'
import { wiki } from './formats/wiki.ts'

/**
 * A citation format: its name, and a function that writes it, with placeholders for the access
 * date.
 */
export interface CitationFormat {
  /** Used in addresses and attributes, ASCII. */
  id: string
  name: Record<Script, string>
  cite: (citable: Citable) => string
}

/** Every format of the site, the Chinese national standard first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  format('gbt-7714-2025', 'GB/T 7714—2025', (citable) => gbt7714(citable, 2025)),
  format('gbt-7714-2015', 'GB/T 7714—2015', (citable) => gbt7714(citable, 2015)),
  {
    id: 'law-manual',
    name: { 'zh-Hant': '法學引註手冊（第二版）', 'zh-Hans': '法学引注手册（第二版）' },
    cite: lawManual,
  },
  format('apa', 'APA 7', apa),
  format('chicago', 'Chicago 17', chicago),
  format('mla', 'MLA 9', mla),
  format('bibtex', 'BibTeX', (citable) => bibtex(citable)),
  format('ris', 'RIS', (citable) => ris(citable)),
  format('csl-json', 'CSL-JSON', cslJson),
  format('markdown', 'Markdown', markdown),
  { id: 'wiki', name: { 'zh-Hant': '維基', 'zh-Hans': '维基' }, cite: wiki },
]

function format(id: string, name: string, cite: CitationFormat['cite']): CitationFormat {
  return { id, name: { 'zh-Hant': name, 'zh-Hans': name }, cite }
}

/**
 * Files for reference managers, by extension; they are made at build time, so they have no access
 * date.
 */
export const REFERENCE_FILES: Record<'bib' | 'ris' | 'csl.json', (citable: Citable) => string> = {
  bib: (citable) => bibtex(citable, null),
  ris: (citable) => ris(citable, null),
  'csl.json': (citable) => `${JSON.stringify([cslItem(citable, null)], null, 2)}\n`,
}
