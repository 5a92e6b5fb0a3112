import type { Document } from '../../corpus/model.ts'
import { convert } from '../../script/convert.ts'
import { quotablePieces } from '../quotable-source.ts'

/**
 * What was done to a quotation. `verbatim`, `spaced`, `quoted`, `converted` and `mixed` are still
 * true to the text; `elided` and `elided-ends` omit words fairly, `elided-turning` omits a
 * negation; all others are false.
 */
export type Mutation =
  | 'verbatim'
  | 'spaced'
  | 'quoted'
  | 'converted'
  | 'mixed'
  | 'elided'
  | 'elided-ends'
  | 'elided-turning'
  | 'character'
  | 'homophone'
  | 'punctuation'
  | 'dropped'
  | 'negation'
  | 'reordered'
  | 'elided-reordered'
  | 'elided-changed'
  | 'other-clause'
  | 'elided-other-clause'
  | 'foreign'

/** A quotation with what was done to it, and the clause that it was made from. */
export interface MutatedQuotation {
  mutation: Mutation
  passage: string
  /** `central/2-8`; null for a foreign passage. */
  id: string | null
}

interface Source {
  id: string
  /** Its own text on one line. */
  text: string
  document: Document
}

/** Shortest text, in UTF-16 code units, that is long enough to mutate. */
const SHORTEST = 60
/** Characters and words that are easily confused because they sound or look alike. */
const ALIKE: readonly [string, string][] = [
  ['权利', '权力'],
  ['應當', '應該'],
  ['应当', '应该'],
  ['必須', '必需'],
  ['必须', '必需'],
  ['制定', '制订'],
  ['履行', '旅行'],
  ['負責', '付責'],
  ['负责', '付责'],
  ['和', '合'],
  ['的', '地'],
]
const NEGATION = /不得|不|未|無|无|非|勿/u

/** Sentences that occur in no policy text. */
const FOREIGN = [
  '學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？',
  '床前明月光，疑是地上霜。举头望明月，低头思故乡。',
  '滾滾長江東逝水，浪花淘盡英雄。是非成敗轉頭空，青山依舊在，幾度夕陽紅。',
  '从前有座山，山里有座庙，庙里有个老和尚在讲故事。',
  'All happy families are alike; each unhappy family is unhappy in its own way.',
] as const

/** Pseudo-random integers from 0 to below a limit, the same in every run. */
type Random = (below: number) => number

