import { hash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipQuickly } from '../files/gzip.ts'
import { linkFile } from '../files/link-file.ts'
import { mapSeveral } from '../files/map-several.ts'
import { bucketFile } from './gram-bucket.ts'
import type { Tables } from './gram-table.ts'
import { clausesFile, gramsFile } from './names.ts'
import { DIGEST_LENGTH } from './table-digest.ts'
import { writeInto } from './write-texts.ts'

/**
 * Writes the files of the tables; returns their concatenated digests. A file contains its own
 * digest and not that of the whole search, so that a file with the same n-grams is identical after
 * every build.
 *
 * @param folder - `search/` of the site
 */
export async function writeTables(folder: string, { grams, clauses }: Tables): Promise<string> {
  const files = [
    ...grams.map((table, at) => ({ path: join(folder, gramsFile(at)), table })),
    ...clauses.map((table, at) => ({ path: join(folder, clausesFile(at)), table })),
  ]
  const digests = await mapSeveral(files, async ({ path, table }) => {
    if (typeof table !== 'string') {
      mkdirSync(dirname(path), { recursive: true })
      linkFile(table.path, path)
      return table.digest
    }
    const digest = hash('sha256', table, 'base64url').slice(0, DIGEST_LENGTH)
    await writeInto(path, await gzipQuickly(bucketFile(table, digest)))
    return digest
  })
  return digests.join('')
}
