/**
 * The least number, Infinity for an empty list; a page can have more numbers than a call may have
 * arguments.
 */
export function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY)
}

/** The greatest number, -Infinity for an empty list. */
export function greatest(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY)
}
