import { expect, it } from 'vitest'
import { byDocument } from './page-paths.ts'

const paths = (...names: string[]) => names.map((pathname) => ({ pathname }))

it('pages of one document are consecutive, in either script', () => {
  const given = paths('/', '/b/', '/a/', '/zh-hant/', '/zh-hant/a/', '/a/2-8/', '/zh-hant/b/')
  expect(byDocument(given)).toEqual(
    paths('/', '/zh-hant/', '/b/', '/zh-hant/b/', '/a/', '/zh-hant/a/', '/a/2-8/'),
  )
})

it('two pages at one address keep their order, since the first of them is built', () => {
  const given = [
    { pathname: '/a/', nth: 1 },
    { pathname: '/b/', nth: 2 },
    { pathname: '/a/', nth: 3 },
  ]
  expect(byDocument(given).map(({ nth }) => nth)).toEqual([1, 3, 2])
})
