import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Document } from '../corpus/model.ts'
import { findLine, textPart, textPartName } from '../formats/data/text-part.ts'
import { readDocumentJson } from '../formats/read-json.ts'
import { asRead } from '../formats/sample-texts.ts'
import { useSettings } from '../settings/current-settings.ts'
import { site } from '../site.ts'
import { loadCorpus } from './corpus.ts'
import { textPartCount, textPartFile } from './text-parts.ts'

const { value: corpus } = await loadCorpus(false)

test('a part has each of its documents on a line, and no other', async () => {
  const [one] = corpus.documents
  if (!one) throw new Error('no document')
  const ids = Array.from({ length: 40 }, (_, at) => `law-${at}`)
  const copies = ids.map((id): Document => ({ ...one, id }))
  for (const part of [0, 1, 2, 3]) {
    const documents = copies.filter(({ id }) => textPart(id, 4) === part)
    const bytes = await (await textPartFile({ corpus, documents })).arrayBuffer()
    const lines = gunzipSync(new Uint8Array(bytes)).toString()
    for (const copy of copies) {
      const line = findLine(lines, copy.id)
      expect(line === null).toBe(!documents.includes(copy))
      if (line !== null) expect(readDocumentJson(line)).toEqual(asRead(copy))
    }
    expect(documents.length).toBeGreaterThan(3)
  }
  expect(textPartName(textPart('central', 128))).toMatch(/^[0-7][0-9a-f]\.jsonl\.gz$/)
})

test('a site has parts when it has too many documents for one file each, unless its settings list formats', () => {
  const before = { ...site }
  try {
    const count = (change: object, documents: number) => {
      useSettings({ ...before, ...change })
      return textPartCount(documents)
    }
    expect(count({ clausePages: true }, 5000)).toBe(0)
    expect(count({ clausePages: false }, 1000)).toBe(0)
    expect(count({ clausePages: false }, 3417)).toBe(64)
    expect(count({ clausePages: false, formats: { ...before.formats, files: [] } }, 3417)).toBe(0)
  } finally {
    useSettings(before)
  }
})
