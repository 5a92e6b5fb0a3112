import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { site } from '../site.ts'
import { fill } from '../strings/fill.ts'
import { TEXT_FORMATS } from './formats.ts'
import { MADE_FORMATS, makeFile } from './made-file.ts'
import { anyDocument, exportOf } from './sample-texts.ts'
import type { DocumentJson } from './text-json.ts'
import { writeJson } from './write-json.ts'

const surroundings = { site, t: (phrase: string, values = {}) => fill(phrase, values) }
const formats = TEXT_FORMATS.filter(({ id }) => MADE_FORMATS.includes(id))

test('a file made from JSON equals the one made from the corpus, for any text and marks', async () => {
  expect(formats.map(({ id }) => id)).toEqual(['txt', 'md', 'json', 'xml'])
  await fc.assert(
    fc.asyncProperty(anyDocument(), async (document) => {
      const json: DocumentJson = JSON.parse(writeJson(exportOf(document)))
      for (const clause of [null, ...Array.from(walkClauses(document.clauses), ({ id }) => id)])
        for (const { id, write } of formats)
          expect(await makeFile(json, clause, id, surroundings)).toBe(
            await write(exportOf(document, clause)),
          )
    }),
    { numRuns: 40 },
  )
})
