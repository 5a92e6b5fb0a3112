import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { loadDocuments } from '../../corpus/load-documents.ts'
import { site } from '../../site.ts'
import { documentCollection, entryPoint, rootCollection } from './collection.ts'
import { askable, navigation } from './navigation.ts'

/**
 * The `schemas` folder of github.com/distributed-text-services/validator, which no package registry
 * has.
 */
const FOLDER = process.env['CLAUSARY_DTS_SCHEMAS']

test('every answer is valid against the schemas of the DTS validator', async ({ skip }) => {
  if (FOLDER === undefined) skip('no schemas of the DTS validator (CLAUSARY_DTS_SCHEMAS)')
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  const names = readdirSync(FOLDER ?? '').filter((name) => name.endsWith('.schema.json'))
  for (const name of names)
    ajv.addSchema(JSON.parse(readFileSync(join(FOLDER ?? '', name), 'utf8')), name)
  const faults = (name: string, answer: object) => {
    const validate = ajv.getSchema(`${name}.schema.json`)
    if (!validate) throw new Error(`no schema ${name}`)
    return validate(JSON.parse(JSON.stringify(answer))) ? [] : (validate.errors ?? [])
  }
  const { value: documents } = await loadDocuments(site.corpus)
  const corpus = { documents, title: '條文庫', site }
  expect(faults('entry_response', entryPoint(site))).toEqual([])
  for (const nav of ['children', 'parents'] as const) {
    expect(faults('collection_response', rootCollection(corpus, nav))).toEqual([])
    for (const document of documents)
      expect(faults('collection_response', documentCollection(document, corpus, nav))).toEqual([])
  }
  for (const document of documents)
    for (const asked of askable(document))
      expect(faults('navigation_response', navigation(document, asked, corpus))).toEqual([])
  expect(faults('navigation_response', { ...entryPoint(site) })).not.toEqual([])
})
