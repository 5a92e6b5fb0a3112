import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convert } from './convert.ts'
import { fold, isSearchable, searchable } from './fold.ts'
import { foldTableSource } from './fold-classes.ts'

const text = fc.string({
  unit: fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 2 }),
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((unit) => String.fromCharCode(unit)),
    fc.integer({ min: 0x1f000, max: 0x2ffff }).map((point) => String.fromCodePoint(point)),
  ),
})

describe('fold', () => {
  test.each([
    ['衞生', '衛生', '卫生'],
    ['羣眾', '群衆', '群众'],
    ['沿着', '沿著'],
    ['裏面', '裡麵', '里面'],
    ['ＡＢＣ１２３', 'abc123'],
    ['\uf9d1', '六'],
    ['\u2f00', '一'],
    ['制度', '製度'],
    ['發佈', '发布'],
    ['囯囻國', '国国国'],
    ['尙刄亊愼聨荅', '尚刃事慎聯答'],
    ['覇莾頼徳県働隠艶満', '霸莽賴德縣動隱豔滿'],
    ['熖竒頚噐朙冨宼乹槗閇', '焰奇頸器明富寇乾橋閉'],
  ])('finds %s as its other forms', (first, ...others) => {
    for (const other of others) expect(fold(other)).toBe(fold(first))
  })

  test('finds every capital letter as its small one', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const letter = String.fromCharCode(unit)
      const small = letter.toLowerCase()
      if (small !== letter && small.length === 1) expect(fold(letter), letter).toBe(fold(small))
    }
  })

  test('keeps the Simplified forms used in patterns of the program', () => {
    const words =
      '妇女联合会、中国共产主义青年团、综合执法、符合规定、利益关系、发布机关、里程、制度'
    expect(fold(words)).toBe(words)
  })

  test('keeps characters that only look like the Japanese form of another one', () => {
    for (const [own, other] of ['欠缺', '浜濱', '沪濾', '芸藝', '缶罐'])
      expect(fold(own ?? '')).not.toBe(fold(other ?? ''))
  })

  test('keeps the length of any text and is idempotent', () => {
    fc.assert(
      fc.property(text, (any) => {
        const folded = fold(any)
        expect(folded.length).toBe(any.length)
        expect([...folded].length).toBe([...any].length)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })

  test('folds a text and its conversion to the same', () => {
    const names = ['cn', 't', 'tw', 'hk'] as const
    fc.assert(
      fc.property(text, fc.constantFrom(...names), fc.constantFrom(...names), (any, from, to) => {
        expect(fold(convert(any, { from, to }))).toBe(fold(any))
      }),
    )
  })

  test('contains every character that conversion can produce', () => {
    const bmp = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit)).join('\n')
    for (const from of ['cn', 't', 'tw', 'hk'] as const) {
      for (const to of ['cn', 't', 'tw', 'hk'] as const) {
        expect(fold(convert(bmp, { from, to })) === fold(bmp)).toBe(true)
      }
    }
  })
})

describe('the table for the browser', () => {
  test('is what the dictionaries give (node src/script/write-fold-table.ts)', () => {
    expect(readFileSync(new URL('fold-table.ts', import.meta.url), 'utf8')).toBe(foldTableSource())
  })

  test('stays under 12 KB gzipped with its code, and never loads a dictionary', () => {
    const sources = ['fold.ts', 'fold-map.ts', 'fold-code.ts', 'fold-table.ts'].map((name) =>
      readFileSync(new URL(name, import.meta.url), 'utf8'),
    )
    expect(gzipSync(sources.join('')).length).toBeLessThan(12_000)
    const imports = sources.join('').matchAll(/from '([^']+)'/g)
    expect(new Set([...imports].map(([, name]) => name))).toEqual(
      new Set(['./fold-map.ts', './fold-code.ts', './fold-table.ts']),
    )
  })
})

describe('searchable', () => {
  test('keeps letters, digits and ideographs, with their offsets', () => {
    const { folded, offsets } = searchable('《衞生》，Ａ 1-2。')
    expect(folded).toBe('卫生a12')
    expect([...offsets]).toEqual([1, 2, 5, 7, 9])
  })

  test('leaves out characters without width', () => {
    expect(searchable('安\u200b全\ufe0f生\u00ad產e\u0301').folded).toBe('安全生产e')
    expect(
      [...'\u200b\ufeff\u0301\ufe0f 、·—'].some((c) => isSearchable(c.codePointAt(0) ?? 0)),
    ).toBe(false)
  })

  test('gives the original offset of every unit', () => {
    fc.assert(
      fc.property(text, (any) => {
        const { folded, offsets } = searchable(any)
        const all = fold(any)
        expect(offsets.length).toBe(folded.length)
        for (let unit = 0; unit < folded.length; unit++) {
          expect(all[offsets[unit] ?? -1]).toBe(folded[unit])
        }
      }),
    )
  })
})
