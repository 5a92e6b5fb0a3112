/** Files and the command line use offsets in code points; JavaScript counts UTF-16 code units. */

/** Number of code points before a UTF-16 offset. */
export function toCodePoints(text: string, offset: number): number {
  let count = offset
  for (let i = 1; i < offset; i++) if (isTrail(text, i)) count--
  return count
}

/**
 * Returns a function that counts the code points before a position: for many positions of one text.
 */
export function codePointOffsets(text: string): (at: number) => number {
  const pairs: number[] = []
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) pairs.push(match.index)
  return (at) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[middle] ?? 0) < at) low = middle + 1
      else high = middle
    }
    return at - low
  }
}

/** UTF-16 offset of a code-point offset; the length of the text when it is past the end. */
export function fromCodePoints(text: string, count: number): number {
  let offset = 0
  for (let seen = 0; seen < count && offset < text.length; seen++)
    offset += isTrail(text, offset + 1) ? 2 : 1
  return offset
}

// The low surrogate of a pair; an unpaired surrogate counts as a code point.
function isTrail(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  if (!(unit >= 0xdc00 && unit <= 0xdfff)) return false
  const lead = text.charCodeAt(index - 1)
  return lead >= 0xd800 && lead <= 0xdbff
}
