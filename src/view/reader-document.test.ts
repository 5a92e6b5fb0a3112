import { describe, expect, test } from 'vitest'
import { loadDocuments } from '../corpus/load-documents.ts'
import { type Document, type Inline, walkBlocks, walkClauses } from '../corpus/model.ts'
import { readerFor } from './reader.ts'
import { readerDocument } from './reader-document.ts'

const { value: documents } = await loadDocuments('tests/opinions/content')
const hans = readerFor('zh-Hans')

const inlines = (document: Document) => [...walkBlocks(document)].flatMap((block) => block.inlines)
const ofType = <Type extends Inline['type']>(document: Document, type: Type) =>
  inlines(document).filter(
    (inline): inline is Extract<Inline, { type: Type }> => inline.type === type,
  )

describe.each(documents.map((document) => [document.id, document] as const))(
  'the converted view of %s',
  (_, document) => {
    const shown = readerDocument(document, hans)

    test('keeps ids, files, hashes and addresses', () => {
      expect(shown.id).toBe(document.id)
      expect(shown.meta.source).toEqual(document.meta.source)
      expect(Array.from(walkClauses(shown.clauses), ({ id }) => id)).toEqual(
        Array.from(walkClauses(document.clauses), ({ id }) => id),
      )
    })

    test('keeps the published words where an editor reads something else', () => {
      expect(ofType(shown, 'corr').map(({ sic }) => sic)).toEqual(
        ofType(document, 'corr').map(({ sic }) => sic),
      )
    })

    test('keeps every inline and its length', () => {
      const shape = (any: Document) =>
        inlines(any).map((inline) => [inline.type, 'value' in inline ? inline.value.length : 0])
      expect(shape(shown)).toEqual(shape(document))
    })

    test('is the same when it is converted again', () => {
      expect(readerDocument(shown, hans).clauses).toEqual(shown.clauses)
    })
  },
)

test('Latin text, addresses and Japanese are not converted', () => {
  const [document] = documents
  if (!document) throw new Error('the corpus is empty')
  const kept = '見https://a.bc/製度/說 與 Article 5，「労働安全衛生法の規定」'
  const block = { role: 'preamble', before: '', line: 0 } as const
  const front = [{ ...block, inlines: [{ type: 'text' as const, value: kept }] }]
  const [shown] = ofType(readerDocument({ ...document, front }, hans), 'text')
  expect(shown?.value).toContain('Article 5，「労働安全衛生法の規定」')
  expect(shown?.value).toContain('见https://a.bc/製度/說 与')
})
