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
 * What common words cost, as OpenCC's Traditional writes them, so that no spelling of a region begins or
 * ends inside one: 外匯|辦理 has no 匯辦 in it.
 */
function hantCosts(): ReadonlyMap<string, number> {
  const costs = [...readCosts()]
  const words = costs.map(([word]) => word).join('\n')
  const hant = rewritten(words, keep('hans-hant', hansToHant)).split('\n')
  return new Map(hant.map((word, index) => [word, costs[index]?.[1] ?? 0]))
}

/** The rewriters that lead from one standard to another, in order; none where they are the same. */
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
