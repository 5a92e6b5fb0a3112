import { expect, test } from 'vitest'
import { loadDocuments } from '../../corpus/load-documents.ts'
import { site } from '../../site.ts'
import { quotableCorpus } from '../quotable-source.ts'
import { checkQuotation } from '../quotation.ts'
import { measureQuotations } from './measure-quotations.ts'
import { mutatedQuotations } from './mutated-quotations.ts'

const { value: documents } = await loadDocuments(site.corpus)

test('of 500 mutated quotations none that is changed is exact; true ones and fair omissions are found', () => {
  const measure = measureQuotations(documents, 500, 20_161_209)
  expect(measure.false).toEqual([])
  expect(measure.found).toBeGreaterThanOrEqual(0.99)
  expect(measure.elided).toBeGreaterThanOrEqual(0.99)
  expect(measure.warned).toBeGreaterThanOrEqual(0.95)
  expect(Object.keys(measure.answers)).toHaveLength(19)
})

test('the closest clause to a quotation with one changed character is the one that it was made from', () => {
  const texts = quotableCorpus(documents)
  const changed = mutatedQuotations(documents, 500, 7).filter(
    ({ mutation }) => mutation === 'character',
  )
  expect(changed.length).toBeGreaterThan(20)
  const found = changed.filter(({ passage, id }) => {
    const { status, at } = checkQuotation(passage, texts)
    return status === 'altered' && at[0]?.id === id
  })
  // Words that several clauses share may be equally close to another of them.
  expect(found.length / changed.length).toBeGreaterThanOrEqual(0.9)
})
