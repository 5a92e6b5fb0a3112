import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

let collect: (() => void) | null = null

/**
 * Frees what a phase of a build has left, before the next phase allocates as much again: otherwise
 * a process on a machine with much memory keeps gigabytes of it. Takes a second for each gigabyte
 * in use.
 */
export function collectGarbage(): void {
  if (collect === null) {
    setFlagsFromString('--expose-gc')
    collect = runInNewContext('gc') as () => void
  }
  collect()
}
