/** Constructs of the numbering grammar; each has a file of that name beside this one. */
export type Construct =
  | 'heading'
  | 'annex'
  | 'division'
  | 'article'
  | 'formal-comma'
  | 'stem'
  | 'han-comma'
  | 'ordinal'
  | 'step'
  | 'han-paren'
  | 'han-is'
  | 'han-bare'
  | 'arabic-point'
  | 'arabic-bare'
  | 'decimal'
  | 'arabic-paren'
  | 'circled'
  | 'latin'
  | 'roman'
  | 'bullet'

/** A label found in the text: the list that it can belong to, and the number that it prints. */
export interface Marker {
  construct: Construct
  /** Shared by the items of one list: `章`, `（一）`, `1.1`. */
  style: string
  /** Usual order of the levels, outermost smallest. A document may deviate from it. */
  rank: number
  /** Printed number; 0 for bullets. */
  value: number
  /** Qualifiers of the number: the parent numbers of 1.2.3, the 之一 of an article. */
  suffix: readonly number[]
  /** Last number of a range in one label: 4 of 第 2 條至第 4 條. */
  through?: number
  /** Letter after the last number of 1.2A, as a number; absent where there is none. */
  letter?: number
  /** First character of the label. */
  start: number
  /** End of the label with its own punctuation, exclusive. */
  end: number
}

/** Reads one construct at a place of the text; null when the text there is something else. */
export type MarkerReader = (text: string, at: number) => Marker | null

/** A numbering style, declared in the file of its construct and listed in `styles.ts`. */
export interface NumberingStyle {
  construct: Construct
  /** Characters that a label can begin with. */
  begins: string | readonly string[]
  read: MarkerReader
  /** Whether labels of a list may also occur inside a line. */
  inline?: boolean
  /** Whether only a sequence distinguishes it from words of a sentence. */
  weak?: boolean
  /** Its segment of an id; by default its numbers: `8`, `21_1`. */
  segment?: (marker: Marker) => string
  /** A label with its text, and the number that it prints: used to test the style. */
  example: readonly [line: string, value: number]
}

/** Numbers of a label in an id: `8`, `21_1`. */
export function numbered(marker: Marker): string {
  return [marker.value, ...marker.suffix].join('_')
}

/** Conventional order of the levels (GB/T 9704 and the drafting rules of statutes). */
export const RANK = {
  annex: 4,
  volume: 8,
  part: 10,
  subpart: 14,
  section: 16,
  chapter: 20,
  node: 30,
  paragraph: 34,
  item: 36,
  article: 40,
  formalComma: 44,
  stem: 46,
  hanComma: 50,
  ordinal: 55,
  hanParen: 60,
  hanIs: 66,
  hanBare: 50,
  arabicPoint: 70,
  decimal: 71,
  arabicClose: 79,
  arabicParen: 80,
  circled: 90,
  latin: 92,
  roman: 94,
  bullet: 99,
} as const

/** Runs a sticky pattern at an offset; all patterns here are bounded, so the cost is constant. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
