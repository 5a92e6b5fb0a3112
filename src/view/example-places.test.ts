import { expect, test } from 'vitest'
import { resolveReference } from '../api/resolve-reference.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { examplePlace, exampleReferences } from './example-places.ts'

const { value: documents } = await loadDocuments('tests/opinions/content')

test('every example leads to a place of the corpus', () => {
  const references = exampleReferences(documents)
  expect(references.length).toBeGreaterThan(1)
  for (const reference of references)
    expect(resolveReference(reference, { documents }), reference).not.toEqual([])
})

test('an empty corpus has no examples', () => {
  expect(examplePlace([])).toBeNull()
  expect(exampleReferences([])).toEqual([])
})
