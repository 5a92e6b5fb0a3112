import { expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { site } from '../site.ts'
import { openSearchDescription } from './opensearch.ts'
import { readerFor } from './reader.ts'

test('a browser finds the search in the script of the page', () => {
  const [hant, hans] = (['zh-Hant', 'zh-Hans'] as const).map((script) =>
    openSearchDescription(readerFor(script)),
  )
  expect(hant).toContain(`template="${site.url}/search/?q={searchTerms}"`)
  expect(hans).toContain(`template="${site.url}/zh-hans/search/?q={searchTerms}"`)
  expect(hans).toContain('逐条全文检索')
})

test('the description is well-formed', () => {
  const tree = fromXml(openSearchDescription(readerFor('zh-Hant')))
  expect(tree.children).toContainEqual(expect.objectContaining({ name: 'OpenSearchDescription' }))
})
