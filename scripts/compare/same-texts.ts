import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

type Registry = { url?: string; sha256?: string; [name: string]: unknown }

/** SHA-256 of the text at every address of a registry, at any depth. */
function textsOf(value: unknown, found = new Map<string, string>()): Map<string, string> {
  if (typeof value !== 'object' || value === null) return found
  const { url, sha256 } = value as Registry
  if (url !== undefined && sha256 !== undefined) found.set(url, sha256)
  for (const part of Object.values(value)) textsOf(part, found)
  return found
}

/** Addresses of a built site, and those whose text has changed or is missing in a later one. */
export async function compareTexts(before: string, after: string) {
  const read = async (dist: string) =>
    textsOf(JSON.parse(await readFile(join(dist, 'clauses.json'), 'utf8')))
  const [old, now] = await Promise.all([read(before), read(after)])
  const changed = [...old].filter(([url, sha256]) => now.get(url) !== sha256).map(([url]) => url)
  return { addresses: old.size, changed }
}
