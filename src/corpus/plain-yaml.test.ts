import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { readPlainYaml } from './plain-yaml.ts'
import { readYaml } from './read-yaml.ts'

it('parses a register like the YAML library', () => {
  const text = stringify(
    {
      title: '關於“安全”的意見',
      attachments: [],
      notes: [{ text: '甲：乙', certainty: 0.9 }, { text: '丙' }],
      source: { file: '0002.txt', sha256: '9e'.repeat(32), start: 0, url: null },
      layout: { block: '\n\n', except: { 'art3-1': '', '2-8': '\t' } },
      clauses: [
        { id: 'art1', label: '第一條', heading: null, principles: ['a', 'b'] },
        { id: '1-2', label: '(一)', heading: '是' },
      ],
    },
    { lineWidth: 0, blockQuote: false },
  )
  const plain = text.trimEnd().replace('0.9', '9')
  expect(readPlainYaml(plain)).toEqual(readYaml(plain).data)
})

it.each([
  'a: &x 甲',
  'a: !t 甲',
  'a: 甲 # 乙',
  'a: 1e5',
  'a: 0x1',
  'a: 0.5',
  'a:',
  'a: 1\na: 2',
  'a: 甲: 乙',
  '- 甲',
])('leaves %j to the real parser', (text) => expect(readPlainYaml(text)).toBeUndefined())

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...'甲乙一1e.5x-_:# "\'[]{}&*!|>%@,~nulltrue\t\u3000\u00a0\u2028'),
    maxLength: 8,
  }),
  fc.constantFrom(
    '1e5',
    '0x1f',
    '0o7',
    '.5',
    '5.',
    '1_000',
    '2020-01-02',
    'yes',
    'NULL',
    '.inf',
    '12:30',
    '007',
    '-1',
    '+1',
    '...',
    '---',
    '<<',
    '=',
  ),
)
const key = fc.oneof(fc.constantFrom('a', '2-8', '12', 'null', 'art1_1', '__proto__', 'true'), text)
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.double())

it('never parses data differently from the YAML library', () => {
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      value,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(key, tie('node'), { maxKeys: 3 }),
    ),
  })).node
  fc.assert(
    fc.property(fc.dictionary(key, tree, { maxKeys: 4 }), fc.boolean(), (data, isOurs) => {
      const written = stringify(data, isOurs ? { lineWidth: 0, blockQuote: false } : {})
      const plain = readPlainYaml(written.trimEnd())
      if (plain !== undefined) expect(plain).toEqual(readYaml(written).data)
    }),
    { numRuns: 3000 },
  )
})

it('never parses lines differently from the YAML library', () => {
  const line = fc.tuple(
    fc.constantFrom('', '  ', '    ', '- ', '  - '),
    key,
    fc.constantFrom(': ', ':', ' '),
    text,
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
      const written = lines.map((parts) => parts.join('')).join('\n')
      const plain = readPlainYaml(written)
      if (plain !== undefined) expect(plain).toEqual(readYaml(written).data)
    }),
    { numRuns: 5000 },
  )
})
