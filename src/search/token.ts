/**
 * How text becomes tokens of the document index, and a query the phrase that finds them.
 *
 * A character is spelled in four letters a–z, a token is one or two characters. Letters only, because
 * everything between us and the index changes other text: on a Chinese page Pagefind sends a query
 * through Intl.Segmenter, which cuts at other places than the index was cut, and it strips diacritics
 * and some punctuation. A run of ASCII letters passes all of that whole.
 */

const LETTERS = 26
const SPELLING = 4
/** First code point that four letters cannot spell: 26⁴. Above are only tags and private use. */
const BEYOND = LETTERS ** SPELLING

/**
 * Stands between two searchable texts so that no phrase runs from one into the next. One letter: a
 * spelled character has four.
 */
const BOUNDARY = 'z'

/**
 * Longest phrase that the index is sure to have whole, in UTF-16 units. A longer one is asked for by its
 * beginning: what that finds is confirmed in the text anyway.
 */
export const PHRASE_LIMIT = 16

/** Four letters for a code point; those that cannot be spelled share one spelling, so finding more, never less. */
function spell(character: string): string {
  let rest = Math.min(character.codePointAt(0) ?? 0, BEYOND - 1)
  let spelled = ''
  for (let place = 0; place < SPELLING; place++) {
    spelled = String.fromCharCode(97 + (rest % LETTERS)) + spelled
    rest = Math.floor(rest / LETTERS)
  }
  return spelled
}

function bigrams(folded: string): string[] {
  const spelled = Array.from(folded, spell)
  return spelled.slice(1).map((second, index) => (spelled[index] ?? '') + second)
}

/**
 * The content of a document's record: the overlapping bigrams of every searchable text, a boundary after
 * each, then the distinct characters as tokens of their own, for queries of one character.
 */
export function documentTokens(foldedTexts: Iterable<string>): string {
  const tokens: string[] = []
  const characters = new Set<string>()
  for (const folded of foldedTexts) {
    tokens.push(...bigrams(folded), BOUNDARY)
    for (const character of folded) characters.add(spell(character))
  }
  return [...tokens, ...[...characters].sort()].join(' ')
}

/** The quoted phrase that finds the documents with a folded text, which is not empty. */
export function documentPhrase(folded: string): string {
  const cut = folded.slice(0, PHRASE_LIMIT)
  const characters = Array.from(cut.isWellFormed() ? cut : cut.slice(0, -1))
  const tokens = characters.length > 1 ? bigrams(characters.join('')) : characters.map(spell)
  return `"${tokens.join(' ')}"`
}
