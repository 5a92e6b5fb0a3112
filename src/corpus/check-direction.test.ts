import { expect, test } from 'vitest'
import { checkDirection } from './check-direction.ts'
import type { Document } from './model.ts'

const document = (title: string) => ({ file: 'a.mdx', meta: { title } }) as unknown as Document
const said = (text: string, title = '甲') =>
  checkDirection(text, document(title)).map(({ line, column, message }) => [line, column, message])

test('a line with reordered text is reported with its position', () => {
  expect(said('---\ntitle: 甲\n---\n第一條\u202e乙\u202c丙\n')).toEqual([
    [4, 4, 'U+202E, U+202C changes the direction in which the text is shown'],
  ])
  expect(said('---\ntitle: 甲\n---\n第一條\n')).toEqual([])
})

test('a field with an escaped direction character is reported', () => {
  expect(said('---\ntitle: "\\u2067甲"\n---\n', '\u2067甲')).toEqual([
    [0, 0, 'U+2067 changes the direction in which the text is shown'],
  ])
})

test('control characters are reported, both raw in the text and escaped in a field', () => {
  expect(said('---\ntitle: 甲\n---\n第一條\u001b[2J乙\r\n')).toEqual([
    [4, 4, 'U+001B is a control character, which is not shown and no text needs'],
  ])
  expect(said('---\ntitle: "\\e[2J甲"\n---\n', '\u001b[2J甲')).toEqual([
    [0, 0, 'U+001B is a control character, which is not shown and no text needs'],
  ])
  expect(said('---\ntitle: "甲\\t乙"\n---\n', '甲\t乙')).toEqual([])
})
