const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MORE = 32

/** A character and what it folds to, as code units. */
export type FoldPair = readonly [member: number, representative: number]

function encode(value: number): string {
  let rest = value
  let text = ''
  do {
    const digit = rest % MORE
    rest = Math.floor(rest / MORE)
    text += DIGITS.charAt(rest === 0 ? digit : digit + MORE)
  } while (rest > 0)
  return text
}

/** Decodes consecutive numbers from 0 up, written by {@link encode}. */
function decode(text: string): number[] {
  const values: number[] = []
  let value = 0
  let scale = 1
  for (const character of text) {
    const digit = DIGITS.indexOf(character)
    value += (digit % MORE) * scale
    scale *= MORE
    if (digit < MORE) {
      values.push(value)
      value = 0
      scale = 1
    }
  }
  return values
}

/**
 * Encodes pairs as two lists of differences in base 32 digits: representatives in ascending order,
 * and members as steps from one to the next, where a backward step is odd. Compresses to a third of
 * the characters themselves, because characters of one radical are close together on both sides.
 */
export function encodePairs(
  pairs: readonly FoldPair[],
): [representatives: string, members: string] {
  let lastMember = 0
  let lastRepresentative = 0
  const columns: [string, string] = ['', '']
  for (const [member, representative] of pairs.toSorted((a, b) => a[1] - b[1] || a[0] - b[0])) {
    const step = member - lastMember
    columns[0] += encode(representative - lastRepresentative)
    columns[1] += encode(step < 0 ? -step * 2 + 1 : step * 2)
    lastMember = member
    lastRepresentative = representative
  }
  return columns
}

/** The inverse of {@link encodePairs}. */
export function decodePairs(representatives: string, members: string): FoldPair[] {
  const steps = decode(members)
  let member = 0
  let representative = 0
  return decode(representatives).map((difference, index): FoldPair => {
    const step = steps[index] ?? 0
    representative += difference
    member += step % 2 === 1 ? -(step - 1) / 2 : step / 2
    return [member, representative]
  })
}
