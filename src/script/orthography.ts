import type { Orthography, Script } from '../corpus/frontmatter.ts'
import { simplifiedToTraditional, traditionalToSimplified } from './stock.ts'

/** What a text seems to be written in. */
export interface Detection {
  script: Script
  orthography: Orthography
  /** 0 to 1. */
  certainty: number
  /** What it was concluded from, for people. */
  reason: string
}

/**
 * Characters that tell the standards of Traditional apart. Those in `sure` belong to one standard;
 * those in `likely` are its rule, but often met elsewhere because most keyboards give them.
 */
const MARKS = {
  hk: { sure: '衞羣着裏鈎綫牀説税脱閲鋭兑悦温藴葱敍', likely: '麪峯' },
  tw: { sure: '裡汙睪簷', likely: '衛群床麵說稅脫閱線峰' },
  t: { sure: '爲衆啓竈喫僞潙鍼', likely: '衛臺' },
} as const

/** 著 where Taiwan writes it and Hong Kong writes 着: after a verb. In these words it is 著 anywhere. */
const LITERARY_ZHU =
  /[顯显卓昭原編编土論论專专譯译遺遗拙合名巨較较]著|著[作名述稱称書书錄录者有]|知著/g

const LIKELY = 0.2

/** As sure as it gets where no mark belongs to one standard alone. */
const LIKELY_ONLY = 0.6

interface Evidence {
  weight: number
  found: string[]
}

function evidence(
  counts: ReadonlyMap<string, number>,
  weights: ReadonlyMap<string, number>,
): Evidence {
  const found = [...weights]
    .map(([character, weight]) => ({ character, weight, count: counts.get(character) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count * b.weight - a.count * a.weight)
  return {
    weight: found.reduce((total, { weight, count }) => total + weight * count, 0),
    found: found.slice(0, 5).map(({ character, count }) => `${character} ×${count}`),
  }
}

function weigh(sure: Iterable<string>, likely: Iterable<string> = []): Map<string, number> {
  return new Map([
    ...[...likely].map((character): [string, number] => [character, LIKELY]),
    ...[...sure].map((character): [string, number] => [character, 1]),
  ])
}

/** Characters that one script has and the other has not. */
function scriptMarks(): Record<'hans' | 'hant', Map<string, number>> {
  const hans = simplifiedToTraditional().characters.map(([source]) => source)
  const hant = traditionalToSimplified().characters.map(([source]) => source)
  const difference = (a: readonly string[], b: ReadonlySet<string>) =>
    weigh(a.filter((character) => !b.has(character)))
  return { hans: difference(hans, new Set(hant)), hant: difference(hant, new Set(hans)) }
}

/** How sure the one with the most evidence is: its share, less where there is little of it. */
function certaintyOf(winner: number, others: number): number {
  const share = winner / (winner + others)
  return Math.round(share * (1 - 0.5 / (1 + winner)) * 100) / 100
}

function reasonOf(what: string, winner: Evidence, against: readonly string[]): string {
  const but = against.length === 0 ? '' : `; against it: ${against.join(', ')}`
  return `${what}: ${winner.found.join(', ')}${but}`
}

/** Which standard a Traditional text follows. */
function detectStandard(counts: Map<string, number>, text: string): Detection {
  const literary = text.match(LITERARY_ZHU)?.length ?? 0
  const particles = (counts.get('著') ?? 0) - literary
  const marks = {
    hk: evidence(counts, weigh(MARKS.hk.sure, MARKS.hk.likely)),
    tw: evidence(counts, weigh(MARKS.tw.sure, MARKS.tw.likely)),
    t: evidence(counts, weigh(MARKS.t.sure, MARKS.t.likely)),
  }
  if (particles > 0) {
    marks.tw.weight += particles
    marks.tw.found.unshift(`著 ×${particles}`)
  }
  const order = ['hk', 'tw', 't'] as const
  const [first, ...rest] = order.toSorted((a, b) => marks[b].weight - marks[a].weight)
  const script = 'zh-Hant'
  if (first === undefined || marks[first].weight === 0) {
    const reason = 'Traditional; nothing in it is particular to Hong Kong or Taiwan'
    return { script, orthography: 't', certainty: 0.4, reason }
  }
  const others = rest.reduce((total, name) => total + marks[name].weight, 0)
  const isSure =
    (first === 'tw' && particles > 0) || [...MARKS[first].sure].some((mark) => counts.has(mark))
  return {
    script,
    orthography: first,
    certainty: Math.min(certaintyOf(marks[first].weight, others), isSure ? 1 : LIKELY_ONLY),
    reason: reasonOf(
      `Traditional with the variants of ${first}`,
      marks[first],
      rest.flatMap((name) => marks[name].found),
    ),
  }
}

/** The script and the standard that a text is written in, with a certainty and the reason. */
export function detectOrthography(text: string): Detection {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
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
