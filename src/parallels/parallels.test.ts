import { describe, expect, test } from 'vitest'
import { clauseText } from '../citation/clause-text.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { walkClauses } from '../corpus/model.ts'
import { searchable } from '../script/fold.ts'
import { CERTAIN_LENGTH } from './compare-passages.ts'
import { findParallels } from './corpus-parallels.ts'
import { pairJson } from './pair-json.ts'
import { passimLines, readPassim } from './passim.ts'

const { value: documents } = await loadDocuments('tests/opinions/content')
const parallels = findParallels(documents)
const pairs = Array.from(parallels.all(), pairJson(parallels.passages))

/** Published texts of clauses, as in the registry. */
const texts = new Map(
  documents.flatMap((document) =>
    Array.from(walkClauses(document.clauses), (clause) => [
      `${document.id}/${clause.id}`,
      clauseText(clause),
    ]),
  ),
)

/** Published texts of all passages, as passed to passim. */
const published = new Map(
  Array.from(passimLines(documents), (line): [string, string] => {
    const { id, text } = JSON.parse(line)
    return [id, text]
  }),
)
const isCorrected = new Set(
  parallels.passages.flatMap(({ key, text }) => (text === published.get(key) ? [] : [key])),
)

/** Maximal common sequences of two texts, folded, as offsets in code points of the texts. */
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
  test('have differences only inside the common ranges', () => {
    const outside = pairs.filter(({ aStart, aEnd, bStart, bEnd, differences }) =>
      differences.some(
        (one) => one.aStart < aStart || one.aEnd > aEnd || one.bStart < bStart || one.bEnd > bEnd,
      ),
    )
    expect(outside.map(({ a, b }) => `${a} ${b}`)).toEqual([])
  })

  test('cover every common sequence of twelve characters between two texts', () => {
    const missed: string[] = []
    let seen = 0
    for (const [key, text] of texts) expect(published.get(key)).toBe(text)
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

  test('quote the published text of every passage, number included', () => {
    const cut = (key: string, start: number, end: number) =>
      [...(published.get(key) ?? '')].slice(start, end).join('')
    const corrected = new Map(parallels.passages.map(({ key, text }) => [key, text]))
    let plain = 0
    for (const [nth, pair] of [...parallels.all()].entries()) {
      const told = pairs[nth]
      if (!told) throw new Error('as many pairs are told as are found')
      for (const [key, range, words] of [
        [told.a, pair.aRange, cut(told.a, told.aStart, told.aEnd)],
        [told.b, pair.bRange, cut(told.b, told.bStart, told.bEnd)],
      ] as const) {
        expect(words).not.toBe('')
        // Without corrections, the published text is the one that was compared.
        if (isCorrected.has(key)) continue
        plain++
        expect(words).toBe(corrected.get(key)?.slice(range.start, range.end))
      }
    }
    expect(plain).toBeGreaterThan(0)
  })

  test('differ in the published texts exactly where they report differences', () => {
    const rest = (key: string, start: number, end: number, gaps: readonly [number, number][]) => {
      const isGap = (at: number) => gaps.some(([from, to]) => at >= from && at < to)
      const kept = [...(published.get(key) ?? '')].filter(
        (_, at) => at >= start && at < end && !isGap(at),
      )
      return searchable(kept.join('')).folded
    }
    let differing = 0
    for (const { a, b, aStart, aEnd, bStart, bEnd, differences } of pairs) {
      if (isCorrected.has(a) || isCorrected.has(b)) continue
      differing += differences.length
      const inA = differences.map(({ aStart, aEnd }): [number, number] => [aStart, aEnd])
      const inB = differences.map(({ bStart, bEnd }): [number, number] => [bStart, bEnd])
      expect([a, b, rest(a, aStart, aEnd, inA)]).toEqual([a, b, rest(b, bStart, bEnd, inB)])
    }
    expect(differing).toBeGreaterThan(0)
  })
})

describe('passim', () => {
  test('gets the texts that offsets refer to, and returns pairs of the same shape', () => {
    const [pair] = pairs
    if (!pair) throw new Error('the sample has pairs')
    const stretch = (id: string, begin: number, end: number) =>
      JSON.stringify({
        ...{ cluster: 1, id, begin, end },
        text: [...(published.get(id) ?? '')].slice(begin, end).join(''),
      })
    const lines = [stretch(pair.a, pair.aStart, pair.aEnd), stretch(pair.b, pair.bStart, pair.bEnd)]
    const { pairs: read } = readPassim(`${lines.join('\n')}\n`)
    const { a, b, aStart, aEnd, bStart, bEnd } = pair
    expect(read).toMatchObject([{ a, b, aStart, aEnd, bStart, bEnd, direction: 'unknown' }])
    expect(Object.keys(read[0] ?? {})).toEqual(Object.keys(pair))
    const untold = lines.map((line) => JSON.stringify({ ...JSON.parse(line), text: undefined }))
    expect(readPassim(untold.join('\n')).pairs).toMatchObject([{ kind: 'reworded', score: 0.5 }])
    expect(() => readPassim('{"cluster":1}\n')).toThrow(/^line 1: /)
    for (const range of ['"begin":-1,"end":3', '"begin":5,"end":1', '"begin":0,"end":1e400'])
      expect(() => readPassim(`{"cluster":1,"id":"a",${range}}\n`)).toThrow(/^line 1: /)
  })
})
