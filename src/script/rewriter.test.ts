import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hansToHant, hantToHans, hantToRegion } from './layers.ts'
import { Rewriter } from './rewriter.ts'

const sentences = readFileSync(new URL('fixtures/official.tsv', import.meta.url), 'utf8')

const rewriters = [
  ['Simplified to Traditional', new Rewriter(hansToHant())],
  ['Traditional to Simplified', new Rewriter(hantToHans())],
  ['Traditional to Taiwan', new Rewriter(hantToRegion('tw', new Map()))],
  ['Traditional to Hong Kong', new Rewriter(hantToRegion('hk', new Map()))],
] as const

function rewritten(rewriter: Rewriter, text: string): string {
  const output = new Uint16Array(text.length)
  rewriter.rewrite(text, output)
  return String.fromCharCode(...output)
}

function alongThePath(rewriter: Rewriter, text: string): string {
  return rewriter
    .path(text)
    .map(({ target }) => target)
    .join('')
}

test.each(rewriters)(
  '%s has the same spans where only some characters are wanted',
  (_, rewriter) => {
    const characters = [...new Set(sentences)].filter((any) => any.length === 1)
    const some = fc.uniqueArray(fc.constantFrom(...characters), { maxLength: 40 })
    const lines = sentences.split('\n')
    fc.assert(
      fc.property(fc.constantFrom(...lines), some, (line, list) => {
        const wanted = new Set(list.map((character) => character.charCodeAt(0)))
        const isWanted = (unit: number) => wanted.has(unit)
        const expected = rewriter
          .spans(line)
          .filter(({ start, end }) =>
            [...line.slice(start, end)].some((one) => isWanted(one.charCodeAt(0))),
          )
        expect(rewriter.spans(line, 0, line.length, isWanted)).toEqual(expected)
      }),
    )
  },
)

// Conversion computes a path only around characters with a choice; the explanation computes all of
// it.
describe.each(rewriters)('%s reads the same as the path that explains it', (_, rewriter) => {
  test('in official sentences', () => {
    const lines = sentences.split(/[\n\t]/)
    expect(lines.length).toBeGreaterThan(1000)
    for (const line of lines) expect(rewritten(rewriter, line)).toBe(alongThePath(rewriter, line))
  })

  test('in any combination of their pieces', () => {
    const piece = fc
      .tuple(fc.nat(sentences.length - 1), fc.integer({ min: 1, max: 6 }))
      .map(([start, length]) => sentences.slice(start, start + length))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        expect(rewritten(rewriter, text)).toBe(alongThePath(rewriter, text))
      }),
      { numRuns: 300 },
    )
  })
})
