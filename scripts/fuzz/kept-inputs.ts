import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Inputs that once threw, hung or used up all memory: a folder per reader, a file per input. */
export const KEPT = fileURLToPath(new URL('./fixtures/', import.meta.url))

/** Every kept input, sorted by name. */
export function keptInputs(): { target: string; name: string; bytes: Buffer }[] {
  return readdirSync(KEPT)
    .sort()
    .flatMap((target) =>
      readdirSync(`${KEPT}${target}`)
        .sort()
        .map((name) => ({ target, name, bytes: readFileSync(`${KEPT}${target}/${name}`) })),
    )
}
