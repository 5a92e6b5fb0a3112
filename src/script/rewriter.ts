import { ALONE, CheapestPath, eachStep, eachStepOfStretch, type Step } from './cheapest-path.ts'
import type { Neighbours } from './neighbours.ts'
import { PairSet } from './pair-set.ts'
import { Trie } from './trie.ts'

/** A replacement; both sides have the same number of UTF-16 code units. */
export type Pair = readonly [source: string, target: string]

/**
 * What decided a span of text: our dictionary, the stock one, a word without its own reading that
 * only marks word boundaries, the neighbours of a character, or the table of characters.
 */
export type Layer = 'policy' | 'stock' | 'word' | 'neighbours' | 'default'

export interface Span {
  start: number
  end: number
  target: string
  layer: Layer
  /** Cost of the step on the cheapest path. */
  cost: number
}

export interface RewriterLayers {
  /** Our phrases. */
  policy: readonly Pair[]
  /** Phrases of the stock dictionary. */
  stock: readonly Pair[]
  /** The table of characters. */
  characters: readonly Pair[]
  /** Costs of words and characters, by frequency; without it all cost the same. */
  costs?: ReadonlyMap<string, number>
  /** Readings of characters that no phrase decides. */
  neighbours?: Neighbours | undefined
  /** Characters that are looked up in phrases as another: Traditional ones in a Simplified text. */
  normal?: readonly Pair[]
}

/** Cost of what is not in the table of costs, which is rarer than its entries. */
const UNKNOWN = 30
/** Cost of each step without a table, so that the fewest steps are chosen. */
const STEP = 18
/** Reduction of the cost of our phrases, so that others do not cut them. */
const OURS = 9

function isBmp(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit >= 0xd800 && unit <= 0xdfff) return false
  }
  return true
}

/** Whether a pair can be used: nothing outside the BMP, and no change of length. */
export function isUsable([source, target]: Pair): boolean {
  return source.length === target.length && isBmp(source) && isBmp(target)
}

/** Maps each code unit to itself, except those in the pairs. */
function mapOf(pairs: readonly Pair[]): Uint16Array {
  const map = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
  for (const [source, target] of pairs.filter(isUsable).toReversed()) {
    map[source.charCodeAt(0)] = target.charCodeAt(0)
  }
  return map
}

/**
 * One pass over a text that replaces phrases and characters, unit for unit.
 *
 * The text is read as the cheapest sequence of words, from the phrases of every dictionary and the
 * common words without an entry: greedy matching from the left reads 处长须 as 处 + 长须 and gives
 * 處長鬚. Pairs that would change the number of code units are left out, so every offset into the
 * text stays valid after conversion.
 */
export class Rewriter {
  readonly #characters: Uint16Array
  readonly #normal: Uint16Array
  readonly #neighbours: Neighbours | null
  readonly #path: CheapestPath
  readonly #targets: (string | null)[] = []
  readonly #layers: Layer[] = []
  /** 1 for each code unit that can be read differently from the table of characters. */
  readonly #hasChoice = new Uint8Array(0x10000)
  /** Units that are adjacent in a phrase. */
  readonly #joined = new PairSet()

