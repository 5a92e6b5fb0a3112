import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClauseText, SearchClause } from './document.ts'
import { clauseFoldings } from './record.ts'
import { PHRASE_LIMIT } from './token.ts'

function clauseOf(corrected: string, published: string | null): SearchClause {
  const text: ClauseText = {
    label: '',
    heading: null,
    corrected: [corrected],
    published: published === null ? null : [published],
  }
  return { id: '1', level: 1, principles: [], texts: { hant: text, hans: text } }
}

test('every phrase of every reading lies whole in an indexed text', () => {
  const text = fc.string({ unit: fc.constantFrom('安', '全', '生', '产', '责'), maxLength: 60 })
  fc.assert(
    fc.property(
      text,
      text,
      fc.nat(60),
      fc.nat(PHRASE_LIMIT),
      (corrected, published, at, length) => {
        const indexed = clauseFoldings(clauseOf(corrected, published))
        for (const reading of [corrected, published]) {
          const phrase = reading.slice(at, at + length)
          expect(indexed.some((one) => one.includes(phrase))).toBe(true)
        }
      },
    ),
  )
})

test('a reading that differs in a character adds a stretch around it', () => {
  const clause = '安全生产是一切工作的重中之重'.repeat(8)
  const other = `${clause.slice(0, 50)}发${clause.slice(51)}`
  const [whole, stretch] = clauseFoldings(clauseOf(clause, other))
  expect(whole).toBe(clause)
  expect(stretch).toBe(other.slice(50 - PHRASE_LIMIT + 1, 50 + PHRASE_LIMIT))
})

test('a clause without a second reading is indexed once', () => {
  expect(clauseFoldings(clauseOf('安全', null))).toEqual(['安全'])
})
