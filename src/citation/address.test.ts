import { describe, expect, test } from 'vitest'
import {
  basePath,
  clauseKey,
  clausePath,
  contextPath,
  editionLink,
  paragraphId,
  parseKey,
  parsePath,
  permalink,
  redirectPath,
} from './address.ts'
import { site } from './fixtures/documents.ts'

const long = { ...site, clausePages: false }
const project = { ...site, base: 'clausary' }

test('a clause and its document have separate pages', () => {
  expect(clausePath('central', '2-8', site)).toBe('/central/2-8/')
  expect(clausePath('central', null, site)).toBe('/central/')
  expect(contextPath({ document: 'central', clause: '2-8' }, site)).toBe('/central/#2-8')
})

test('pages in the other script are below their own segment', () => {
  expect(clausePath('central', '2-8', site, 'zh-Hans')).toBe('/zh-hans/central/2-8/')
  const simplified = { ...site, defaultScript: 'zh-Hans' } as const
  expect(clausePath('central', '2-8', simplified, 'zh-Hant')).toBe('/zh-hant/central/2-8/')
  expect(clausePath('central', '2-8', simplified, 'zh-Hans')).toBe('/central/2-8/')
})

test('the permalink is absolute and names no script', () => {
  expect(permalink('central', '2-8', site)).toBe('https://clausary.example/central/2-8/')
  expect(permalink('central', '2-8', { ...site, url: 'https://a.example/' })).toBe(
    'https://a.example/central/2-8/',
  )
})

test('without clause pages the permalink is a place in the document, and the page still leads there', () => {
  const place = { document: 'tax', clause: 'art38' }
  expect(permalink('tax', 'art38', long)).toBe('https://clausary.example/tax/#art38')
  expect(redirectPath(place, long)).toBe('/tax/art38/')
  expect(editionLink(place, '1f2e3d4c', long)).toBe(
    'https://clausary.example/tax/?v=1f2e3d4c#art38',
  )
})

test('an edition is in the query of the permalink', () => {
  expect(editionLink({ document: 'central', clause: '2-8' }, '1f2e3d4c', site)).toBe(
    'https://clausary.example/central/2-8/?v=1f2e3d4c',
  )
})

test('a base path is written with one slash at each end', () => {
  expect(['', '/', 'a', '/a', '/a/', '/a/b'].map(basePath)).toEqual([
    '/',
    '/',
    '/a/',
    '/a/',
    '/a/',
    '/a/b/',
  ])
  expect(clausePath('central', '2-8', project, 'zh-Hans')).toBe('/clausary/zh-hans/central/2-8/')
})

describe('keys', () => {
  test.each(['central', 'central/2-8', 'tax/art38-p2-1', 'tax/art21_1', 'tax/3~2', 'x/a1-ch3-s2'])(
    '%s is parsed and formatted unchanged',
    (key) => {
      const place = parseKey(key)
      expect(place && clauseKey(place)).toBe(key)
    },
  )

  test.each([
    '',
    '/',
    'central/2-8/x',
    'central/八',
    'CENTRAL',
    'central/2--8',
    '../central',
    'a b/2',
  ])('%s is no key', (key) => {
    expect(parseKey(key)).toBeNull()
  })
})

test('the first paragraph of a clause is the clause', () => {
  expect([1, 2, 3].map((nth) => paragraphId('2-4', nth))).toEqual(['2-4', '2-4-p2', '2-4-p3'])
})

test('a path of the site is parsed, in any script, with query and anchor', () => {
  const at = (clause: string | null, script: string) => ({ document: 'central', clause, script })
  expect(parsePath('/central/2-8/', site)).toEqual(at('2-8', 'zh-Hant'))
  expect(parsePath('/zh-hans/central/#2-8', site)).toEqual(at('2-8', 'zh-Hans'))
  expect(parsePath('/central/?c=2-1#2-8', site)).toEqual(at('2-8', 'zh-Hant'))
  expect(parsePath('/clausary/central/', project)).toEqual(at(null, 'zh-Hant'))
  expect(parsePath('/other/central/', project)).toBeNull()
  expect(parsePath('/a/b/c/', site)).toBeNull()
})