  constructor(layers: RewriterLayers) {
    this.#characters = mapOf(layers.characters)
    this.#normal = mapOf(layers.normal ?? [])
    this.#neighbours = layers.neighbours ?? null
    this.#path = new CheapestPath(this.#load(layers))
    for (const unit of this.#neighbours?.units() ?? []) this.#hasChoice[unit] = 1
  }

  #load({ policy, stock, costs = new Map() }: RewriterLayers) {
    const [ours, theirs] = [this.#plainFirst(policy), this.#plainFirst(stock)]
    const words = [...costs.keys()].filter((word) => word.length > 1)
    const all = [...ours, ...theirs].map(([source]) => source).concat(words)
    const phrases = new Trie(all.reduce((units, { length }) => units + length, 0))
    const unknown = costs.size === 0 ? STEP : UNKNOWN
    const ofCharacter = new Uint8Array(0x10000).fill(unknown)
    for (const [word, cost] of costs) if (word.length === 1) ofCharacter[word.charCodeAt(0)] = cost
    const add = (source: string, target: string | null, layer: Layer) => {
      const cost = costs.get(source) ?? unknown
      const own = layer === 'policy' ? cost - OURS : cost
      phrases.add(this.#noted(source, target), this.#targets.length, own)
      this.#targets.push(target)
      this.#layers.push(layer)
    }
    for (const [source, target] of ours) add(source, target, 'policy')
    for (const [source, target] of theirs) add(source, target, 'stock')
    const inWords = new CheapestPath({ phrases, ofCharacter, normal: this.#normal })
    const readings = words.map((word) => this.#readWord(word, inWords))
    for (const [index, word] of words.entries()) add(word, readings[index] ?? null, 'word')
    return { phrases, ofCharacter, normal: this.#normal }
  }

  /**
   * The usable pairs; those that are looked up as another phrase come after that phrase, so that
   * 拑制 does not decide for 钳制.
   */
  #plainFirst(pairs: readonly Pair[]): Pair[] {
    const usable = pairs.filter(isUsable)
    const isPlain = ([source]: Pair) =>
      Array.from(source).every((_, at) => {
        const unit = source.charCodeAt(at)
        return this.#normal[unit] === unit
      })
    const { plain = [], other = [] } = Object.groupBy(usable, (pair) =>
      isPlain(pair) ? 'plain' : 'other',
    )
    return [...plain, ...other]
  }

  /**
   * Converts a phrase to its lookup form, and records where it reads differently and what it joins.
   */
  #noted(phrase: string, target: string | null): string {
    let before = 0
    let normalized = ''
    for (let at = 0; at < phrase.length; at++) {
      const unit = this.#normal[phrase.charCodeAt(at)] ?? 0
      const read = target?.charCodeAt(at) ?? this.#characters[unit]
      if (read !== this.#characters[unit]) this.#hasChoice[unit] = 1
      if (at > 0) this.#joined.add(before, unit)
      normalized += String.fromCharCode(unit)
      before = unit
    }
    return normalized
  }

  /** The reading of a word without an entry by the phrases in it; null if none applies. */
  #readWord(word: string, path: CheapestPath): string | null {
    let reading = ''
    let decided = false
    eachStep(path, word, 0, word.length, ({ start, end, phrase }) => {
      const target = phrase === ALONE ? null : (this.#targets[phrase] ?? null)
      if (target !== null) decided = true
      for (let at = start; at < end; at++) {
        const unit = word.charCodeAt(at)
        reading += target?.charAt(at - start) ?? String.fromCharCode(this.#characters[unit] ?? unit)
      }
    })
    return decided ? reading : null
  }

  /** The reading of one character by its neighbours, or else by the table. */
  #alone(text: string, index: number, start: number, limit: number): number {
    const read = this.#neighbours?.read(text, index, start, limit) ?? -1
    if (read !== -1) return read
    const unit = text.charCodeAt(index)
    return this.#characters[unit] ?? unit
  }

  /** The reading of a character in a phrase: one that is already Traditional stays. */
  #inPhrase(text: string, index: number, target: string, at: number): number {
    const unit = text.charCodeAt(index)
    return this.#normal[unit] === unit ? target.charCodeAt(at) : (this.#characters[unit] ?? unit)
  }

  /**
   * Writes the conversion of `text` from `start` to `limit` into `output`, at the same offsets. A
   * path is computed only around characters with a choice; the table converts the rest.
   */
  rewrite(text: string, output: Uint16Array, start = 0, limit = text.length): void {
    const [hasChoice, characters] = [this.#hasChoice, this.#characters]
    let at = start
    for (let place = start; place < limit; place++) {
      const unit = text.charCodeAt(place)
      if (hasChoice[unit] === 0) {
        output[place] = characters[unit] ?? unit
        continue
      }
      at = this.#stretchStart(text, at, place)
      while (at <= place) at = this.#rewriteStretch(text, output, at, start, limit)
      place = at - 1
    }
  }

  /** The last position up to `place`, and from `floor` on, that no phrase crosses. */
  #stretchStart(text: string, floor: number, place: number): number {
    const normal = this.#normal
    let at = place
    let unit = normal[text.charCodeAt(at)] ?? 0
    while (at > floor) {
      const before = normal[text.charCodeAt(at - 1)] ?? 0
      if (!this.#joined.has(before, unit)) return at
      unit = before
      at--
    }
    return at
  }

  /** Rewrites from a position that no phrase crosses to the next such position, and returns it. */
  #rewriteStretch(
    text: string,
    output: Uint16Array,
    stretch: number,
    start: number,
    limit: number,
  ): number {
    const path = this.#path
    const next = path.read(text, stretch, limit)
    let at = stretch
    for (let step = path.count - 1; step >= 0; step--) {
      const end = path.ends[step] ?? 0
      const phrase = path.phrase(end)
      const target = phrase === ALONE ? null : (this.#targets[phrase] ?? null)
      const from = at
      for (; at < stretch + end; at++)
        output[at] =
          target === null
            ? this.#alone(text, at, start, limit)
            : this.#inPhrase(text, at, target, at - from)
    }
    return next
  }

  /** The same conversion as a list of spans, each with what decided it. */
  path(text: string, start = 0, limit = text.length): Span[] {
    const spans: Span[] = []
    eachStep(this.#path, text, start, limit, (step) => {
      spans.push(this.#span(text, step, start, limit))
    })
    return spans
  }

  #span(text: string, step: Step, start: number, limit: number): Span {
    const { start: from, end, phrase, cost } = step
    const reading = phrase === ALONE ? null : (this.#targets[phrase] ?? null)
    let target = ''
    for (let at = from; at < end; at++)
      target += String.fromCharCode(
        reading === null
          ? this.#alone(text, at, start, limit)
          : this.#inPhrase(text, at, reading, at - from),
      )
    return { start: from, end, target, layer: this.#layer(text, step, start, limit), cost }
  }

  /** What decided a step. */
  #layer(text: string, { start: at, phrase }: Step, start: number, limit: number): Layer {
    if (phrase !== ALONE) return this.#layers[phrase] ?? 'default'
    return (this.#neighbours?.read(text, at, start, limit) ?? -1) === -1 ? 'default' : 'neighbours'
  }

  /**
   * Like {@link path}, with each character that no phrase decided as a separate span.
   *
   * @param isWanted - leaves out spans without a wanted code unit, and reads only the surroundings
   * of those
   */
  spans(
    text: string,
    start = 0,
    limit = text.length,
    isWanted: (unit: number) => boolean = () => true,
  ): Span[] {
    const spans: Span[] = []
    const visit = (step: Step) => {
      let at = step.start
      while (at < step.end && !isWanted(text.charCodeAt(at))) at++
      if (at === step.end) return
      const span = this.#span(text, step, start, limit)
      if (span.layer === 'policy' || span.layer === 'stock') spans.push(span)
      else spans.push(...this.#characterSpans(text, span, start, limit, isWanted))
    }
    let at = start
    for (let place = start; place < limit; place++) {
      if (!isWanted(text.charCodeAt(place))) continue
      at = this.#stretchStart(text, at, place)
      while (at <= place) at = eachStepOfStretch(this.#path, text, at, limit, visit)
      place = at - 1
    }
    return spans
  }

  #characterSpans(
    text: string,
    { start: from, end, target, cost }: Span,
    start: number,
    limit: number,
    isWanted: (unit: number) => boolean,
  ): Span[] {
    const spans: Span[] = []
    for (let at = from; at < end; at++) {
      if (!isWanted(text.charCodeAt(at))) continue
      const byNeighbours = (this.#neighbours?.read(text, at, start, limit) ?? -1) !== -1
      spans.push({
        ...{ start: at, end: at + 1, cost, target: target.charAt(at - from) },
        layer: byNeighbours ? 'neighbours' : 'default',
      })
    }
    return spans
  }
}
