import { expect, test } from 'vitest'
import { loadDocuments } from '../../corpus/load-documents.ts'
import { walkClauses } from '../../corpus/model.ts'
import { site } from '../../site.ts'
import { documentCollection, entryPoint, rootCollection } from './collection.ts'
import { askable, navigation, navigationPath } from './navigation.ts'

const { value: documents } = await loadDocuments(site.corpus)
const corpus = { documents, title: '條文庫', site }
const central = documents.find(({ id }) => id === 'central')
if (!central) throw new Error('the fixture has a document central')

/** Expands a URI template with {name} and {/name,name} expressions (RFC 6570). */
function expand(template: unknown, values: Record<string, string>): string {
  return String(template).replace(/\{(\/?)([\w,]+)\}/g, (_, slash: string, names: string) =>
    names
      .split(',')
      .flatMap((name) => (values[name] === undefined ? [] : [`${slash}${values[name]}`]))
      .join(''),
  )
}

test('the entry point has everything that DTS 1.0 requires', () => {
  const entry = entryPoint(site)
  expect(entry).toMatchObject({
    '@context': 'https://dtsapi.org/context/v1.0.json',
    dtsVersion: '1.0',
    '@type': 'EntryPoint',
  })
  const { url } = site
  expect(expand(entry['collection'], {})).toBe(`${url}/dts/collection.json`)
  expect(expand(entry['collection'], { id: 'central', nav: 'parents' })).toBe(
    `${url}/dts/collection/central/parents.json`,
  )
  expect(expand(entry['document'], { resource: 'central', ref: '2-8' })).toBe(
    `${url}/central/2-8.xml`,
  )
})

test('every navigation that the template allows is a file, with its own address', () => {
  const { navigation: template } = entryPoint(site)
  for (const asked of askable(central)) {
    const values = {
      resource: 'central',
      ...(asked.ref !== null && { ref: asked.ref }),
      ...(asked.down !== null && { down: String(asked.down) }),
    }
    const address = expand(template, values)
    expect(address).toBe(`${site.url}/dts/${navigationPath('central', asked)}.json`)
    expect(navigation(central, asked, corpus)['@id']).toBe(address)
  }
})

test('the collection lists every document, and a document its parent', () => {
  expect(rootCollection(corpus, 'children')).toMatchObject({
    '@type': 'Collection',
    totalParents: 0,
    totalChildren: documents.length,
    member: documents.map(({ id }) => ({ '@id': id, '@type': 'Resource' })),
  })
  expect(documentCollection(central, corpus, 'parents')['member']).toMatchObject([
    { '@type': 'Collection', totalChildren: documents.length },
  ])
  expect(documentCollection(central, corpus, 'children')['citationTrees']).toMatchObject([
    {
      '@type': 'CitationTree',
      citeStructure: [{ citeType: 'chapter', citeStructure: [{ citeType: 'paragraph' }] }],
    },
  ])
})

test('navigation leads down from the document or a clause, and to siblings', () => {
  const ids = (ref: string | null, down: number | null) => {
    const { member } = navigation(central, { ref, down }, corpus)
    return (member as { identifier: string }[] | undefined)?.map(({ identifier }) => identifier)
  }
  const all = Array.from(walkClauses(central.clauses), ({ id }) => id)
  expect(ids(null, -1)).toEqual(all)
  expect(ids(null, 1)).toEqual(central.clauses.map(({ id }) => id))
  expect(ids('1', 1)).toEqual(['1', '1-1', '1-2', '1-3'])
  expect(ids('1', -1)).toContain('1-2-b1')
  expect(ids('1-2', 0)).toEqual(['1-1', '1-2', '1-3'])
  expect(ids('2-8', null)).toBeUndefined()
  expect(ids('2-8', 1)).toEqual(['2-8'])
  expect(navigation(central, { ref: '2-8', down: null }, corpus)['ref']).toMatchObject({
    ...{ identifier: '2-8', level: 2, parent: '2', citeType: 'paragraph' },
    '@id': `${site.url}/central/2-8/`,
  })
  expect(() => navigation(central, { ref: '9', down: 1 }, corpus)).toThrow('no clause 9')
})
