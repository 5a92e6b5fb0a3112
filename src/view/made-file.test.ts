import { describe, expect, test } from 'vitest'
import { walkClauses } from '../corpus/model.ts'
import { TEXT_FORMATS } from '../formats/formats.ts'
import { MADE_FORMATS, MADE_PHRASES, makeFile } from '../formats/made-file.ts'
import type { DocumentJson } from '../formats/text-json.ts'
import { writeJson } from '../formats/write-json.ts'
import { site } from '../site.ts'
import { fill } from '../strings/fill.ts'
import { loadCorpus } from './corpus.ts'
import { exportedText } from './exported-text.ts'
import { readerFor } from './reader.ts'

const { value: corpus } = await loadCorpus(false)
const reader = readerFor(site.defaultScript)
const phrases: Record<string, string> = Object.fromEntries(
  MADE_PHRASES.map((phrase) => [phrase, reader.t(phrase)]),
)
const surroundings = {
  site,
  t: (phrase: string, values = {}) => {
    const words = phrases[phrase]
    if (words === undefined) throw new Error(`the page does not bring ${phrase}`)
    return fill(words, values)
  },
}

describe("a file made from a document's JSON equals the one that the site would have", () => {
  test.each(corpus.documents.map((document) => [document.id, document] as const))(
    '%s',
    async (_, document) => {
      const whole: DocumentJson = JSON.parse(
        writeJson(exportedText(document, null, reader, corpus)),
      )
      const ids = Array.from(walkClauses(document.clauses), ({ id }) => id)
      for (const { id: format, write } of TEXT_FORMATS) {
        if (!MADE_FORMATS.includes(format)) continue
        for (const clause of [null, ...ids]) {
          const made = await makeFile(whole, clause, format, surroundings)
          expect(made).toBe(await write(exportedText(document, clause, reader, corpus)))
        }
      }
    },
  )

  test('and none for an unknown clause, another format, or a conversion', async () => {
    const [document] = corpus.documents
    if (!document) throw new Error('no document')
    const json: DocumentJson = JSON.parse(writeJson(exportedText(document, null, reader, corpus)))
    expect(await makeFile(json, '99-99', 'txt', surroundings)).toBeNull()
    expect(await makeFile(json, null, 'epub', surroundings)).toBeNull()
    expect(await makeFile({ ...json, script: 'zh-Hans' }, null, 'txt', surroundings)).toBeNull()
  })
})
