import { expect, test } from 'vitest'
import type { FileTask } from './file-routes.ts'
import { pageGroups } from './page-groups.ts'
import type { PagePath } from './page-source.ts'

const paths = (...names: string[]) => names.map((pathname) => ({ pathname }) as PagePath)
const file = (...documents: string[]): FileTask => ({
  ...{ file: `${documents.join('-')}.json`, key: undefined, documents },
  make: async () => new Uint8Array(),
})

test('pages and files of a document are one group, in either script', () => {
  const found = pageGroups(paths('/', '/b/', '/a/', '/zh-hant/b/'), [file('a'), file('c')])
  expect(found.map(({ names, pages, files }) => [names, pages.length, files.length])).toEqual([
    [[''], 1, 0],
    [['b'], 2, 0],
    [['a'], 1, 1],
    [[], 0, 1],
  ])
})

test('documents with a common file are one group, with the pages of each together', () => {
  const given = paths('/a/', '/b/', '/c/', '/zh-hant/a/', '/zh-hant/c/')
  const [first, second, ...none] = pageGroups(given, [file('c', 'a', 'd'), file('a'), file('d')])
  expect(first?.names).toEqual(['a', 'c'])
  expect(first?.pages.map(({ pathname }) => pathname)).toEqual([
    ...['/a/', '/zh-hant/a/'],
    ...['/c/', '/zh-hant/c/'],
  ])
  expect(first?.files.map(({ file: name }) => name)).toEqual(['c-a-d.json', 'a.json', 'd.json'])
  expect(second?.names).toEqual(['b'])
  expect(none).toEqual([])
})
