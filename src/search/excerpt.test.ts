import { expect, test } from 'vitest'
import { concordance, sortConcordance } from './concordance.ts'
import { excerpt } from './excerpt.ts'
import type { Hit } from './hit.ts'

function hitOf(blocks: string[], ...ranges: [block: number, start: number, end: number][]): Hit {
  return {
    id: 'central/2-8',
    document: 'central',
    clause: '2-8',
    label: '（八）',
    heading: null,
    isClause: true,
    principles: [],
    matches: ranges.length,
    headingMatches: 0,
    reading: 'corrected',
    blocks,
    ranges: ranges.map(([block, start, end]) => ({ block, start, end })),
    supplied: [],
  }
}

const shown = (hit: Hit, context: number) =>
  excerpt(hit, context)
    .map(({ text, kind }) => (kind === 'match' ? `[${text}]` : text))
    .join('')

const BLOCKS = ['（八）嚴格責任追究制度。', '實行黨政領導幹部任期安全生產責任制，依責追究。']

test('shows the context of the matches', () => {
  expect(shown(hitOf(BLOCKS, [1, 14, 16]), 4)).toBe('…安全生產[責任]制，依責…')
})

test('shows every match, and merges windows that touch', () => {
  expect(shown(hitOf(BLOCKS, [1, 2, 4], [1, 14, 16]), 2)).toBe('實行[黨政]領導…生產[責任]制，…')
  expect(shown(hitOf(BLOCKS, [1, 10, 12], [1, 14, 16]), 2)).toBe('…任期[安全]生產[責任]制，…')
})

test('omits the headline, which names the hit, unless it contains a match', () => {
  expect(shown(hitOf(BLOCKS, [1, 0, 2]), 4)).toBe('[實行]黨政領導…')
  expect(shown(hitOf(BLOCKS, [0, 5, 7]), 3)).toBe('…）嚴格[責任]追究制…')
})

test('a match across two blocks is one', () => {
  expect(shown(hitOf(BLOCKS, [0, 9, 12], [1, 0, 2]), 2)).toBe('…追究[制度。實行]黨政…')
})

test('shows the start of a clause without marked matches', () => {
  expect(shown(hitOf(BLOCKS), 4)).toBe('實行黨政…')
})

test('does not cut a surrogate pair', () => {
  expect(shown(hitOf(['𠮷𠮷責任𠮷𠮷'], [0, 4, 6]), 1)).toBe('…𠮷[責任]…')
})

test('shows text shorter than an ellipsis would save', () => {
  expect(shown(hitOf(BLOCKS, [1, 2, 4], [1, 12, 14]), 4)).toBe(
    '實行[黨政]領導幹部任期安全[生產]責任制，…',
  )
})

test('a line of the concordance begins after the printed number, which names it', () => {
  const left = (...ranges: [number, number, number][]) =>
    concordance([hitOf(BLOCKS, ...ranges)], 9).map((line) => line.left)
  expect(left([0, 5, 7], [0, 3, 5])).toEqual(['嚴格', ''])
  expect(left([0, 1, 2])).toEqual([''])
  const published = hitOf(['(八) 嚴格責任'], [0, 6, 8])
  expect(concordance([published], 9).map((line) => line.left)).toEqual(['嚴格'])
})

test('a concordance is sorted by context, ignoring punctuation', () => {
  const lines = concordance(
    [hitOf(['丙，責任乙。甲責任丁。乙、責任甲'], [0, 2, 4], [0, 7, 9], [0, 13, 15])],
    3,
  )
  const order = (by: 'text' | 'left' | 'right') =>
    sortConcordance(lines, by).map(({ left }) => left.at(-1))
  expect(order('text')).toEqual(['，', '甲', '、'])
  expect(order('left')).toEqual(['，', '、', '甲'])
  expect(order('right')).toEqual(['甲', '，', '、'])
})

test('for a clause with 300,000 matches the first ones are shown, with an ellipsis for the rest', () => {
  const ranges = Array.from({ length: 300_000 }, (_, at) => ({
    ...{ block: 0, start: at * 2, end: at * 2 + 2 },
  }))
  const pieces = excerpt({ ...hitOf(['責任'.repeat(300_000)]), ranges }, 3)
  expect(pieces.filter(({ kind }) => kind === 'match')).toHaveLength(500)
  expect(pieces.at(-1)).toEqual({ text: '…', kind: 'ellipsis' })
})

test('words that an editor supplied are in brackets, wherever a match begins', () => {
  // 領導 in the second block, which starts at 12.
  const hit = { ...hitOf(BLOCKS, [1, 4, 8]), supplied: [{ start: 16, end: 18 }] }
  expect(shown(hit, 3)).toBe('…行黨政[〔領導〕幹部]任期安…')
  expect(shown({ ...hit, ranges: [{ block: 1, start: 5, end: 7 }] }, 1)).toBe('…〔領[導〕幹]部…')
  expect(concordance([hit], 2).map(({ left, match }) => left + match)).toEqual(['黨政〔領導〕幹部'])
})
