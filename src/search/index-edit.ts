import { writeClauses } from './clause-list.ts'
import { documentGrams, type GramUse } from './document-grams.ts'
import { GRAM_LIMIT, type GramRule } from './gram.ts'
import type { GramEditor } from './gram-editor.ts'
import type { GramText } from './gram-layout.ts'
import { ALL, type IndexState } from './index-state.ts'
import { gramToken } from './token.ts'

/**
 * The n-grams of a built search while some of its documents are replaced: the tables, and
 * Pagefind's records.
 */
export class IndexEdit {
  readonly #table: GramEditor
  readonly #rule: GramRule
  readonly #limit: number
  readonly #sizes: readonly number[]
  /** The only document of each word of the index. */
  readonly #owners = new Map<string, number>()
  /** Words of the documents whose words changed. */
  readonly #words = new Map<number, Set<string>>()
  readonly #contents: readonly string[]
  /** The texts of a document as currently indexed. */
  readonly #textsOf: (place: number) => readonly GramText[]
  /** N-grams that may have become frequent or stopped being so. */
  readonly #doubtful = new Set<string>()

  constructor(
    state: IndexState,
    table: GramEditor,
    sizes: readonly number[],
    textsOf: (place: number) => readonly GramText[],
  ) {
    const frequent = new Set(state.frequent)
    this.#rule = { all: ALL, isFrequent: (gram) => frequent.has(gram) }
    this.#limit = state.limit
    this.#table = table
    this.#sizes = sizes
    this.#textsOf = textsOf
    this.#contents = state.documents.map(({ content }) => content)
    for (const [place, content] of this.#contents.entries())
      for (const word of wordsOf(content)) this.#owners.set(word, place)
  }

  /** Replaces a document's texts. */
  replace(place: number, texts: readonly GramText[], isResized: boolean): void {
    const before = documentGrams(this.#textsOf(place), this.#rule)
    const now = documentGrams(texts, this.#rule)
    for (const gram of before.keys()) if (!now.has(gram)) this.#remove(gram, place)
    for (const [gram, use] of now) {
      const former = before.get(gram)
      if (former === undefined) this.#add(gram, place, use)
      else if (this.#differ(gram, former, use) && this.#table.get(gram))
        this.#table.set(gram, place, use)
    }
    for (const gram of new Set([...before.keys(), ...now.keys()]))
      if (isResized || before.has(gram) !== now.has(gram)) this.#doubtful.add(gram)
  }

  #differ(gram: string, a: GramUse, b: GramUse): boolean {
    return a.count !== b.count || (this.#rule.isFrequent(gram) && a.clauses !== b.clauses)
  }

  #remove(gram: string, place: number): void {
    const tabled = this.#table.get(gram)
    if (!tabled) {
      this.#wordsOf(place).delete(gramToken(gram))
      this.#owners.delete(gramToken(gram))
      return
    }
    const others = tabled.places.filter((each) => each !== place)
    const [only] = others
    if (gram.length <= ALL && others.length === 1 && only !== undefined) {
      this.#table.remove(gram)
      this.#own(gram, only)
    } else this.#table.set(gram, place, null)
  }

  #add(gram: string, place: number, use: GramUse): void {
    const word = gram.length > ALL ? null : gramToken(gram)
    const owner = word === null || this.#table.get(gram) ? undefined : this.#owners.get(word)
    if (word === null || owner !== undefined || this.#table.get(gram)) {
      if (word !== null && owner !== undefined) this.#giveUp(gram, word, owner)
      this.#table.set(gram, place, use)
    } else this.#own(gram, place)
  }

  /** Moves an n-gram that only one document contained into the table. */
  #giveUp(gram: string, word: string, owner: number): void {
    this.#wordsOf(owner).delete(word)
    this.#owners.delete(word)
    const theirs = documentGrams(this.#textsOf(owner), this.#rule).get(gram)
    this.#table.set(gram, owner, theirs ?? { count: 0, clauses: writeClauses([]) })
  }

  #own(gram: string, place: number): void {
    this.#wordsOf(place).add(gramToken(gram))
    this.#owners.set(gramToken(gram), place)
  }

  /**
   * The content of a document's record.
   *
   * @param digest - word of its digest, if that changed
   */
  content(place: number, digest?: string): string {
    const before = this.#contents[place] ?? ''
    const words = this.#words.get(place)
    if (!words && digest === undefined) return before
    const [own = ''] = before.split(' ', 1)
    return [digest ?? own, ...[...(words ?? wordsOf(before))].sort()].join(' ')
  }

  #wordsOf(place: number): Set<string> {
    const words = this.#words.get(place) ?? new Set(wordsOf(this.#contents[place] ?? ''))
    this.#words.set(place, words)
    return words
  }

  /**
   * Whether the same n-grams are frequent as before; otherwise other documents would have different
   * n-grams too.
   */
  isSettled(): boolean {
    for (const gram of this.#doubtful)
      if (gram.length <= GRAM_LIMIT && this.#isFrequentNow(gram) !== this.#rule.isFrequent(gram))
        return false
    return true
  }

  #isFrequentNow(gram: string): boolean {
    const owner = gram.length <= ALL ? this.#owners.get(gramToken(gram)) : undefined
    const places = this.#table.get(gram)?.places ?? (owner === undefined ? [] : [owner])
    return places.reduce((sum, place) => sum + (this.#sizes[place] ?? 0), 0) > this.#limit
  }
}

/** The words of a record without the first, the digest of its document. */
function wordsOf(content: string): string[] {
  return content.split(' ').slice(1)
}
