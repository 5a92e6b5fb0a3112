import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { publishedAudit } from '../../audit/content-data.ts'
import { registryFile, registryPart } from '../../citation/registry.ts'
import { textJson } from '../../formats/write-json.ts'
import { useSettings } from '../../settings/current-settings.ts'
import { resolveSettings } from '../../settings/resolve-settings.ts'
import { site } from '../../site.ts'
import { loadCorpus } from '../corpus.ts'
import { exportedText } from '../exported-text.ts'
import { quotableData } from '../quotable-data.ts'
import { readerFor } from '../reader.ts'
import { llmsText } from './llms-text.ts'
import { openApi } from './open-api.ts'
import { operations } from './operations.ts'
import type { SchemaName } from './schemas.ts'

const { value: corpus } = await loadCorpus(false)
const [document] = corpus.documents.filter(({ meta }) => meta.docNumber.value !== null)
if (!document) throw new Error('the corpus of the tests has no document with a number')

describe('the description of the files', () => {
  test('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(openApi(corpus)))
    expect(errors ?? []).toEqual([])
    expect(valid).toBe(true)
  })

  test('matches the content of the files', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'site', ...openApi(corpus) })
    const fits = (name: SchemaName, value: unknown) => {
      const validate = ajv.getSchema(`site#/components/schemas/${name}`)
      const valid = validate?.(JSON.parse(JSON.stringify(value)))
      expect([name, validate?.errors ?? [], valid]).toEqual([name, [], true])
    }
    fits('RegistryFile', registryFile(corpus.documents, site, []))
    fits('RegistryPart', registryPart(document, site))
    fits('QuotableTexts', quotableData(corpus.documents))
    fits('FormerTexts', [['law', '2018-03-01', quotableData(corpus.documents)?.[0]?.[1] ?? []]])
    fits('AuditFacts', publishedAudit(corpus.documents, corpus.histories, site))
    const reader = readerFor(site.defaultScript)
    const [clause] = document.clauses
    fits('DocumentFile', textJson(exportedText(document, null, reader, corpus)))
    fits('ClauseFile', textJson(exportedText(document, clause?.id ?? null, reader, corpus)))
    expect(() => fits('RegistryPart', { version: 2 })).toThrow()
  })

  test('gives every operation a unique name and an existing example', () => {
    const listed = operations(corpus)
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
    for (const { example } of listed) expect(example).not.toMatch(/[{}]|^null$/)
  })
})

describe('llms.txt', () => {
  test('explains how to find, quote and cite, with addresses of this site only', () => {
    const text = llmsText(corpus)
    expect(text).toMatch(/^# 條文庫\n\n> /)
    for (const part of ['## Find', '## Quote', '## Cite', '## Files', '## Documents'])
      expect(text).toContain(part)
    const hosts = new Set(Array.from(text.matchAll(/https?:\/\/([^/\s)]+)/g), ([, host]) => host))
    expect([...hosts]).toEqual([new URL(site.url).host])
  })

  test('escapes any value of the settings', () => {
    const before = { ...site }
    const title = '「法」](x) \n# <b>'
    try {
      useSettings(
        resolveSettings(
          { title, description: 'd', url: 'https://other.example', base: '/x/' },
          null,
        ),
      )
      const text = llmsText({ ...corpus, documents: [] })
      expect(text.split('\n')[0]).toBe('# 「法」](x) # <b>')
      expect(text).toContain('https://other.example/x/clauses.json')
      expect(text).not.toContain('clausary.example')
    } finally {
      useSettings(before)
    }
  })
})
