/**
 * Most citations, numbers and quotations of one draft: a book of a thousand pages has about ten
 * thousand.
 */
export const MOST_ITEMS = 200_000

/** A draft that exceeds the work limit; its message ends the sentence "the draft …". */
export class TooMuchWork extends Error {}

/**
 * Measures the processor time used since it was created.
 *
 * @param seconds - the limit; waiting on a busy machine does not count
 * @returns a function to call between two steps; throws TooMuchWork above the limit
 */
export function workTimer(seconds: number): () => void {
  const begun = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(begun)
    if (user + system > seconds * 1e6)
      throw new TooMuchWork(
        `takes more than ${seconds} seconds of processor time to check: cut it into parts`,
      )
  }
}
