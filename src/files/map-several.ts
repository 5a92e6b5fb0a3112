/** Items at work at a time: while some wait for the disk, another uses the processor. */
const AT_ONCE = 8

/**
 * The results of work on each item, in the order of the items, with several at work at a time; the
 * next item is taken when there is room for it. When one fails, no other is begun, and its error is
 * thrown after those at work have ended.
 */
export async function mapSeveral<T, R>(
  items: Iterable<T>,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const left = Iterator.from(items)
  let taken = 0
  const failures: unknown[] = []
  const take = async () => {
    for (const item of left) {
      if (failures.length > 0) return
      const at = taken++
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
