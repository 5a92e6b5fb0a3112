import type { BreadcrumbList, Legislation, WithContext } from 'schema-dts'
import { expect, test } from 'vitest'
import { permalink } from './address.ts'
import { citable } from './citable.ts'
import { central, site, village } from './fixtures/documents.ts'
import { breadcrumbLd, ldJson, legislationLd } from './json-ld.ts'
import { metaTags } from './meta-tags.ts'

const clause = central.clauses[1]?.children[1] ?? null
const cited = citable(central, clause, site)
const document = permalink('central', null, site)
const own = permalink('central', '2-8', site)

test('a clause is legislation that is part of its document', () => {
  const page = {
    permalink: own,
    url: own,
    kind: '意見',
    clause: { name: '（八）嚴格責任追究制度', text: '實行……', position: 8, document },
  }
  expect(legislationLd(cited, page)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': 'https://clausary.example/central/2-8/',
    url: 'https://clausary.example/central/2-8/',
    name: '（八）嚴格責任追究制度',
    inLanguage: 'zh-Hant',
    version: cited.edition,
    isPartOf: {
      '@type': 'Legislation',
      '@id': 'https://clausary.example/central/',
      name: '中共中央國務院關於推進安全生產領域改革發展的意見',
      legislationIdentifier: '中發〔2016〕32號',
      legislationType: '意見',
      legislationDate: '2016-12-09',
      legislationPassedBy: [
        { '@type': 'GovernmentOrganization', name: '中共中央' },
        { '@type': 'GovernmentOrganization', name: '國務院' },
      ],
    },
    position: 8,
    text: '實行……',
  })
})

test('a converted page names its original, and nothing that is unknown', () => {
  const whole = permalink('village', null, site)
  const url = 'https://clausary.example/zh-hans/village/'
  const page = { permalink: whole, url, kind: null, clause: null }
  const source = citable(village, null, site, 'zh-Hans')
  expect(legislationLd(source, page)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': whole,
    name: '安全生產工作實施意見',
    url,
    inLanguage: 'zh-Hans',
    version: source.edition,
    translationOfWork: { '@id': whole },
    isPartOf: { '@type': 'WebSite', name: '條文庫' },
  })
})

test('breadcrumbs are numbered from 1, and no text ends the script element', () => {
  const list = breadcrumbLd([
    { name: '首頁', url: 'https://clausary.example/' },
    { name: '</script>', url: document },
  ])
  expect(list.itemListElement.map(({ position }) => position)).toEqual([1, 2])
  expect(ldJson(list)).not.toContain('</script')
  expect(JSON.parse(ldJson(list))).toEqual(list)
})

test('meta tags provide number, date, issuers and address to reference managers', () => {
  const tags = metaTags(cited).map(({ name, content }) => [name, content])
  expect(tags).toEqual(
    expect.arrayContaining([
      ['z:itemType', 'statute'],
      ['z:publicLawNumber', '中發〔2016〕32號'],
      ['z:dateEnacted', '2016-12-09'],
      ['z:url', cited.url],
      ['citation_author', '中共中央'],
      ['citation_author', '國務院'],
      ['citation_publication_date', '2016/12/09'],
    ]),
  )
  expect(tags.flat()).not.toContain('citation_technical_report_institution')
})

test('unknown fields have no tag', () => {
  const names = metaTags(citable(village, null, site)).map(({ name }) => name)
  expect(names).not.toContain('z:publicLawNumber')
  expect(names).not.toContain('z:dateEnacted')
})

test('structured data uses only schema.org terms', () => {
  const page = { permalink: own, url: own, kind: '意見', clause: null }
  // These assignments do not compile when a property or its type is not defined by schema.org.
  const legislation = { '@context': 'https://schema.org', ...legislationLd(cited, page) } as const
  const checked: WithContext<Legislation> = legislation satisfies WithContext<Legislation>
  const trail: WithContext<BreadcrumbList> = breadcrumbLd([{ name: '全文', url: document }])
  expect(checked).toMatchObject({ '@context': 'https://schema.org', '@type': 'Legislation' })
  expect(trail).toMatchObject({ '@type': 'BreadcrumbList' })
})
