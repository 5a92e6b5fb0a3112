import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { central } from '../citation/fixtures/documents.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { walkClauses } from '../corpus/model.ts'
import { site } from '../site.ts'
import { readClauseJson, readDocumentJson } from './read-json.ts'
import { anyDocument, asRead, exportOf } from './sample-texts.ts'
import type { ClauseFileJson, DocumentJson, Span } from './text-json.ts'
import { writeJson } from './write-json.ts'

const { value: documents } = await loadDocuments(site.corpus)

function cut(text: string, [start, end]: Span): string {
  return [...text].slice(start, end).join('')
}

describe('a document written as JSON and parsed is unchanged', () => {
  test.each(documents.map((document) => [document.id, document] as const))('%s', (_, document) => {
    expect(readDocumentJson(writeJson(exportOf(document)))).toEqual(asRead(document))
  })

  test('for any text and any marks', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        expect(readDocumentJson(writeJson(exportOf(document)))).toEqual(asRead(document))
        for (const clause of walkClauses(document.clauses))
          expect(readClauseJson(writeJson(exportOf(document, clause.id)))).toEqual(
            asRead(document, clause.id),
          )
      }),
    )
  })
})

test('the hash is that of the text as published, for documents and for clauses', () => {
  for (const document of documents) {
    const clauses = Array.from(walkClauses(document.clauses), ({ id }) => id)
    for (const clause of [null, ...clauses]) {
      const json = JSON.parse(writeJson(exportOf(document, clause)))
      expect(createHash('sha256').update(json.text.published).digest('hex')).toBe(json.sha256)
    }
  }
})

test('offsets identify the words of a mark in every reading', () => {
  const json = JSON.parse(writeJson(exportOf(central))) as DocumentJson
  const marks = [json.front, json.closing, json.clauses.flatMap(({ blocks }) => blocks)]
    .flat()
    .flatMap(({ marks = [] }) => marks)
  for (const mark of marks) {
    if (mark.type === 'corr') {
      expect(cut(json.text.published, mark.published)).toBe(mark.sic)
      expect(cut(json.text.corrected, mark.corrected)).toBe(mark.value)
    }
  }
})

test('a clause contains its own text, and its sub-clauses theirs', () => {
  const document = documents.find(({ id }) => id === 'central')
  const section = document?.clauses.find(({ children }) => children.length > 0)
  if (!document || !section) throw new Error('the fixture has a section')
  const json = JSON.parse(writeJson(exportOf(document, section.id))) as ClauseFileJson
  expect(json.id).toBe(`${document.id}/${section.id}`)
  expect(json.clause.clauses.map(({ id }) => id)).toEqual(section.children.map(({ id }) => id))
  expect(json.clause.clauses[0]?.text?.published).toContain(section.children[0]?.heading ?? '')
})

describe('an invalid file is refused in one line', () => {
  test.each([
    ['', /^no JSON: /],
    ['[]', /^no text of this program/],
    ['null', /^no text of this program/],
    [
      writeJson(exportOf(central)).replace('"published":"', '"published":"不'),
      /is not the one that its sha256/,
    ],
    [writeJson(exportOf(central, '2-8')), /^central\/2-8 is a clause/],
  ])('%#', (text, message) => {
    expect(() => readDocumentJson(text)).toThrow(message)
  })
})

test.each(['{', '[\n', 'null', '5', '{"format":"clausary","version":1}'])(
  'a foreign file (%j) is refused in one line',
  (text) => {
    expect(() => readDocumentJson(text)).toThrow(/^no (?:JSON|text|whole text)[^\n]*$/u)
  },
)
