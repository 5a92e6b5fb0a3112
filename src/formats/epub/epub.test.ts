import { EpubCheck } from '@likecoin/epubcheck-ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../../corpus/load-documents.ts'
import type { Document } from '../../corpus/model.ts'
import { site } from '../../site.ts'
import { anyDocument, exportOf } from '../sample-texts.ts'
import { writeEpub } from './epub.ts'

const { value: documents } = await loadDocuments(site.corpus)

async function complaints(document: Document): Promise<string[]> {
  const { messages } = await EpubCheck.validate(writeEpub(exportOf(document)))
  return messages
    .filter(({ severity }) => severity !== 'info' && severity !== 'usage')
    .map(({ id, message }) => `${id}: ${message}`)
}

describe('EPUBCheck reports no problem', () => {
  test.each(documents.map((document) => [document.id, document] as const))(
    'to %s',
    async (_, document) => {
      expect(await complaints(document)).toEqual([])
    },
  )

  test('for any text', async () => {
    for (const document of fc.sample(anyDocument(), { numRuns: 20, seed: 3 }))
      expect(await complaints(document)).toEqual([])
  })
})

test('the same text gives the same bytes, with its type at a fixed position', () => {
  const [document] = documents
  if (!document) throw new Error('the fixture has documents')
  const bytes = writeEpub(exportOf(document))
  expect(writeEpub(exportOf(document))).toEqual(bytes)
  expect(new TextDecoder().decode(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
})
