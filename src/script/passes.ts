import type { Orthography } from '../corpus/frontmatter.ts'
import { fromRegionToHant, hansToHant, hantToHans, hantToRegion } from './layers.ts'
import { Rewriter, type RewriterLayers } from './rewriter.ts'

const made = new Map<string, Rewriter>()

function keep(name: string, make: () => RewriterLayers): Rewriter {
  const rewriter = made.get(name) ?? new Rewriter(make())
  made.set(name, rewriter)
  return rewriter
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
  return to === 't' ? first : [...first, keep(`hant-${to}`, () => hantToRegion(to))]
}
