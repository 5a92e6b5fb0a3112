import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitToJson } from './split-json.ts'
import { splitPage } from './split-page.ts'
import type { SplitClause } from './types.ts'

const SOURCES = new URL('../../../content/sources/', import.meta.url)
const [seed = ''] = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'))
const text = readFileSync(new URL(seed, SOURCES), 'utf8')

function count(
  clauses: readonly SplitClause[],
  construct: (clause: SplitClause) => boolean,
): number {
  return clauses.reduce(
    (sum, clause) => sum + (construct(clause) ? 1 : 0) + count(clause.children, construct),
    0,
  )
}

describe('the source page of the corpus', () => {
  const page = splitPage(text, seed)
  const [village, central, district] = page.documents

  it('holds three documents with their titles', () => {
    expect(page.documents.map((document) => document.title)).toEqual([
      '安全生產意見範文一',
      '安全生產意見範文二',
      '安全生產意見範文三',
    ])
  })

  it('gives four clauses, the last from the middle of a line, with headings told without a mark', () => {
    expect(village?.clauses.map(({ id, label, heading }) => [id, label, heading])).toEqual([
      ['1', '一、', '統一思想、提高認識'],
      ['2', '二、', '加強領導落實措施'],
      ['3', '三、', '落實措施、責任到人'],
      ['4', '四、', '加強學習、廣泛宣傳、提高安全意識'],
    ])
  })

  it('gives sections, items that run on across them, and bullets', () => {
    const clauses = central?.clauses ?? []
    expect(clauses).toHaveLength(4)
    expect(count(clauses, ({ level }) => level === 2)).toBe(15)
    expect(count(clauses, ({ kind }) => kind === 'bullet')).toBe(5)
    expect(clauses[0]?.children[1]?.children[0]).toMatchObject({
      id: '1-2-b1',
      label: '——',
      heading: '堅持安全發展',
    })
    expect(clauses[1]?.children[0]).toMatchObject({ id: '2-4', label: '(四)' })
    expect(clauses[1]?.children[0]?.paragraphs).toHaveLength(3)
  })

  it('finds addressee, attachment and date', () => {
    expect(district).toMatchObject({
      addressee: '各鎮(街),區各局辦,區各直屬單位',
      attachments: ['溧水區工業投資項目安全發展准入特別管理措施(負面清單)'],
      date: '四月十四日',
      level: '區縣',
      kind: '意見',
    })
    expect(district?.clauses).toHaveLength(6)
    expect(count(district?.clauses ?? [], ({ level }) => level === 2)).toBe(24)
  })

  it('loses nothing', () => {
    expect(page.pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })

  it('counts offsets in code points for the outside', () => {
    const moved = splitToJson(splitPage(`𠮷${text}`), `𠮷${text}`)
    const plain = splitToJson(page, text)
    expect(moved.documents[0]?.start).toBe((plain.documents[0]?.start ?? 0) + 1)
    expect(plain.documents[1]?.clauses[1]?.children[0]?.id).toBe('2-4')
  })
})
