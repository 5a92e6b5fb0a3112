import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readLock } from '../citation/lock-file.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { checkCitations, findAddresses } from '../editions/check-citations.ts'
import { loadChains } from '../editions/load-chains.ts'
import { chainHistories } from '../editions/transition.ts'
import { citedText } from './cited-text.ts'

const CORPUS = 'tests/editions/content'
const site = {
  url: 'https://editions.example',
  base: '/',
  defaultScript: 'zh-Hant' as const,
  clausePages: true,
}

async function corpus() {
  const documents = (await loadDocuments(CORPUS)).value
  const { value: lock } = await readLock(CORPUS)
  const chains = await loadChains(CORPUS, documents)
  return { documents, lock, histories: chainHistories(chains.value.values(), lock) }
}

/**
 * Addresses of the former and the current edition, of a moved clause and of a withdrawn document.
 */
async function addresses() {
  const { histories } = await corpus()
  const [first, , last] = histories.get('covers')?.chain.editions ?? []
  if (!first || !last) throw new Error('the document has three editions')
  return {
    old: `https://editions.example/covers/?v=${first.hash}`,
    now: `https://editions.example/covers/?v=${last.hash}`,
    moved: 'https://editions.example/survey/1/?v=07641e2f',
    withdrawn: 'https://editions.example/plan/?v=5ab327a3',
  }
}

async function states(text: string) {
  const found = checkCitations(findAddresses(text, site), await corpus())
  return Object.fromEntries(
    found.map(({ cited, state }) => [
      new URL(cited.url).pathname + new URL(cited.url).search.slice(0, 3),
      state,
    ]),
  )
}

test('outdated citations in a bibliography are reported', async () => {
  const { old, now, moved, withdrawn } = await addresses()
  const entry = (key: string, url: string) =>
    `@misc{${key},\n  title = {{某文}},\n  url = {${url}},\n}\n`
  const bib = [entry('a', old), entry('b', moved), entry('c', withdrawn)].join('\n')
  const found = await states(citedText(new TextEncoder().encode(bib), 'paper.bib'))
  expect(Object.keys(found)).toHaveLength(3)
  expect(Object.values(found)).not.toContain('current')
  const current = await states(citedText(new TextEncoder().encode(entry('d', now)), 'paper.bib'))
  expect(Object.values(current)).toEqual(['current'])
})

test('also in a Word document, in its text, its notes and its links', async () => {
  const { old, now, moved } = await addresses()
  const W =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
  const bytes = zipSync({
    'word/document.xml': strToU8(
      `<w:document ${W}><w:body><w:p>${run(`見 ${now.slice(0, 30)}`)}${run(now.slice(30))}</w:p><w:p><w:hyperlink r:id="r1">${run('舊文')}</w:hyperlink></w:p></w:body></w:document>`,
    ),
    'word/footnotes.xml': strToU8(
      `<w:footnotes ${W}><w:footnote w:id="1"><w:p>${run(moved)}</w:p></w:footnote></w:footnotes>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${old}" TargetMode="External"/></Relationships>`,
    ),
  })
  const text = citedText(bytes, 'paper.docx')
  const found = checkCitations(findAddresses(text, site), await corpus())
  const byUrl = new Map(found.map(({ cited, state }) => [cited.url, state]))
  expect(byUrl.size).toBe(3)
  expect(byUrl.get(now)).toBe('current')
  expect(byUrl.get(old)).not.toBe('current')
  expect(byUrl.get(moved)).not.toBe('current')
})
