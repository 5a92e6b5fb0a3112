import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const README = { en: 'README.md', hant: 'README.zh-Hant.md' } as const
const read = (file: string) => readFileSync(file, 'utf8')
const both = <T>(facts: (text: string) => T) => [facts(read(README.en)), facts(read(README.hant))]

/** Lines of code blocks, without `#` comments. */
function code(text: string): string[] {
  const blocks = [...text.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block = '']) => block)
  return blocks.flatMap((block) => block.split('\n').map((line) => line.replace(/\s+#.*$/, '')))
}

test('both READMEs have headings of the same levels', () => {
  const [en, hant] = both((text) => [...text.matchAll(/^#+/gm)].map(([marks]) => marks))
  expect(hant).toEqual(en)
})

test('both READMEs give the same commands', () => {
  const [en, hant] = both(code)
  expect(en?.length).toBeGreaterThan(5)
  expect(hant).toEqual(en)
})

test('both READMEs have the same tables', () => {
  const rows = (text: string) => [...text.matchAll(/^\| (`.*?`) \|/gm)].map(([, first]) => first)
  const [en, hant] = both(rows)
  expect(en?.length).toBeGreaterThan(15)
  expect(hant).toEqual(en)
})

test('both READMEs link to the same pages, all of which exist', () => {
  const links = (text: string) =>
    [...text.matchAll(/\]\(([^)]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !link.startsWith('README'))
  const [en, hant] = both((text) => links(text).sort())
  expect(new Set(hant)).toEqual(new Set(en))
  for (const link of en ?? []) expect(() => read(link), link).not.toThrow()
})

test('every page of the documentation links to existing pages', () => {
  for (const page of ['README', 'publishers', 'deploy', 'editing', 'programs']) {
    const links = [...read(`docs/${page}.md`).matchAll(/\]\(([^)#]+)[^)]*\)/g)]
    for (const [, link = ''] of links)
      if (!link.startsWith('http')) expect(() => read(`docs/${link}`), link).not.toThrow()
  }
})
