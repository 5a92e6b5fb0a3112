import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { writePlainYaml } from './plain-yaml-writer.ts'

const byLibrary = (data: object) => stringify(data, { lineWidth: 0, blockQuote: false })

const text = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...'甲（一）第條art12.-~_:#"\'\\,[]{}&*!|>%@` \n\t　\u00a0\u2028\ufeff?+0xe𠮷…“',
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    ...['', 'null', 'true', '1', '1e5', '0x1f', '2-8', '2011-11-17', 'art1', 'ch3-s2', '~', '---'],
    ...['甲: 乙', '甲 #乙', '甲:', '甲-', '- 甲', '第一条', '《甲》', 'https://a.cn/', '\n\n', ' '],
  ),
)
const leaf = fc.oneof(
  text,
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.constant(undefined),
)
const key = fc.constantFrom(
  'title',
  'source',
  'clauses',
  'id',
  'sha256',
  'art1-2-p1',
  'x-',
  '2-8',
  '1',
  'Null',
  '12-',
)
const { data } = fc.letrec((tie) => ({
  data: fc.dictionary(key, fc.oneof({ depthSize: 'small' }, leaf, tie('data'), tie('list'))),
  list: fc.array(fc.oneof({ depthSize: 'small' }, text, tie('data')), { maxLength: 4 }),
}))

it('writes data like the library, or leaves it to the library', () => {
  fc.assert(
    fc.property(data, (value) => {
      const plain = writePlainYaml(value as object)
      if (plain !== undefined) expect(plain).toBe(byLibrary(value as object))
    }),
    { numRuns: 1000 },
  )
})

it('writes the register of an ordinary text itself', () => {
  const value = {
    title: '上海口岸服务条例',
    level: null,
    date: { value: '2011-11-17', certainty: 0.9 },
    notes: [],
    source: { file: '0001.txt', sha256: '5'.repeat(64), start: 0, end: 4291 },
    layout: { block: '\n\n', runIn: ' ' },
    clauses: [
      { id: 'ch1', label: '第一章', heading: '总则' },
      { id: '2-8', label: '(八)', heading: null, principles: ['accountability'] },
    ],
  }
  expect(writePlainYaml(value)).toBe(byLibrary(value))
})

it('leaves a list that occurs twice to the library', () => {
  const shared = ['甲']
  expect(writePlainYaml({ a: shared, b: shared })).toBeUndefined()
})
