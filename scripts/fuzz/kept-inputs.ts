import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Inputs that once threw, hung or took all memory: a folder a reader, one file an input. */
export const KEPT = fileURLToPath(new URL('./fixtures/', import.meta.url))

/** Every kept input, in the order of their names. */
export function keptInputs(): { target: string; name: string; bytes: Buffer }[] {
  return readdirSync(KEPT)
    .sort()
    .flatMap((target) =>
      readdirSync(`${KEPT}${target}`)
        .sort()
        .map((name) => ({ target, name, bytes: readFileSync(`${KEPT}${target}/${name}`) })),
    )
}
