import { hash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipQuickly } from '../files/gzip.ts'
import { linkFile } from '../files/link-file.ts'
import { bucketFile } from './gram-bucket.ts'
import type { FormerTable, Tables } from './gram-table.ts'
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
  const digests: string[] = []
  let writing = Promise.resolve()
  const write = async (name: string, file: string | FormerTable) => {
    const path = join(folder, name)
    if (typeof file !== 'string') {
      mkdirSync(dirname(path), { recursive: true })
      linkFile(file.path, path)
      digests.push(file.digest)
      return
    }
    const digest = hash('sha256', file, 'base64url').slice(0, DIGEST_LENGTH)
    digests.push(digest)
    const bytes = gzipQuickly(bucketFile(file, digest))
    await writing
    writing = bytes.then((content) => writeInto(path, content))
    // The error is reported when the next file is written.
    writing.catch(() => undefined)
  }
  for (const [place, file] of grams.entries()) await write(gramsFile(place), file)
  for (const [place, file] of clauses.entries()) await write(clausesFile(place), file)
  await writing
  return digests.join('')
}
