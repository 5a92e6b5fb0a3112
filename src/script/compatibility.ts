import type { Pair } from './rewriter.ts'

const RANGES = [
  [0x2e80, 0x2fd5],
  [0xf900, 0xfaff],
] as const

/**
 * Adds the compatibility ideographs to a table of characters: each is converted like the ideograph
 * it stands for.
 */
export function withCompatibility(characters: readonly Pair[]): Pair[] {
  const table = new Map(characters.toReversed())
  const compatible = compatibilityIdeographs().map(
    ([source, plain]): Pair => [source, table.get(plain) ?? plain],
  )
  return [...characters, ...compatible]
}

/**
 * Compatibility ideographs and radicals of the BMP with the ideograph that each stands for:
 * characters of old code pages that look the same but differ, and are in no dictionary.
 */
function compatibilityIdeographs(): Pair[] {
  return RANGES.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
  )
    .map((source): Pair => [source, source.normalize('NFKC')])
    .filter(([source, target]) => target !== source && target.length === 1)
}
