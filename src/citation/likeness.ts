/** Distinct character bigrams of a text, ignoring spaces and punctuation. */
function pairsOf(text: string): Set<string> {
  const characters = Array.from(text.normalize('NFKC')).filter((char) => /[\p{L}\p{N}]/u.test(char))
  const pairs = new Set<string>()
  for (const [index, char] of characters.entries()) pairs.add(char + (characters[index + 1] ?? ''))
  return pairs
}

/** How much two texts have in common, 0 to 1: Dice's coefficient of their character bigrams. */
export function shareOfPairs(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  if (left.size + right.size === 0) return 1
  let shared = 0
  for (const pair of left) if (right.has(pair)) shared++
  return (2 * shared) / (left.size + right.size)
}
