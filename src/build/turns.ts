import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work after which others get their turn. */
const STRETCH = 5

/** Lets other work have its turn between pieces of one that never waits. */
export class Turns {
  #since = performance.now()

  /** Between two pieces: waits for the others now and then. */
  async next(): Promise<void> {
    if (performance.now() - this.#since <= STRETCH) return
    await nextTurn()
    this.#since = performance.now()
  }
}
