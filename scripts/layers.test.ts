import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { packageBin } from './verify/package-bin.ts'

const folder = mkdtempSync(join(tmpdir(), 'clausary-layers-'))
copyFileSync('biome.json', join(folder, 'biome.json'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Rules that a file with one line violates, under the project's linter settings. */
function broken(file: string, line: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${line}\nconsole.log(y)\n`)
  const args = [packageBin('@biomejs/biome'), 'lint', '--reporter=github', '--vcs-enabled=false']
  const { stdout } = spawnSync(process.execPath, [...args, `--config-path=${folder}`, path], {
    encoding: 'utf8',
  })
  return [...stdout.matchAll(/title=lint\/style\/(noRestricted\w+)/g)]
    .map(([, rule]) => rule)
    .join()
}

const FORBIDDEN = [
  ['src/files/read-regular.ts', "import { y } from '../corpus/model.ts'"],
  ['src/strings/frame.ts', "import { y } from '../script/fold.ts'"],
  ['src/cache/entry-store.ts', "import { y } from '../corpus/model.ts'"],
  ['src/corpus/model.ts', "import { y } from '../script/fold.ts'"],
  ['src/corpus/split/lines.ts', "import { y } from '../../view/corpus.ts'"],
  ['src/corpus/numbering/stem.ts', "import { y } from '../../search/query.ts'"],
  ['src/script/convert.ts', "import { y } from '../principles/state.ts'"],
  ['src/principles/state.ts', "import { y } from '../view/corpus.ts'"],
  ['src/citation/address.ts', "import { y } from '../components/Toc.astro'"],
  ['src/parallels/chain.ts', "import { y } from '../principles/state.ts'"],
  ['src/citation/registry.ts', "import { y } from '../editions/chain.ts'"],
  ['src/editions/chain.ts', "import { y } from '../import/add-file.ts'"],
  ['src/search/query.ts', "import { y } from '../client/page.ts'"],
  ['src/citation/registry.ts', "import { y } from '../formats/markdown.ts'"],
  ['src/formats/markdown.ts', "import { y } from '../view/reader.ts'"],
  ['src/view/reader.ts', "import { y } from '../client/page.ts'"],
  ['src/citation/address.ts', "import { y } from '../audit/audit-text.ts'"],
  ['src/audit/audit-text.ts', "import { y } from '../view/reader.ts'"],
  ['src/view/reader.ts', "import { y } from '../cards/card-svg.ts'"],
  ['src/cards/card-svg.ts', "import { y } from '../integration/write-cards.ts'"],
  ['src/client/page.ts', "import { y } from '../view/reader.ts'"],
  ['src/view/reader.ts', "import { y } from 'astro:content'"],
  ['src/search/query.ts', "import { y } from 'opencc-js/t2cn'"],
  ['src/corpus/model.ts', "import { y } from 'pagefind'"],
  ['src/citation/address.ts', "import { y } from 'remark-gfm'"],
  ['src/script/fold.ts', "import { y } from 'zod'"],
] as const

const ALLOWED = [
  ['src/corpus/load-documents.ts', "import { y } from '../files/content-file.ts'"],
  ['src/corpus/model-store.ts', "import { y } from '../cache/entry-store.ts'"],
  ['src/script/convert.ts', "import { y } from '../corpus/frontmatter.ts'"],
  ['src/script/stock.ts', "import { y } from 'opencc-js/preset'"],
  ['src/corpus/policy/markdown.ts', "import { y } from 'remark-gfm'"],
  ['src/search/pagefind-index.ts', "import { y } from 'pagefind'"],
  ['src/view/corpus.ts', "import { y } from '../citation/address.ts'"],
  ['src/view/exported-text.ts', "import { y } from '../formats/markdown.ts'"],
  ['src/citation/citation-formats.ts', "import { y } from './formats/ris.ts'"],
  ['src/client/highlight.ts', "import { y } from '../search/parse-query.ts'"],
] as const

describe('the linter enforces the layers: imports only point downwards', () => {
  for (const [file, line] of FORBIDDEN)
    test(`${file} may not contain ${line}`, () => {
      expect(broken(file, line)).toBe('noRestrictedImports')
    })

  for (const [file, line] of ALLOWED)
    test(`${file} may contain ${line}`, () => {
      expect(broken(file, line)).toBe('')
    })

  test('plain TypeScript has no DOM, and a variable of that name is not the DOM', () => {
    expect(broken('src/citation/x.ts', 'const y = document.title')).toBe('noRestrictedGlobals')
    expect(broken('src/citation/x.ts', 'const document = { title: 1 }; const y = document')).toBe(
      '',
    )
    expect(broken('src/client/x.ts', 'const y = document.title')).toBe('')
  })
})
