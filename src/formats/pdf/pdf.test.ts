import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, test } from 'vitest'
import { loadDocuments } from '../../corpus/load-documents.ts'
import type { Document } from '../../corpus/model.ts'
import { site } from '../../site.ts'
import { anyDocument, exportOf } from '../sample-texts.ts'
import { systemFont } from './font-file.ts'
import { writePdf } from './pdf.ts'

const { value: documents } = await loadDocuments(site.corpus)
const central = documents.find(({ id }) => id === 'central')
if (!central) throw new Error('the fixture has a document central')
const font = systemFont('zh-Hant')
const NO_FONT = 'no font with Chinese at a known place of this system'

const folder = await mkdtemp(join(tmpdir(), 'clausary-pdf-'))
afterAll(() => rm(folder, { recursive: true }))

/** Roles of the elements in a structure tree, nested. */
function roles(node: { role?: string; children?: unknown[] }): string[] {
  const below = (node.children ?? []).flatMap((child) =>
    roles(child as Parameters<typeof roles>[0]),
  )
  return node.role === undefined ? below : [node.role, ...below]
}

test('a document is a tagged PDF with its title, its language and all of its text', async ({
  skip,
}) => {
  if (font === null) skip(NO_FONT)
  const bytes = await writePdf({ ...exportOf(central), font })
  expect(new TextDecoder('latin1').decode(bytes)).toContain('pdfuaid:part')
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  expect(new TextDecoder('latin1').decode(bytes)).toMatch(/\/Marked true/)
  const { info } = await pdf.getMetadata()
  expect(info).toMatchObject({ Title: central.meta.title, Language: 'zh-Hant' })
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)),
  )
  const trees = await Promise.all(pages.map((page) => page.getStructTree()))
  expect(trees.flatMap((tree) => roles(tree))).toEqual(expect.arrayContaining(['H1', 'H2', 'P']))
  const texts = await Promise.all(pages.map((page) => page.getTextContent()))
  const text = texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
  expect(text.join('')).toContain('實行黨政領導幹部任期安全生產責任制')
  expect(pages[0]?.view.map(Math.round)).toEqual([0, 0, 595, 842])
  await task.destroy()
})

test('the same text gives the same bytes, and characters missing in the font are listed', async ({
  skip,
}) => {
  if (font === null) skip(NO_FONT)
  const exported = { ...exportOf(central), font }
  expect(await writePdf(exported)).toEqual(await writePdf(exported))
  for (const document of fc.sample(anyDocument(), { numRuns: 3, seed: 5 }))
    expect((await writePdf({ ...exportOf(document), font })).length).toBeGreaterThan(1000)
})

test('a character is extracted unchanged after another one with the same glyph', async ({
  skip,
}) => {
  if (font === null) skip(NO_FONT)
  const titles = ['一一', '⼀⼀', '一一']
  const written = titles.map((title) =>
    writePdf({ ...exportOf({ ...central, meta: { ...central.meta, title } }), font }),
  )
  const files = await Promise.all(written)
  expect(files[2]).toEqual(files[0])
  const seen = files.map(async (data) => {
    const task = getDocument({ data, verbosity: 0 })
    const { items } = await (await (await task.promise).getPage(1)).getTextContent()
    await task.destroy()
    return items.map((item) => ('str' in item ? item.str : '')).find((line) => line !== '')
  })
  expect(await Promise.all(seen)).toEqual(titles)
})

test('without a font, or with an invalid one, the error is one line', async () => {
  await expect(writePdf(exportOf(central))).rejects.toThrow('a PDF needs a font')
  const path = join(folder, 'none.ttf')
  await writeFile(path, 'no font')
  await expect(writePdf({ ...exportOf(central), font: { path, name: null } })).rejects.toThrow(
    /none\.ttf: no font that can be embedded/,
  )
})

test('a title with markup is escaped in the XML of the file too', async ({ skip }) => {
  if (font === null) skip(NO_FONT)
  const title = '關於「安全」<b>&</title>的通知'
  const meta = { ...central.meta, title }
  const bytes = await writePdf({ ...exportOf({ ...central, meta }), font })
  const xml = new TextDecoder().decode(bytes)
  expect(xml).toContain('關於「安全」&#60;b&#62;&#38;&#60;/title&#62;的通知')
  const task = getDocument({ data: bytes, verbosity: 0 })
  const { info } = await (await task.promise).getMetadata()
  expect(info).toMatchObject({ Title: title })
  await task.destroy()
})

/** A document with one paragraph. */
function withText(value: string): Document {
  if (!central) throw new Error('no document')
  const block = { role: 'paragraph' as const, before: '\n', line: 0 }
  return { ...central, clauses: [], closing: [{ ...block, inlines: [{ type: 'text', value }] }] }
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 })
  const pdf = await task.promise
  const pages = Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1))
  const texts = await Promise.all((await Promise.all(pages)).map((page) => page.getTextContent()))
  await task.destroy()
  return texts.flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : ''))).join('')
}

test('a text does not depend on what was written before, and its characters can be extracted', async ({
  skip,
}) => {
  if (font === null) skip(NO_FONT)
  const write = (text: string) => writePdf({ ...exportOf(withText(text)), font })
  const text = '安全——不是“口号”，AI & café——一律，ﬁ、3.5％……𠮷、か゚'
  const first = await write(text)
  await write('⼀⺟⸺')
  expect(await write(text)).toEqual(first)
  expect(await textOf(first)).toContain('安全——不是“口号”，AI & café——一律，')
})
