/** Items at work at a time: while some wait for the disk, another uses the processor. */
const AT_ONCE = 8

/**
 * The results of work on each item, in the order of the items, with several at work at a time. When
 * one fails, no other is begun, and its error is thrown after those at work have ended.
 */
export async function mapSeveral<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length)
  const left = items.entries()
  const failures: unknown[] = []
  const take = async () => {
    for (const [at, item] of left) {
      if (failures.length > 0) return
      try {
        results[at] = await work(item)
      } catch (error) {
        failures.push(error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, take))
  if (failures.length > 0) throw failures[0]
  return results
}
