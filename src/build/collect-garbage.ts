import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | null = null

/**
 * Lets go of what a phase of a build has left, before the next takes as much again: left alone, a process on a
 * machine with much memory keeps gigabytes of it. Takes a second where a gigabyte is in use.
 */
export function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
