/**
 * Converts an n-gram to a word of Pagefind's index. Only letters a–z, because everything before the
 * index changes other text: on a Chinese page Pagefind passes a query through Intl.Segmenter, which
 * splits it differently from the index, and it strips diacritics and some punctuation. A run of
 * ASCII letters passes unchanged.
 *
 * Characters and pairs are words of different lengths with different first letters, so that no word
 * is a prefix of another, for which Pagefind would load the other's part of the index too.
 */
const KINDS = ['c', 'p'] as const

const LETTERS = 26
/** 26⁴ is more than the number of UTF-16 units. */
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

/** The word for an n-gram of one or two UTF-16 units in Pagefind's index. */
export function gramToken(gram: string): string {
  const kind = KINDS[gram.length - 1]
  if (kind === undefined) throw new Error(`no word stands for ${gram}`)
  return kind + Array.from(gram.split(''), (unit) => spell(unit.charCodeAt(0))).join('')
}

/**
 * The query that finds the documents with an n-gram: quoted, since an unquoted one also finds
 * longer words.
 */
export function gramQuery(gram: string): string {
  return `"${gramToken(gram)}"`
}