function sequence(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

type Mutate = (source: Source, other: Source, random: Random) => string | null

/** 12 to 60 code units from a random position in a text. */
function cut(text: string, random: Random): string {
  const length = Math.min(12 + random(49), text.length)
  const start = random(text.length - length + 1)
  return text.slice(start, start + length)
}

/** Two parts of a text with an omission between them. */
function parts(text: string, random: Random): [string, string] {
  const [one, left, two] = [6 + random(12), 4 + random(20), 6 + random(12)]
  const start = random(Math.max(1, text.length - one - left - two))
  const next = start + one + left
  return [text.slice(start, start + one), text.slice(next, next + two)]
}

function replaced(text: string, random: Random): string | null {
  const at = 2 + random(text.length - 4)
  const letter = '鯨山水茶馬鳥'[random(6)] ?? '鯨'
  if (!/\p{L}/u.test(text.charAt(at)) || text.charAt(at) === letter) return null
  return `${text.slice(0, at)}${letter}${text.slice(at + 1)}`
}

/** A text converted to the script that it was not published in. */
function converted(text: string, { meta: { orthography } }: Document): string {
  return convert(text, { from: orthography, to: orthography === 'cn' ? 'zh-Hant' : 'zh-Hans' })
}

const MUTATIONS: Record<Mutation, Mutate> = {
  verbatim: ({ text }, _, random) => cut(text, random),
  spaced: ({ text }, _, random) => {
    const passage = cut(text, random)
    return `${passage.slice(0, 5)}\n　${passage.slice(5, 9)} ${passage.slice(9)}`.replace(
      /,/g,
      '，',
    )
  },
  quoted: ({ text }, _, random) => {
    const passage = cut(text, random)
    return /[“”「」]/u.test(passage) ? null : `「${passage}」`
  },
  converted: ({ text, document }, _, random) => converted(cut(text, random), document),
  mixed: ({ text, document }, _, random) => {
    const passage = cut(text, random)
    return passage.slice(0, 8) + converted(passage.slice(8), document)
  },
  elided: ({ text }, _, random) => parts(text, random).join('……'),
  'elided-ends': ({ text }, _, random) => {
    const mark = ['……', '…', '...', '⋯⋯', '［……］', '（略）'][random(6)] ?? '……'
    return mark + parts(text, random).join(mark) + mark
  },
  'elided-turning': ({ text }, _, random) => {
    const found = NEGATION.exec(text.slice(12, -12))
    if (!found) return null
    const at = found.index + 12
    const rest = text.slice(at + found[0].length, at + 12)
    return random(2) === 0 ? `${text.slice(at - 12, at)}……${rest}` : `……${rest}`
  },
  character: ({ text }, _, random) => replaced(cut(text, random), random),
  homophone: ({ text }, _, random) => {
    const passage = cut(text, random)
    const [word, other] = ALIKE.find(([word]) => passage.slice(1, -1).includes(word)) ?? []
    return word && other ? passage.replaceAll(word, other) : null
  },
  punctuation: ({ text }, _, random) => {
    const passage = cut(text, random)
    const at = passage.slice(1, -1).search(/[,，、;；]/u) + 1
    return at === 0 ? null : `${passage.slice(0, at)}。${passage.slice(at + 1)}`
  },
  dropped: ({ text }, _, random) => {
    const passage = cut(text, random)
    const at = 3 + random(passage.length - 6)
    return passage.slice(0, at) + passage.slice(at + 1)
  },
  negation: ({ text }, _, random) => {
    const found = NEGATION.exec(text.slice(8, -8))
    if (!found) return null
    const at = found.index + 8
    const start = Math.max(0, at - 6 - random(20))
    return text.slice(start, at) + text.slice(at + found[0].length, at + 8 + random(20))
  },
  reordered: ({ text }, _, random) => parts(text, random).reverse().join(''),
  'elided-reordered': ({ text }, _, random) => parts(text, random).reverse().join('……'),
  'elided-changed': ({ text }, _, random) => {
    const [one, two] = parts(text, random)
    const changed = replaced(one, random)
    return changed === null ? null : `${changed}……${two}`
  },
  'other-clause': ({ text }, other, random) =>
    cut(text, random).slice(0, 20) + cut(other.text, random).slice(0, 20),
  'elided-other-clause': ({ text }, other, random) =>
    `${cut(text, random).slice(0, 20)}……${cut(other.text, random).slice(0, 20)}`,
  foreign: (_source, _other, random) => {
    const text = FOREIGN[random(FOREIGN.length)] ?? FOREIGN[0]
    return text.slice(random(5), text.length - random(5))
  },
}

/** Quotations of a corpus, equally many of each kind, the same in every run with the same seed. */
export function mutatedQuotations(
  documents: readonly Document[],
  count: number,
  seed: number,
): MutatedQuotation[] {
  const random = sequence(seed)
  const sources = sourcesOf(documents)
  const kinds = Object.keys(MUTATIONS) as Mutation[]
  const made: MutatedQuotation[] = []
  // Not every text has what a mutation needs: after too many failed attempts there are fewer
  // quotations.
  for (let attempt = 0; made.length < count && attempt < count * 20; attempt++) {
    const mutation = kinds[made.length % kinds.length] ?? 'verbatim'
    const source = sources[random(sources.length)]
    const other = sources[random(sources.length)]
    if (!source || !other || source.id === other.id) continue
    const passage = MUTATIONS[mutation](source, other, random)
    if (passage === null) continue
    made.push({ mutation, passage, id: mutation === 'foreign' ? null : source.id })
  }
  return made
}

function sourcesOf(documents: readonly Document[]): Source[] {
  return documents.flatMap((document) =>
    // In page order: text that follows a list of items is a piece of its own.
    quotablePieces(document).flatMap(({ id, corrected }) => {
      const text = corrected.replace(/\s+/gu, '')
      // A text with its own marks of omission would be taken for an elided quotation.
      if (text.length < SHORTEST || /[…⋯]|\.{3}/u.test(text)) return []
      return id.includes('/') ? [{ id, text, document }] : []
    }),
  )
}
