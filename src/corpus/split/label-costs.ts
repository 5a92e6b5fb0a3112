/** The costs of the kinds of evidence. The tree with the lowest total cost is chosen. */
export const COST = {
  /** Leaving out a label that begins a line and continues its list. */
  brokenList: 8,
  /** Leaving out a label that begins a line. */
  lostLabel: 4,
  /** A label that begins a line, is not the first of a list and continues none. */
  refused: 2,
  /** Leaving out a label inside a line. */
  lostInline: 3,
  /** A list that does not begin with 1, or skips a number. */
  gap: 2,
  /** A repeated number, or one lower than the last. */
  repeated: 3,
  /** A list with only one item, in the rest of the text. */
  single: 1,
  /** Another reading of the label finds its next number sooner. */
  farther: 1.5,
} as const
