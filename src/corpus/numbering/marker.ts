/** Constructs of the numbering grammar; each has a file of its name beside this one. */
export type Construct =
  | 'division'
  | 'article'
  | 'formal-comma'
  | 'stem'
  | 'han-comma'
  | 'ordinal'
  | 'han-paren'
  | 'han-is'
  | 'arabic-point'
  | 'arabic-bare'
  | 'decimal'
  | 'arabic-paren'
  | 'circled'
  | 'latin'
  | 'roman'
  | 'bullet'

/** A label found in the text: which list it can belong to and which number it prints. */
export interface Marker {
  construct: Construct
  /** Items of one list share it: `章`, `（一）`, `1.1`. */
  style: string
  /** Usual order of the levels, outermost smallest. A document may show another order. */
  rank: number
  /** Printed number; 0 for bullets. */
  value: number
  /** What the number is qualified by: the parents' numbers of 1.2.3, the 之一 of an article. */
  suffix: readonly number[]
  /** First character of the label. */
  start: number
  /** Past the last character of the label with its own punctuation. */
  end: number
}

/** Reads one construct at a place of the text; null when the text there is something else. */
export type MarkerReader = (text: string, at: number) => Marker | null

/** Order of the levels by custom (GB/T 9704 and the drafting rules of statutes). */
export const RANK = {
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
  arabicPoint: 70,
  decimal: 71,
  arabicClose: 79,
  arabicParen: 80,
  circled: 90,
  latin: 92,
  roman: 94,
  bullet: 99,
} as const

/** Runs a sticky pattern at a place; every pattern here is bounded, so the cost is constant. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
