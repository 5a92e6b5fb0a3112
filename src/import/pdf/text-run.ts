/** A run of text that a page draws in one operation, in points from the lower left corner. */
export interface TextRun {
  text: string
  x: number
  y: number
  width: number
  /** Height of the font. */
  size: number
}
