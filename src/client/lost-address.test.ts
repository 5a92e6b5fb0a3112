import { expect, test } from 'vitest'
import { comparedPlaces, lostAddress } from './lost-address.ts'

test('an unknown clause leads to its document', () => {
  expect(lostAddress('/central/9-9/', '/')).toMatchObject({
    home: '/',
    document: 'central',
    clause: '9-9',
  })
  expect(lostAddress('/base/zh-hans/Central/2-8', '/base/')).toMatchObject({
    home: '/base/zh-hans/',
    document: 'central',
    clause: '2-8',
  })
})

test('a printed number is not an id, but may be understood', () => {
  expect(lostAddress('/central/%EF%BC%88%E5%85%AB%EF%BC%89/', '/')).toMatchObject({
    clause: null,
    query: 'central （八）',
  })
})

test('a file of a text or a clause is recognized by its suffix', () => {
  expect(lostAddress('/law/art12.txt', '/')).toMatchObject({
    document: 'law',
    clause: 'art12',
    format: 'txt',
  })
  expect(lostAddress('/zh-hant/law.csl.json', '/')).toMatchObject({
    home: '/zh-hant/',
    document: 'law',
    clause: null,
    format: 'csl.json',
  })
  expect(lostAddress('/law/art12.html', '/')).toMatchObject({ clause: 'art12', format: null })
  for (const path of ['/law/art12.exe', '/law/x/art12.txt', '/law/'])
    expect(lostAddress(path, '/').format).toBeNull()
})

test('garbage leads nowhere and causes no error', () => {
  for (const path of ['/', '/%', '/%E5%85/x/y/z', '//', '/<script>/'])
    expect(lostAddress(path, '/').clause).toBeNull()
})

test('two documents in reverse order lead to their comparison', () => {
  expect(comparedPlaces('/base/zh-hans/compare/b/a/', '/base/')).toEqual([
    '/base/zh-hans/compare/a/b/',
    '/base/zh-hans/compare/b/',
    '/base/zh-hans/compare/a/',
    '/base/zh-hans/compare/',
  ])
  expect(comparedPlaces('/compare/gone', '/')).toEqual(['/compare/gone/', '/compare/'])
  for (const path of ['/central/compare/', '/', '/compare/a/b/c/'])
    expect(comparedPlaces(path, '/')).toEqual([])
})
