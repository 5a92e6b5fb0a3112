import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'
import { headingPieces, headlineEnd } from './headline.ts'
import type { Hit } from './hit.ts'

function hitOf(heading: string | null, blocks: string[], ...spans: [number, number][]): Hit {
  return {
    ...{ id: 'central/2-8', document: 'central', clause: '2-8', label: '（八）', heading },
    ...{ isClause: true, principles: [], matches: spans.length, headingMatches: 0 },
    ...{ reading: 'corrected', blocks, supplied: [] },
    ranges: spans.map(([start, end]) => ({ block: 0, start, end })),
  }
}

const marked = (hit: Hit) =>
  headingPieces(hit)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('')
const shown = (hit: Hit) =>
  excerpt(hit, 6, headlineEnd(hit))
    .map(({ text, kind }) => (kind === 'match' ? `[${text}]` : text))
    .join('')

test('matches are marked in a heading, and the excerpt does not repeat it', () => {
  const hit = hitOf('嚴格責任追究制度', ['（八）嚴格責任追究制度。', '實行任期責任制。'], [5, 9])
  expect(marked(hit)).toBe('嚴格[責任追究]制度')
  expect(shown(hit)).toBe('實行任期責任…')
})

test('for a run-in heading the excerpt is the text after it', () => {
  const hit = hitOf('責任到人', ['（八）責任到人。各村責任到人。'], [3, 7], [10, 14])
  expect(marked(hit)).toBe('[責任到人]')
  expect(shown(hit)).toBe('各村[責任到人]。')
})

test('a clause that consists of its heading has no excerpt', () => {
  expect(shown(hitOf('責任體系', ['（八）責任體系'], [3, 5]))).toBe('')
})

test('a clause without a heading begins after its number', () => {
  const hit = hitOf(null, ['（八）各村責任到人。'], [5, 7])
  expect(marked(hit)).toBe('')
  expect(shown(hit)).toBe('各村[責任]到人。')
})
