import type { Orthography, Script } from '../corpus/frontmatter.ts'
import { convert } from './convert.ts'
import { regionEvidence } from './region-marks.ts'
import { fromRegion, simplifiedToTraditional, toRegion, traditionalToSimplified } from './stock.ts'

/** The detected script and standard of a text. */
export interface Detection {
  script: Script
  orthography: Orthography
  /** 0 to 1. */
  certainty: number
  /** The evidence, as text. */
  reason: string
}

/** Characters that only OpenCC's own standard uses, like dictionaries. */
const OWN = '爲衆啓竈喫僞潙鍼'

/** Least evidence for a region, and least share of all evidence found, to decide for it. */
const ENOUGH = 1.5
/** The same if nothing is found for the other region: one spelling, or a name of an institution. */
const ENOUGH_ALONE = 0.75
const SHARE = 0.65

/** Greatest certainty if the region is unclear. */
const UNCLEAR = 0.4

interface Evidence {
  weight: number
  found: string[]
}

/** Number of occurrences of a character in a text. */
type Count = (character: string) => number

function countsOf(text: string): Count {
  const units = new Uint32Array(0x10000)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    units[unit] = (units[unit] ?? 0) + 1
  }
  return (character) => {
    const count = units[character.charCodeAt(0)] ?? 0
    return character.length === 1 || count === 0 ? count : text.split(character).length - 1
  }
}

function evidence(count: Count, marks: readonly string[]): Evidence {
  const found = marks
    .filter((character) => count(character) > 0)
    .map((character) => ({ character, count: count(character) }))
    .toSorted((a, b) => b.count - a.count)
  return {
    weight: found.reduce((total, one) => total + one.count, 0),
    found: found.slice(0, 5).map((one) => `${one.character} ×${one.count}`),
  }
}

type ScriptMarks = Record<'hans' | 'hant', readonly string[]>

let marks: ScriptMarks | undefined

/** Characters of only one script: the same for every text, so computed once. */
function scriptMarks(): ScriptMarks {
  marks ??= findScriptMarks()
  return marks
}

function findScriptMarks(): ScriptMarks {
  const hans = simplifiedToTraditional().characters.map(([source]) => source)
  const regional = [...fromRegion.hk().characters, ...fromRegion.tw().characters]
    .map(([source]) => source)
    .filter((character) => convert(character, { from: 'hk', to: 'cn' }) !== character)
  const hant = [...traditionalToSimplified().characters.map(([source]) => source), ...regional]
  const difference = (a: readonly string[], b: ReadonlySet<string>) =>
    [...new Set(a)].filter((character) => !b.has(character))
  // 台 is used in Simplified and in Hong Kong, so it is evidence of neither.
  const forms = [...toRegion.hk().characters, ...toRegion.tw().characters].map(([, form]) => form)
  return {
    hans: difference(hans, new Set([...hant, ...forms])),
    hant: difference(hant, new Set(hans)),
  }
}

/**
 * Certainty for the side with the most evidence: its share, reduced if there is little evidence.
 */
function certaintyOf(winner: number, others: number): number {
  const share = winner / (winner + others)
  return Math.round(share * (1 - 0.5 / (1 + winner)) * 100) / 100
}

function reasonOf(what: string, winner: Evidence, against: readonly string[]): string {
  const but = against.length === 0 ? '' : `; against it: ${against.join(', ')}`
  return `${what}: ${winner.found.join(', ')}${but}`
}

/** Detects the standard of a Traditional text; OpenCC's own if the region is unclear. */
function detectStandard(counts: Count, text: string): Detection {
  const script = 'zh-Hant'
  const regions = regionEvidence(text)
  const own = evidence(counts, [...OWN])
  const [first, second] =
    regions.hk.weight >= regions.tw.weight ? (['hk', 'tw'] as const) : (['tw', 'hk'] as const)
  const [winner, loser] = [regions[first], regions[second]]
  if (own.weight > winner.weight) {
    return {
      ...{ script, orthography: 't', certainty: certaintyOf(own.weight, winner.weight) },
      reason: reasonOf('Traditional with the forms of dictionaries', own, winner.found),
    }
  }
  const against = loser.weight + own.weight
  const share = winner.weight / (winner.weight + against)
  const enough = against === 0 ? ENOUGH_ALONE : ENOUGH
  if (winner.weight < enough || share < SHARE) {
    const found = [...winner.found, ...loser.found]
    const but = found.length === 0 ? '' : `: ${found.join(', ')}`
    const reason = `Traditional, region unclear${but}`
    return { script, orthography: 't', certainty: UNCLEAR, reason }
  }
  return {
    script,
    orthography: first,
    certainty: certaintyOf(winner.weight, against),
    reason: reasonOf(`Traditional of ${first}`, winner, [...loser.found, ...own.found]),
  }
}

/** Detects the script and the standard of a text, with a certainty and the evidence. */
export function detectOrthography(text: string): Detection {
  const counts = countsOf(text)
  const { hans, hant } = scriptMarks()
  const simplified = evidence(counts, hans)
  const traditional = evidence(counts, hant)
  if (simplified.weight + traditional.weight === 0) {
    const reason = 'no character in it belongs to one script only'
    return { script: 'zh-Hans', orthography: 'cn', certainty: 0.3, reason }
  }
  if (simplified.weight >= traditional.weight) {
    return {
      script: 'zh-Hans',
      orthography: 'cn',
      certainty: certaintyOf(simplified.weight, traditional.weight),
      reason: reasonOf('Simplified', simplified, traditional.found),
    }
  }
  const standard = detectStandard(counts, text)
  const sure = certaintyOf(traditional.weight, simplified.weight)
  return { ...standard, certainty: Math.min(standard.certainty, sure) }
}
