import { expect, test } from 'vitest'
import { fillAccessed } from '../accessed.ts'
import { citable } from '../citable.ts'
import { citeTemplate, fillCitation } from '../cite-template.ts'
import { central, site, village } from '../fixtures/documents.ts'
import { gbt7714 } from './gbt-7714.ts'

const clause = central.clauses[1]?.children[1] ?? null
const cited = citable(central, clause, site)
const cite = (year: 2025 | 2015, source = cited) =>
  fillAccessed(gbt7714(source, year), '2026-11-23')

test('the 2025 and 2015 editions differ in punctuation', () => {
  expect(cite(2025)).toBe(
    `中共中央，國務院. 中共中央國務院關於推進安全生產領域改革發展的意見：第（八）項：中發〔2016〕32號[EB/OL]. （2016-12-09）[2026-11-23]. https://clausary.example/central/2-8/?v=${cited.edition}.`,
  )
  expect(cite(2015)).toBe(
    `中共中央, 國務院. 中共中央國務院關於推進安全生產領域改革發展的意見：第（八）項: 中發〔2016〕32號[EB/OL]. (2016-12-09)[2026-11-23]. https://clausary.example/central/2-8/?v=${cited.edition}.`,
  )
})

test('unknown fields are omitted', () => {
  const second = citable(village, village.clauses[1] ?? null, site)
  expect(cite(2025, second)).toBe(
    `安全生產工作實施意見：第二部分[EB/OL]. [2026-11-23]. https://clausary.example/village/2/?v=${second.edition}.`,
  )
})

test('more than three names are shortened with 等', () => {
  const names = ['財政部', '教育部', '科技部', '商務部']
  expect(cite(2025, { ...cited, names })).toMatch(/^財政部，教育部，科技部，等\. /)
})

test('the template of a document produces the citation of each of its clauses', () => {
  const template = citeTemplate(citable(central, null, site))
  const place = { locator: cited.locator, url: cited.url, accessed: '2026-11-23' }
  expect(fillCitation(template, place)).toBe(cite(2025))
  const whole = citable(central, null, site)
  expect(fillCitation(template, { ...place, locator: null, url: whole.url })).toBe(
    cite(2025, whole),
  )
})
