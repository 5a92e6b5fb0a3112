/**
 * How a gram becomes a word of Pagefind's index. Letters a–z only, because everything between us and the
 * index changes other text: on a Chinese page Pagefind sends a query through Intl.Segmenter, which cuts at
 * other places than the index was cut, and it strips diacritics and some punctuation. A run of ASCII
 * letters passes all of that whole.
 *
 * Characters and pairs are words of different lengths that begin with a letter of their own: so no word
 * is the beginning of another, for which Pagefind would load the other's part of the index too.
 */
const KINDS = ['c', 'p'] as const

const LETTERS = 26
/** 26⁴ are more than the units of UTF-16. */
const PLACES = 4

function spell(unit: number): string {
  let rest = unit
  let letters = ''
  for (let place = 0; place < PLACES; place++) {
    letters = String.fromCharCode(97 + (rest % LETTERS)) + letters
    rest = Math.floor(rest / LETTERS)
  }
  return letters
}

/** The word that stands for a gram of one or two UTF-16 units in Pagefind's index. */
export function gramToken(gram: string): string {
  const kind = KINDS[gram.length - 1]
  if (kind === undefined) throw new Error(`no word stands for ${gram}`)
  return kind + Array.from(gram.split(''), (unit) => spell(unit.charCodeAt(0))).join('')
}

/** The query that finds the documents with a gram: quoted, since another query finds longer words too. */
export function gramQuery(gram: string): string {
  return `"${gramToken(gram)}"`
}
