import type { Document } from '../corpus/model.ts'
import { convert } from '../script/convert.ts'
import type { Passage } from './passage.ts'
import { sampleDocument } from './sample-document.ts'

/** Pseudo-random numbers from 0 to 1, the same in every run. */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Shortest passage that is copied. */
const SHORTEST = 30

/** Changed copies of passages, and the key of the source of each. */
export interface Copies {
  document: Document
  /** By clause id of the copy. */
  sources: Map<string, string>
}

/**
 * A document of changed copies: a share of their characters is dropped, replaced or has one
 * inserted before it; every second copy has two phrases exchanged, every third is in the other
 * script.
 *
 * @param rate - share of characters that change, 0 to 1
 */
export function mutatedCopies(passages: readonly Passage[], count: number, rate: number): Copies {
  const random = sequence(20261125)
  const long = passages.filter(({ text, body }) => text.length - body >= SHORTEST)
  const chosen = long.filter(
    (_, index) => index % Math.max(1, Math.floor(long.length / count)) === 0,
  )
  const letters = [
    ...chosen
      .map(({ text }) => text)
      .join('')
      .replace(/[^\p{L}]/gu, ''),
  ]
  const pick = () => letters[Math.floor(random() * letters.length)] ?? '的'
  const texts = chosen.slice(0, count).map(({ text, body }, index) => {
    let copy = text.slice(body).replace(/\s+/gu, '')
    if (rate > 0 && index % 2 === 1) copy = exchangeParts(copy, random)
    const changed = [...copy].flatMap((letter) => {
      if (random() >= rate) return letter
      const kind = random()
      return kind < 1 / 3 ? [] : kind < 2 / 3 ? pick() : [pick(), letter]
    })
    const done = changed.join('')
    return index % 3 === 2 ? convert(done, { from: 'cn', to: 't' }) : done
  })
  const sources = new Map(texts.map((_, index) => [String(index + 1), chosen[index]?.key ?? '']))
  return { document: sampleDocument('copies', texts), sources }
}

function exchangeParts(text: string, random: () => number): string {
  const parts = text.split(/(?<=[，,、；;。])/u)
  if (parts.length < 3) return text
  const at = Math.floor(random() * (parts.length - 1))
  const [first = '', second = ''] = parts.slice(at, at + 2)
  return [...parts.slice(0, at), second, first, ...parts.slice(at + 2)].join('')
}

/** Share of copies for which a pair with their source was found, 0 to 1. */
export function copiesFound(
  { sources }: Copies,
  pairs: Iterable<{ a: string; b: string }>,
  texts: ReadonlyMap<string, string>,
): number {
  const found = new Set<string>()
  for (const { a, b } of pairs) {
    const [copy, other] = a.startsWith('copies/') ? [a, b] : [b, a]
    if (!copy.startsWith('copies/')) continue
    const id = copy.slice('copies/'.length)
    const source = sources.get(id)
    // The same words in another law count too: nothing tells which one was copied.
    if (other === source || texts.get(other) === texts.get(source ?? '')) found.add(id)
  }
  return found.size / sources.size
}
