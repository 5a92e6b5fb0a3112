import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeCsv } from './csv.ts'
import { inParts, partName } from './parts.ts'
import { optional, string, type Table } from './table.ts'

function tableOf(rows: Table['rows']): Table {
  const columns = [string('a', 'one'), optional(string('b', 'other'))]
  return { name: 'sample', title: 'Sample', key: null, columns, rows }
}

/** Parses CSV as defined by RFC 4180: a quoted field may contain anything. */
function readCsv(text: string): (string | null)[][] {
  return (
    text
      .match(/(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/g)
      ?.reduce<(string | null)[][]>(
        (rows, piece) => {
          const cell = piece.replace(/(?:,|\r\n)$/, '')
          const value = cell.startsWith('"')
            ? cell.slice(1, -1).replaceAll('""', '"')
            : cell || null
          rows.at(-1)?.push(value)
          if (piece.endsWith('\r\n')) rows.push([])
          return rows
        },
        [[]],
      )
      .slice(0, -1) ?? []
  )
}

describe('CSV', () => {
  test('preserves any text, and distinguishes a missing value', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('a,"b"\r\n', '\n', ' ', '"'),
    )
    const row = fc.tuple(value, fc.option(value, { nil: null }))
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(readCsv(writeCsv(tableOf(rows)))).toEqual([['a', 'b'], ...rows])
      }),
    )
  })

  test('has only a header line when there are no rows', () => {
    expect(writeCsv(tableOf([]))).toBe('a,b\r\n')
  })
})

describe('parts', () => {
  test('contain every item once, in order, within the size limit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100)), fc.integer({ min: 1, max: 200 }), (items, most) => {
        const parts = inParts(items, (item) => item, most)
        expect(parts.flat()).toEqual(items)
        for (const part of parts)
          expect(part.length <= 1 || part.reduce((sum, one) => sum + one, 0) <= most).toBe(true)
      }),
    )
  })

  test('have numbered names if there are several', () => {
    expect(partName('clauses', 'csv', 0, 1)).toBe('clauses.csv')
    expect(partName('clauses', 'csv', 1, 2)).toBe('clauses-2.csv')
  })
})
