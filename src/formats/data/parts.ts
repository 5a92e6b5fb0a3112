/**
 * Divides items into as few parts as possible, in order, each with a size of at most `most`; a
 * larger item is a part of its own. There is always at least one part.
 */
export function inParts<T>(items: readonly T[], size: (item: T) => number, most: number): T[][] {
  const parts: T[][] = [[]]
  let sum = 0
  for (const item of items) {
    const own = size(item)
    const last = parts.at(-1) ?? []
    if (sum + own > most && last.length > 0) {
      parts.push([item])
      sum = own
    } else {
      last.push(item)
      sum += own
    }
  }
  return parts
}

/** `clauses.csv`; with several parts `clauses-1.csv`, `clauses-2.csv`. */
export function partName(name: string, suffix: string, index: number, parts: number): string {
  return parts === 1 ? `${name}.${suffix}` : `${name}-${index + 1}.${suffix}`
}
