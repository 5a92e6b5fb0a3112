import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { loadDocuments } from '../../corpus/load-documents.ts'
import { type Block, type Document, type Inline, walkClauses } from '../../corpus/model.ts'
import { site } from '../../site.ts'
import type { Exported } from '../exported.ts'
import { anyDocument, asRead, exportOf } from '../sample-texts.ts'
import { runValidator } from '../validator.ts'
import { readClauseAkn, readDocumentAkn } from './read-akn.ts'
import { writeAkn } from './write-akn.ts'

const { value: documents } = await loadDocuments(site.corpus)
const SCHEMA = resolve('../shared/schema/akomantoso30.xsd')

const folder = await mkdtemp(join(tmpdir(), 'clausary-akn-'))
afterAll(() => rm(folder, { recursive: true }))

describe('a document written as Akoma Ntoso and parsed is unchanged', () => {
  test.each(documents.map((document) => [document.id, document] as const))('%s', (_, document) => {
    expect(readDocumentAkn(writeAkn(exportOf(document)))).toEqual(asRead(document))
  })

  test('for any text and any marks', () => {
    fc.assert(
      fc.property(anyDocument(), (document) => {
        expect(readDocumentAkn(writeAkn(exportOf(document)))).toEqual(asRead(document))
        for (const { id } of walkClauses(document.clauses))
          expect(readClauseAkn(writeAkn(exportOf(document, id)))).toEqual(asRead(document, id))
      }),
    )
  })
})

/** A document whose clause has a table with a mark in it, before and after its sub-clauses. */
function withTable(): Document {
  const [document] = fc.sample(
    anyDocument().filter(({ clauses }) => clauses.some(({ children }) => children.length > 0)),
    { numRuns: 1, seed: 1 },
  )
  if (!document) throw new Error('no sample')
  const row = (value: string, more: Inline[] = []): Block => ({
    ...{ role: 'table' as const, before: '\n', line: 0 },
    inlines: [{ type: 'text', value }, ...more],
  })
  const corr = { type: 'corr' as const, sic: 'a', value: 'b', cert: 1, note: null }
  const rows = [
    row('| 序 | \\| |'),
    row('| --- | --- |'),
    row('| ', [corr, { type: 'text', value: ' | < |' }]),
  ]
  const clauses = document.clauses.map((clause) => ({
    ...clause,
    paragraphs: [
      ...rows,
      ...(clause.children.length > 0
        ? rows.map((one) => ({ ...one, afterChildren: clause.children.length }))
        : []),
    ],
  }))
  return { ...document, clauses, closing: [row('| --- |')] }
}

test('a table is an XML table, and its separators are restored', () => {
  const document = withTable()
  const xml = writeAkn(exportOf(document))
  expect(readDocumentAkn(xml)).toEqual(asRead(document))
  expect(xml).toContain('<tr><th><p>序</p></th><th><p>|</p></th></tr>')
})

test('eIds are unique and reflect the position of a clause', () => {
  const central = documents.find(({ id }) => id === 'central')
  if (!central) throw new Error('the fixture has a document central')
  const xml = writeAkn(exportOf(central))
  const eIds = [...xml.matchAll(/<(?:chapter|paragraph|indent)[^>]* ?eId="([^"]+)"/g)].map(
    ([, id]) => id,
  )
  expect(eIds).toHaveLength([...walkClauses(central.clauses)].length)
  expect(new Set(eIds).size).toBe(eIds.length)
  expect(eIds).toContain('chp_2__para_8')
  expect(writeAkn(exportOf(central, '2-8'))).toContain('<paragraph eId="chp_2__para_8"')
})

test('a conversion is a translation of the expression that was published', () => {
  const [document] = documents
  if (!document) throw new Error('the fixture has documents')
  const exported = exportOf(document)
  expect(writeAkn(exported)).not.toContain('FRBRtranslation')
  const xml = writeAkn({ ...exported, script: 'zh-Hans' })
  expect(xml).toMatch(/<FRBRlanguage language="zh-Hans"\/><FRBRtranslation href="[^"]*\/zh-Hant@/)
})

test('an invalid file is refused in one line', () => {
  expect(() => readDocumentAkn('')).toThrow(/^no XML|^no Akoma/)
  expect(() => readDocumentAkn('<a/>')).toThrow('no Akoma Ntoso 1.0')
  const [document] = documents
  const clause = document?.clauses[0]
  if (!document || !clause) throw new Error('the fixture has clauses')
  expect(() => readDocumentAkn(writeAkn(exportOf(document, clause.id)))).toThrow('a clause')
})

const PROGRAM = `
import sys
from lxml import etree
schema = etree.XMLSchema(etree.parse(sys.argv[1]))
for path in sys.argv[2:]:
    tree = etree.parse(path)
    if not schema.validate(tree):
        sys.exit(path + ': ' + str(schema.error_log[0]))
print(len(sys.argv) - 2, 'valid')
`

test('every file is valid against the schema of OASIS', async ({ skip }) => {
  if (!existsSync(SCHEMA)) skip('the schema is not here')
  const bare = { ...documents[0], clauses: [], closing: [] } as Document
  const samples = [
    withTable(),
    ...documents,
    ...fc.sample(anyDocument(), { numRuns: 60, seed: 7 }),
    bare,
  ]
  const files: string[] = []
  for (const document of samples) {
    const ids = [null, ...Array.from(walkClauses(document.clauses), ({ id }) => id)]
    for (const id of ids) {
      const exported = exportOf(document, id)
      const conversion: Exported = { ...exported, script: 'zh-Hans' }
      for (const one of [exported, conversion]) {
        const file = join(folder, `${files.length}.xml`)
        await writeFile(file, writeAkn(one))
        files.push(file)
      }
    }
  }
  const said = runValidator(PROGRAM, ['lxml'], [SCHEMA, ...files])
  if (said === null) skip('no Python with lxml (CLAUSARY_PYTHON)')
  expect(said).toBe(`${files.length} valid\n`)
})
