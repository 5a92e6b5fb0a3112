import { CLOSING } from '../../citation/address.ts'
import { headingPieces } from '../../search/headline.ts'
import type { Hit } from '../../search/hit.ts'
import { placeName } from '../../search/place-name.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'
import { element } from '../element.ts'

/** A text in `mark`. */
export function marked(text: string): HTMLElement {
  const mark = document.createElement('mark')
  mark.className = 'hit'
  mark.textContent = text
  return mark
}

/** A level of government in its colour; nothing where a document has none. */
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

/** The place of a hit in words: 二（八）, 標題與開頭. */
export function hitPlace(hit: Hit, messages: SearchMessages): string {
  if (!hit.isClause) return hit.clause === CLOSING ? messages.closing : messages.front
  return placeName(hit, messages.article)
}

/** The heading of a hit, its matches marked; none where its place is named by the heading already. */
export function hitHeading(hit: Hit, messages: SearchMessages): (string | Node)[] {
  if (!hit.isClause || (hit.heading && hitPlace(hit, messages).endsWith(hit.heading))) return []
  return headingPieces(hit).map(({ text, isMatch }) => (isMatch ? marked(text) : text))
}
