/** Citations, numbers and quotations of one draft: a book of a thousand pages has some ten thousand. */
export const MOST_ITEMS = 200_000

/** A draft that takes more work than one answer may; its message is one line that ends the sentence "the draft …". */
export class TooMuchWork extends Error {}

/**
 * Looks at the processor time that the process has taken since it was made.
 *
 * @param seconds - what may be taken; waiting for a busy machine does not count
 * @returns what is called between two steps; throws TooMuchWork where more was taken
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
