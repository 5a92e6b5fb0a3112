import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { resolveSettings } from '../settings/resolve-settings.ts'
import { editorConfig } from './editor-page.ts'

const editor = { backend: 'github', repo: 'owner/name' }
const settings = resolveSettings(
  { title: '站', description: '站。', corpus: 'texts', editor },
  null,
  {},
)

interface Collection {
  name: string
  folder: string
  create: boolean
  fields: { name: string }[]
}

test('the form contains metadata of policies, never their text', () => {
  const { backend, collections } = parse(editorConfig(settings)) as {
    backend: object
    collections: Collection[]
  }
  expect(backend).toEqual({ name: 'github', repo: 'owner/name', branch: 'main' })
  const policies = collections.find(({ name }) => name === 'policies')
  expect(policies).toMatchObject({ folder: 'texts/policies', create: false, delete: false })
  const names = policies?.fields.map(({ name }) => name)
  expect(names).toContain('docNumber')
  for (const text of ['body', 'clauses', 'source', 'layout']) expect(names).not.toContain(text)
})
