import { expect, test } from 'vitest'
import { useFacts } from '../corpus/document-facts.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { site } from '../site.ts'
import { citingPlace, keepCitingPlaces } from './citing-places.ts'
import { corpusReferences } from './corpus-references.ts'
import { readerFor } from './reader.ts'

test('a place that refers is listed as it stands in its document, whether it was worked out before or not', async () => {
  const { value: documents } = await loadDocuments(site.corpus)
  const { from } = corpusReferences(documents)
  const shown = () =>
    documents.flatMap((document) =>
      (from.get(document.id) ?? []).flatMap((reference) =>
        (['zh-Hant', 'zh-Hans'] as const).map((script) => ({
          isOther: reference.kind === 'other',
          place: citingPlace(document, reference, readerFor(script)),
        })),
      ),
    )
  const before = shown()
  for (const document of documents) {
    useFacts(document, { key: document.id, values: {} })
    keepCitingPlaces(document)
    // What is known is not read again.
    Object.assign(document, { front: [], clauses: [], closing: [] })
  }
  const known = before.filter(({ isOther }) => isOther)
  expect(known.length).toBeGreaterThan(0)
  expect(shown().filter(({ isOther }) => isOther)).toEqual(known)
})
