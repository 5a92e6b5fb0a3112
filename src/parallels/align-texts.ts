import { Chains } from './chain.ts'
import { BlockFinder } from './common-blocks.ts'
import { foldCorpus, foldedOffsets } from './folded-corpus.ts'
import type { Range } from './published-range.ts'
import { countPairs, weigh } from './weights.ts'

/**
 * The common parts of two texts, as ranges of each, in order. Text between the first and last of
 * them belongs to one text only; text outside was not compared.
 */
export interface AlignedTexts {
  a: Range[]
  b: Range[]
}

/**
 * Aligns the longest common part of two short texts (sentences), ignoring script and punctuation.
 */
export function alignTexts(a: string, b: string): AlignedTexts {
  const passages = [a, b].map((text, index) => ({
    ...{ key: String(index), document: index, id: String(index), blocks: [], text, body: 0 },
  }))
  const corpus = foldCorpus(passages)
  const blocks = new BlockFinder(corpus, weigh(corpus, countPairs(corpus))).find(0, 1)
  const chain = new Chains(blocks, 1).take()
  const [inA, inB] = passages.map((passage) => foldedOffsets(passage))
  const ranges = (offsets: readonly number[] | undefined, side: 'a' | 'b') =>
    (chain?.blocks ?? []).map((block) => ({
      start: offsets?.[block[side]] ?? 0,
      end: (offsets?.[block[side] + block.length - 1] ?? -1) + 1,
    }))
  return { a: ranges(inA, 'a'), b: ranges(inB, 'b') }
}
