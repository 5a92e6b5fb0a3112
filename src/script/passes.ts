import type { Orthography } from '../corpus/frontmatter.ts'
import { readCosts } from './dictionary/costs.ts'
import { fromRegionToHant, hansToHant, hantToHans, hantToRegion } from './layers.ts'
import { Rewriter, type RewriterLayers } from './rewriter.ts'
import { rewritten } from './rewritten.ts'

const made = new Map<string, Rewriter>()

function keep(name: string, make: () => RewriterLayers): Rewriter {
  const rewriter = made.get(name) ?? new Rewriter(make())
  made.set(name, rewriter)
  return rewriter
}

/**
 * Costs of common words, in OpenCC's Traditional spelling, so that no regional spelling begins or
 * ends inside a word: 外匯|辦理 does not contain 匯辦.
 */
function hantCosts(): ReadonlyMap<string, number> {
  const costs = [...readCosts()]
  const words = costs.map(([word]) => word).join('\n')
  const hant = rewritten(words, keep('hans-hant', hansToHant)).split('\n')
  return new Map(hant.map((word, index) => [word, costs[index]?.[1] ?? 0]))
}

/** The rewriters that convert from one standard to another, in order; none if they are the same. */
export function passes(from: Orthography, to: Orthography): readonly Rewriter[] {
  if (from === to) return []
  if (to === 'cn') return [keep('hant-hans', hantToHans)]
  const first =
    from === 'cn'
      ? [keep('hans-hant', hansToHant)]
      : from === 't'
        ? []
        : [keep(`${from}-hant`, () => fromRegionToHant(from))]
  return to === 't' ? first : [...first, keep(`hant-${to}`, () => hantToRegion(to, hantCosts()))]
}
