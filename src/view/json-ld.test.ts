import { expect, test } from 'vitest'
import { permalink } from '../citation/address.ts'
import { citable } from '../citation/citable.ts'
import { breadcrumbLd, legislationLd } from '../citation/json-ld.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { runValidator } from '../formats/validator.ts'
import { site } from '../site.ts'

// The schema.org context is not available offline: its vocabulary replaces it.
const PROGRAM = `
import json, sys
from pyld import jsonld
vocab = {"contextUrl": None, "documentUrl": "", "document": {"@context": {"@vocab": "https://schema.org/"}}}
jsonld.set_document_loader(lambda url, options={}: vocab)
for one in json.loads(sys.argv[1]):
    kept = jsonld.flatten(jsonld.expand(one))
    count = sum(len([key for key in node if key != "@id"]) for node in kept)
    print(count, sorted(node["@id"] for node in kept if not node["@id"].startswith("_:")))
`

test('a JSON-LD processor keeps every statement, with absolute addresses', async ({ skip }) => {
  const { value: documents } = await loadDocuments(site.corpus)
  const statements = documents.map((document) => {
    const own = permalink(document.id, null, site)
    const page = { permalink: own, url: own, kind: document.meta.kind, clause: null }
    return legislationLd(citable(document, null, site), page)
  })
  const trail = breadcrumbLd([{ name: '全文', url: permalink('central', null, site) }])
  const said = runValidator(PROGRAM, ['pyld'], [JSON.stringify([...statements, trail])])
  if (said === null) skip('no Python with pyld (CLAUSARY_PYTHON)')
  const lines = (said ?? '').trim().split('\n')
  expect(lines).toHaveLength(documents.length + 1)
  for (const [index, { id }] of documents.entries())
    expect(lines[index]).toContain(`'${permalink(id, null, site)}'`)
  for (const line of lines) expect(Number(/^\d+/.exec(line)?.[0])).toBeGreaterThan(3)
})
