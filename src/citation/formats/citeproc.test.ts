import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { fillAccessed } from '../accessed.ts'
import { type Citable, citable } from '../citable.ts'
import { CITATION_FORMATS } from '../citation-formats.ts'
import { central, site } from '../fixtures/documents.ts'
import { cslItem } from './csl-json.ts'

const ACCESSED_DAY = '2026-11-23'
const RECORDED = new URL('../fixtures/citeproc.json', import.meta.url)
const STYLES = new URL('../../../../shared/csl/', import.meta.url)

const full = citable(central, central.clauses[1]?.children[1] ?? null, site)
const nobody = { ...full, names: [] }
const cases: Record<string, Citable> = {
  full,
  'no issuer': nobody,
  'no number': { ...full, docNumber: null },
  'no date': { ...full, date: null },
  'title only': { ...nobody, docNumber: null, date: null },
  'year only': { ...full, date: '2016' },
  'year and month': { ...full, date: '2016-09' },
  'one issuer': { ...full, names: ['國務院'] },
  'three issuers': { ...full, names: ['財政部', '教育部', '科技部'] },
  'four issuers': { ...full, names: ['財政部', '教育部', '科技部', '商務部'] },
  'whole document': citable(central, null, site),
}

/**
 * Our format by the official style that it follows; a note style renders a citation instead of a
 * bibliography.
 */
const styles = [
  { id: 'gbt-7714-2025', style: 'china-national-standard-gb-t-7714-2025-numeric', lang: 'zh-CN' },
  { id: 'gbt-7714-2015', style: 'china-national-standard-gb-t-7714-2015-numeric', lang: 'zh-CN' },
  { id: 'apa', style: 'apa', lang: 'en-US' },
  { id: 'chicago', style: 'chicago-notes-bibliography', lang: 'en-US', note: true },
  { id: 'mla', style: 'modern-language-association', lang: 'en-US' },
]

function ours(): Record<string, Record<string, string>> {
  return Object.fromEntries(
    styles.map(({ id }) => {
      const cite = CITATION_FORMATS.find((format) => format.id === id)?.cite ?? (() => '')
      const texts = Object.entries(cases).map(([name, source]) => [
        name,
        fillAccessed(cite(source), ACCESSED_DAY),
      ])
      return [id, Object.fromEntries(texts)]
    }),
  )
}

/**
 * Where we differ, and why: the available Chicago style is the 18th edition, which shortens three
 * names in a note to one; the 17th, which we implement, gives up to three.
 */
const differences: Record<string, Record<string, [theirs: string, ours: string]>> = {
  chicago: { 'three issuers': ['財政部 et al.', '財政部, 教育部, and 科技部'] },
}

test('every format is equal to what citeproc renders with the official style', () => {
  const expected = JSON.parse(readFileSync(RECORDED, 'utf8'))
  for (const [id, byCase] of Object.entries(differences)) {
    for (const [name, [theirs, own]] of Object.entries(byCase)) {
      expected[id][name] = expected[id][name].replace(theirs, own)
    }
  }
  expect(ours()).toEqual(expected)
})

interface Engine {
  setOutputFormat(format: string): void
  updateItems(ids: string[]): void
  makeBibliography(): [unknown, string[]]
  previewCitationCluster(citation: object, before: [], after: [], format: string): string
}

function citeproc(): { Engine: new (...options: unknown[]) => Engine } | null {
  const { resolve } = createRequire(import.meta.url)
  return existsSync(STYLES) && canResolve(resolve)
    ? createRequire(import.meta.url)('citeproc')
    : null
}

function canResolve(resolve: (name: string) => string): boolean {
  try {
    return resolve('citeproc') !== ''
  } catch (error) {
    return !(error instanceof Error)
  }
}

const library = citeproc()

test.skipIf(library === null)('the renderings on record are what citeproc says today', async () => {
  const rendered = Object.fromEntries(styles.map((style) => [style.id, render(style)]))
  await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(RECORDED.pathname)
})

function render({ style, lang, note }: (typeof styles)[number]): Record<string, string> {
  if (!library) throw new Error('citeproc is not installed')
  const names = Object.keys(cases)
  const engine = new library.Engine(
    {
      retrieveLocale: (tag: string) => read(`locales-${tag === 'zh-CN' ? tag : 'en-US'}.xml`),
      retrieveItem: (id: string) => ({ ...cslItem(cases[id] ?? full, ACCESSED_DAY), id }),
    },
    read(`${style}.csl`),
    lang,
    true,
  )
  engine.setOutputFormat('text')
  // One item at a time: with several, a style shortens repeated citations.
  const texts = names.map((id) => {
    engine.updateItems([id])
    const citation = { citationItems: [{ id }], properties: { noteIndex: 1 } }
    const text = note
      ? engine.previewCitationCluster(citation, [], [], 'text')
      : engine.makeBibliography()[1][0]
    return [id, (text ?? '').trim().replace(/^\[1\] /, '')]
  })
  return Object.fromEntries(texts)
}

function read(file: string): string {
  return readFileSync(new URL(file, STYLES), 'utf8')
}
