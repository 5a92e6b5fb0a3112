import { CLOSING } from '../../citation/address.ts'
import { wordsOf } from '../../script/words-of.ts'
import { headingPieces } from '../../search/headline.ts'
import type { Hit } from '../../search/hit.ts'
import { placeName } from '../../search/place-name.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'
import { element } from '../element.ts'

/** Text in a `mark` element. */
export function marked(...text: (string | Node)[]): HTMLElement {
  return element('mark', 'hit', ...text)
}

/** A level of government in its colour; empty where a document has none. */
export function levelMark(
  level: string | null,
  published: string | null,
  levels: readonly string[],
): HTMLElement[] {
  if (level === null) return []
  const mark = element('span', 'level', level)
  const rank = levels.indexOf(published ?? '')
  if (rank >= 0) mark.dataset['rank'] = String(Math.min(rank + 1, 7))
  return [mark]
}

/** The name of a hit's place: 二（八）, 標題與開頭. */
export function hitPlace(hit: Hit, messages: SearchMessages): string {
  if (!hit.isClause) return hit.clause === CLOSING ? messages.closing : messages.front
  return placeName(hit, messages.article)
}

/** The heading of a hit, with matches marked; empty where the name of its place contains it. */
export function hitHeading(hit: Hit, messages: SearchMessages): (string | Node)[] {
  if (!hit.isClause || (hit.heading && hitPlace(hit, messages).endsWith(hit.heading))) return []
  return inWords(headingPieces(hit))
}

/**
 * A title with `<wbr>` between its words, in parts of which some are matches; without `<wbr>` where
 * the browser cannot segment words.
 */
export function inWords(
  title: string | readonly { text: string; isMatch?: boolean }[],
): (string | HTMLElement)[] {
  const pieces = typeof title === 'string' ? [{ text: title }] : title
  const whole = pieces.map(({ text }) => text).join('')
  const ends = new Set<number>()
  let end = 0
  for (const word of 'Segmenter' in Intl ? wordsOf(whole) : []) {
    end += word.length
    if (end < whole.length) ends.add(end)
  }
  let before = 0
  return pieces.flatMap(({ text, isMatch = false }) => {
    const nodes: (string | HTMLElement)[] = []
    let from = 0
    for (let to = 1; to <= text.length; to++) {
      const isEnd = ends.has(before + to)
      if (!isEnd && to < text.length) continue
      nodes.push(text.slice(from, to))
      if (isEnd) nodes.push(document.createElement('wbr'))
      from = to
    }
    before += text.length
    return isMatch ? [marked(...nodes)] : nodes
  })
}
