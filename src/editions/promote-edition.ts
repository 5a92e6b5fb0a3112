import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { recordChange } from '../citation/change-journal.ts'
import { writeFiles } from '../files/write-files.ts'
import type { Chain } from './chain.ts'
import { editionPath } from './load-chains.ts'

/**
 * Makes the next announced edition the present one: its policy file replaces the document's, which
 * becomes a former edition. It can be undone until a build publishes it.
 */
export async function promoteEdition(
  corpus: string,
  { document, editions }: Chain,
  dryRun: boolean,
): Promise<{ key: string } | { error: string }> {
  const present = editions.find(({ place }) => place === 'present')
  const next = editions.find(({ place }) => place === 'future')
  if (!present || !next) return { error: `${document} has no edition that is announced` }
  const place = join(corpus, 'policies', `${document}.mdx`)
  const former = editionPath(corpus, document, present.key)
  const announced = editionPath(corpus, document, next.key)
  if (dryRun) return { key: next.key }
  await recordChange(corpus, `promote ${document}`, [place, former, announced], async () => {
    await writeFiles([
      { path: former, bytes: await readFile(place) },
      { path: place, bytes: await readFile(announced) },
    ])
    await rm(announced)
  })
  return { key: next.key }
}
