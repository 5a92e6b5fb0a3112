import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { clauseText, sha256, textHash } from '../citation/clause-text.ts'
import { decode } from '../corpus/decode.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { publishedText, readClause } from '../corpus/reading.ts'
import { alignClauses } from '../editions/align-clauses.ts'
import { carryEdition } from '../editions/carry-edition.ts'
import { findEditions } from './find-editions.ts'
import { splitSource } from './split-source.ts'

/** Laws with their amendments, if this machine has them: never part of the repository. */
const LAWS = fileURLToPath(new URL('../../../shared/corpora/laws', import.meta.url))

/**
 * Articles of the law on deputies of 2015 and their numbers in the text of 2025, from reading both:
 * index 0 is article 1.
 */
const DEPUTIES = [
  ...[
    1, 2, 7, 8, 9, 10, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 29, 30, 31, 32,
  ],
  ...[
    33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 44, 45, 46, 47, 48, 49, 51, 53, 55, 58, 59, 60, 61, 62,
  ],
  ...[63, 64, 65],
]

/**
 * The organic law of the State Council of 1982 in the text of 2024, from reading both: the duties
 * of state councillors (article 6) are now part of article 5.
 */
const STATE_COUNCIL = [1, 5, 6, 7, 9, 5, 10, 11, 12, 14, 13]

/**
 * The regulation on payments to small enterprises of 2020 in the text of 2025, from reading both.
 * Article 17 is now two articles, 24 and 25, of which the first is found.
 */
const PAYMENTS = [
  ...[1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18, -1, 20, 26, 27, 23, 28, 29, 30, 31],
  ...[32, 34, 36, 37],
]

/** The numbers of articles of an edition in a later one, 0 for a text that was dropped. */
async function right(paths: [string, string], table: readonly number[]): Promise<number> {
  const [older, newer] = await Promise.all(paths.map((path) => law(`${LAWS}/${path}`)))
  if (!older || !newer) return 0
  const rows = alignClauses(older, newer)
  return table.filter((number, index) => {
    const row = rows.find(({ from }) => from.includes(`art${index + 1}`))
    return row?.to.join() === (number === 0 ? '' : `art${number}`)
  }).length
}

async function law(path: string): Promise<Document> {
  const bytes = await readFile(path)
  const { value } = splitSource(decode(bytes, path).text, bytes, basename(path), {
    ...{ existing: [], principles: [], levels: [], id: 'law', isTaken: () => false },
    fileFor: (id) => `${id}.mdx`,
  })
  const [document] = value
  if (!document) throw new Error(`${path} has no document`)
  return document
}

describe.skipIf(!existsSync(LAWS))(
  'laws in several editions (needs ../shared/corpora/laws)',
  () => {
    test('numbers of three renumbered laws agree with a reading of both editions', async () => {
      const found = [
        await right(['23/2371.txt', '23/2372.txt'], DEPUTIES),
        await right(['23/2386.txt', '23/2387.txt'], STATE_COUNCIL),
        await right(['27/2772.txt', '27/2773.txt'], PAYMENTS),
      ]
      const all = [DEPUTIES, STATE_COUNCIL, PAYMENTS].flat().length
      expect(found.reduce((sum, one) => sum + one, 0) / all).toBeGreaterThanOrEqual(0.98)
    })

    test('for each of them all clauses are reached, hashed and aligned, and no field is inherited', async () => {
      const groups = await findEditions([LAWS])
      const chains = groups.filter(({ kind }) => kind === 'editions')
      expect(chains.length).toBe(100)
      for (const { files } of chains) {
        const editions = await Promise.all(files.map(({ path }) => law(path)))
        for (const [index, newer] of editions.entries()) {
          const older = editions[index - 1]
          const ids = [...walkClauses(newer.clauses)]
          expect(new Set(ids.map(({ id }) => id)).size).toBe(ids.length)
          const text = publishedText(newer)
          for (const clause of ids) {
            const blocks = readClause(clause, 'published')
            expect(blocks.every((block) => text.includes(block))).toBe(true)
            expect(textHash(newer, clause)).toBe(sha256(clauseText(clause)))
          }
          if (!older) continue
          const read = structuredClone(newer.meta)
          const { rows } = carryEdition(newer, older)
          const both = (side: 'from' | 'to') => rows.flatMap((row) => row[side]).sort()
          expect(both('from')).toEqual([...walkClauses(older.clauses)].map(({ id }) => id).sort())
          expect(both('to')).toEqual(ids.map(({ id }) => id).sort())
          for (const field of ['title', 'docNumber', 'issuer'] as const)
            expect(newer.meta[field]).toEqual(read[field])
          const { value: day } = newer.meta.date
          expect(day === null || day !== older.meta.date.value).toBe(true)
        }
      }
    })
  },
)
