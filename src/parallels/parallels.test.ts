import { describe, expect, test } from 'vitest'
import { clauseText } from '../citation/clause-text.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { walkClauses } from '../corpus/model.ts'
import { searchable } from '../script/fold.ts'
import { CERTAIN_LENGTH } from './compare-passages.ts'
import { findParallels } from './corpus-parallels.ts'
import { pairJson } from './pair-json.ts'

const { value: documents } = await loadDocuments('tests/opinions/content')
const parallels = findParallels(documents)
const pairs = Array.from(parallels.all(), pairJson(parallels.passages))

/** Published texts of clauses as anyone can read them in the registry. */
const texts = new Map(
  documents.flatMap((document) =>
    Array.from(walkClauses(document.clauses), (clause) => [
      `${document.id}/${clause.id}`,
      clauseText(clause),
    ]),
  ),
)

/** Longest common stretches of two texts, folded, as offsets in code points of the texts. */
function commonStretches(a: string, b: string, least: number) {
  const [left, right] = [searchable(a), searchable(b)]
  const found: { a: [number, number]; b: [number, number] }[] = []
  for (let i = 0; i < left.folded.length; i++)
    for (let j = 0; j < right.folded.length; j++) {
      if (i > 0 && j > 0 && left.folded[i - 1] === right.folded[j - 1]) continue
      let length = 0
      while (
        i + length < left.folded.length &&
        left.folded[i + length] === right.folded[j + length]
      )
        length++
      if (length < least) continue
      found.push({
        a: [left.offsets[i] ?? 0, (left.offsets[i + length - 1] ?? 0) + 1],
        b: [right.offsets[j] ?? 0, (right.offsets[j + length - 1] ?? 0) + 1],
      })
    }
  return found
}

describe('the parallel passages of the sample', () => {
  test('cover every common stretch of twelve characters between two texts', () => {
    const missed: string[] = []
    let seen = 0
    for (const [a, textA] of texts)
      for (const [b, textB] of texts) {
        if (a.split('/')[0] === b.split('/')[0]) continue
        for (const stretch of commonStretches(textA, textB, CERTAIN_LENGTH)) {
          seen++
          const covered = pairs.some(
            (pair) =>
              pair.a === a &&
              pair.b === b &&
              pair.aStart <= stretch.a[0] &&
              pair.aEnd >= stretch.a[1] &&
              pair.bStart <= stretch.b[0] &&
              pair.bEnd >= stretch.b[1],
          )
          const turned = pairs.some(
            (pair) =>
              pair.a === b &&
              pair.b === a &&
              pair.aStart <= stretch.b[0] &&
              pair.aEnd >= stretch.b[1] &&
              pair.bStart <= stretch.a[0] &&
              pair.bEnd >= stretch.a[1],
          )
          if (!covered && !turned) missed.push(`${a} ${b} ${textA.slice(...stretch.a)}`)
        }
      }
    expect(missed).toEqual([])
    expect(seen).toBeGreaterThan(0)
  })

  test('have offsets of code points in the published texts', () => {
    for (const pair of pairs)
      for (const [key, start, end] of [
        [pair.a, pair.aStart, pair.aEnd],
        [pair.b, pair.bStart, pair.bEnd],
      ] as const) {
        const length = [...(texts.get(key) ?? '')].length
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        if (length > 0) expect(end).toBeLessThanOrEqual(length)
      }
  })
})
