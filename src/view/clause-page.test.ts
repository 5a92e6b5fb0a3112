import { expect, test } from 'vitest'
import { clauseText } from '../citation/clause-text.ts'
import { central, documentFrom } from '../citation/fixtures/documents.ts'
import { emptyLock } from '../citation/lock-parts.ts'
import { walkClauses } from '../corpus/model.ts'
import { clauseView } from './clause-view.ts'
import type { Corpus } from './corpus.ts'
import { documentView } from './document-view.ts'
import { clauseLinkedData } from './linked-data.ts'
import { readerFor } from './reader.ts'
import { referenceFiles } from './reference-files.ts'
import { clauseHtml, documentHtml } from './text-html.ts'

const target = [...walkClauses(central.clauses)].find(({ id }) => id === '2-8')
if (!target) throw new Error('the fixture has a clause 2-8')
const now = clauseText(target)

function viewWith(former: Corpus['former'], script: 'zh-Hant' | 'zh-Hans' = 'zh-Hant') {
  const corpus = {
    documents: [central],
    principles: [],
    lock: emptyLock('lock'),
    former,
    histories: new Map(),
  }
  return documentView(central, readerFor(script), corpus, false)
}

function htmlWith(text: string | null): string {
  const old = { edition: '0cb474a5', text, excerpt: '（八）嚴格責任' }
  const view = viewWith(new Map([['central/2-8', [old]]]))
  return clauseHtml(clauseView(view, '2-8').clause, view)
}

test('a former text is beside the present one, with differences marked', () => {
  const html = htmlWith(now.replace('嚴格', '從嚴'))
  expect(html).toContain('data-editions="0cb474a5"')
  expect(html).toContain('id="2-8.0cb474a5"')
  expect(html).toMatch(/<del>[^<]*從[^<]*<\/del>|<ins>[^<]*格[^<]*<\/ins>/)
})

test('for a former text that is lost, the beginning is shown, with a note that the rest is not kept', () => {
  expect(htmlWith(null)).toContain('起首為：（八）嚴格責任… 全文未存。')
})

test('a clause without a history shows none', () => {
  const view = viewWith(new Map())
  expect(clauseHtml(clauseView(view, '2-8').clause, view)).not.toMatch(/former|data-editions/)
})

test('a converted page is described as a version of the published clause', () => {
  const view = viewWith(new Map(), 'zh-Hans')
  const [legislation, breadcrumb] = clauseLinkedData(view, clauseView(view, '2-8'))
  expect(legislation).toMatchObject({
    '@id': expect.stringMatching(/\/central\/2-8\/$/),
    url: expect.stringMatching(/\/zh-hans\/central\/2-8\/$/),
    inLanguage: 'zh-Hans',
  })
  expect(breadcrumb.itemListElement.map(({ position }) => position)).toEqual([1, 2, 3, 4])
})

test('files for reference managers are beside the page of the clause', () => {
  const view = viewWith(new Map(), 'zh-Hans')
  expect(referenceFiles(view, target).map(({ path }) => path)).toEqual([
    '/zh-hans/central/2-8.bib',
    '/zh-hans/central/2-8.ris',
    '/zh-hans/central/2-8.csl.json',
  ])
  expect(referenceFiles(view, null)[0]?.path).toBe('/zh-hans/central.bib')
})

test('a document has an anchor for every number in a joint label', () => {
  const rules = documentFrom('rules', {}, [{ id: 'art2', label: '第 2 條至第 4 條' }])
  const view = documentView(
    rules,
    readerFor('zh-Hant'),
    {
      documents: [rules],
      principles: [],
      lock: emptyLock('lock'),
      former: new Map(),
      histories: new Map(),
    },
    false,
  )
  expect(documentHtml(view)).toContain('<span id="art3"></span><span id="art4"></span>')
})
