import { expect, test } from 'vitest'
import type { ClauseText, SearchClause, SearchDocument } from './document.ts'
import { HANS, HANT } from './gram-layout.ts'
import { documentRecord, documentTexts } from './record.ts'
import { gramToken } from './token.ts'

function clauseOf(corrected: string, published: string | null): SearchClause {
  const text: ClauseText = {
    label: '',
    heading: null,
    corrected: [corrected],
    published: published === null ? null : [published],
  }
  return { id: '1', level: 1, principles: [], texts: { hant: text, hans: text } }
}

/** Returns a document of one clause. */
function documentOf(corrected: string, published: string | null): SearchDocument {
  const title = { hant: '', hans: '' }
  const facts = { id: 'a', title, level: null, issuer: null, date: null }
  return { ...facts, clauses: [clauseOf(corrected, published)] }
}

test('a clause is searched in every reading that differs, without punctuation', () => {
  const texts = documentTexts(documentOf('發生。', '法生'))
  expect(texts.map(({ folded }) => folded)).toEqual(['发生', '法生'])
  expect(texts.map(({ scripts }) => scripts)).toEqual([HANT | HANS, HANT | HANS])
  expect(documentTexts(documentOf('安，全', null))).toHaveLength(1)
})

test('a record has a word for every n-gram, and is never empty', () => {
  expect(documentRecord('a', '0f', ['安', '安全']).content.split(' ')).toEqual(
    expect.arrayContaining([gramToken('安'), gramToken('安全')]),
  )
  expect(documentRecord('a', '0f', []).content).not.toBe('')
})

test('a document that changed has another record, even with the same n-grams', () => {
  expect(documentRecord('a', '0f', ['安'])).not.toEqual(documentRecord('a', '0e', ['安']))
})
