import { setImmediate as nextTurn } from 'node:timers/promises'

/** Milliseconds of work after which other tasks run. */
const STRETCH = 5

/** Yields to other tasks between the steps of a long computation. */
export class Turns {
  #since = performance.now()

  /** Call between two steps; yields to other tasks now and then. */
  async next(): Promise<void> {
    if (performance.now() - this.#since <= STRETCH) return
    await nextTurn()
    this.#since = performance.now()
  }
}
