import { expect, test } from 'vitest'
import { central, district } from '../citation/fixtures/documents.ts'
import { makeChain } from '../editions/chain.ts'
import { checkQuotation } from './check-quotation.ts'

test('words that only a former edition has are reported with that edition', () => {
  const earlier = { key: '2001-01-01', document: { ...central, id: district.id } }
  const histories = new Map([[district.id, { chain: makeChain(district, [earlier]) }]])
  const words = '堅持黨政同責、一崗雙責'
  expect(checkQuotation(words, { documents: [district], histories })).toMatchObject({
    former: [{ document: 'district', edition: earlier.key, at: ['district/2-4'] }],
  })
  expect(checkQuotation(words, { documents: [district] })).not.toHaveProperty('former')
  expect(checkQuotation(words, { documents: [central], histories }).status).toBe('exact')
})
