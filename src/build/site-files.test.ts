import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EntryStore } from '../cache/entry-store.ts'
import { isFileRoute } from './file-routes.ts'
import { GroupWriter } from './group-writer.ts'
import { PageStore } from './page-store.ts'
import { SiteFiles } from './site-files.ts'

const ROUTE = `
globalThis.asked ??= []
export const getStaticPaths = () => ['zh-hans', undefined].flatMap((script) =>
  ['a', 'b'].map((id) => ({ params: { script, document: id, format: 'txt' }, props: { document: { id } }, cacheKey: id })))
export const GET = ({ params, props }) => {
  globalThis.asked.push(\`\${params.script} \${params.document}\`)
  return new Response(\`\${props.document.id} \${params.script ?? ''}\`)
}`

const asked = () => (globalThis as { asked?: string[] }).asked?.splice(0)

function makeSite() {
  const root = mkdtempSync(join(tmpdir(), 'clausary-files-'))
  const folder = (name: string) => {
    mkdirSync(join(root, name), { recursive: true })
    return join(root, name)
  }
  writeFileSync(join(root, 'route.js'), ROUTE)
  const route = { pattern: '[...script]/[document].[format]', entrypoint: join(root, 'route.js') }
  const entries = new EntryStore(folder('cache'))
  const filesIn = (draft: string, isDeferring = false) => {
    const store = new PageStore(folder('site'), folder(draft), entries, 'key', 'files.json')
    return { store, files: new SiteFiles(folder(draft), folder('public'), store, isDeferring) }
  }
  return { root, route, filesIn }
}

test('the files of a route are written, those of a document one after the other', async () => {
  const { root, route, filesIn } = makeSite()
  await filesIn('site').files.write([route])
  expect(asked()).toEqual(['zh-hans a', 'undefined a', 'zh-hans b', 'undefined b'])
  expect(readFileSync(join(root, 'site', 'zh-hans', 'a.txt'), 'utf8')).toBe('a zh-hans')
  expect(readFileSync(join(root, 'site', 'b.txt'), 'utf8')).toBe('b ')
})

test('a file of the last build is reused if its key is the same and it was not modified', async () => {
  const { root, route, filesIn } = makeSite()
  const first = filesIn('site')
  await first.files.write([route])
  await first.store.close()
  asked()
  writeFileSync(join(root, 'site', 'b.txt'), 'another')
  const { files } = filesIn('next')
  await files.write([route])
  expect(asked()).toEqual(['undefined b'])
  expect(files.taken).toBe(3)
  expect(readFileSync(join(root, 'next', 'a.txt'), 'utf8')).toBe('a ')
  expect(readFileSync(join(root, 'next', 'b.txt'), 'utf8')).toBe('b ')
})

test('files of a document can be deferred to its pages, and are reused by the next build', async () => {
  const { root, route, filesIn } = makeSite()
  const first = filesIn('site', true)
  await first.files.write([route])
  expect(asked()).toEqual([])
  expect(first.files.deferred.map(({ documents }) => documents)).toEqual([
    ...[['a'], ['a']],
    ...[['b'], ['b']],
  ])
  const writer = new GroupWriter(
    { render: () => Promise.reject(new Error('no page')) },
    { draft: join(root, 'site'), publicDir: '', origin: '', base: '/' },
  )
  first.files.note(await writer.files(first.files.deferred))
  expect(readFileSync(join(root, 'site', 'b.txt'), 'utf8')).toBe('b ')
  expect(asked()).toHaveLength(4)
  await first.store.close()
  const next = filesIn('next', true)
  await next.files.write([route])
  expect([next.files.taken, next.files.deferred]).toEqual([4, []])
})

test('a file of the publisher is not overwritten', async () => {
  const { root, route, filesIn } = makeSite()
  const { files } = filesIn('site')
  writeFileSync(join(root, 'public', 'a.txt'), 'mine')
  await files.write([route])
  expect(asked()).toEqual(['zh-hans a', 'zh-hans b', 'undefined b'])
})

test('nothing is written after a stop', async () => {
  const { route, filesIn } = makeSite()
  const { files } = filesIn('site')
  files.stop()
  await files.write([route])
  expect(asked()).toEqual([])
})

test('pages, and files that do not depend on the corpus, are not among these routes', () => {
  const is = (pattern: string, entrypoint: string) => isFileRoute({ pattern, entrypoint })
  expect(is('[...script]/[document].[format]', 'x.ts')).toBe(true)
  expect(is('[...script]/[document]', 'index.astro')).toBe(false)
  expect(is('early.js', 'early.js.ts')).toBe(false)
})
