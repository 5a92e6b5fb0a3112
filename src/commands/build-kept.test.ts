import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compareFolders } from '../../scripts/verify/compare-folders.ts'

let site: string

beforeAll(() => {
  // Laid out like the project: Astro accepts pages only from below the site's folder.
  site = mkdtempSync(join(tmpdir(), 'clausary-kept-'))
  for (const name of ['src', 'package.json', 'package-lock.json'])
    cpSync(name, join(site, name), { recursive: true })
  cpSync('scripts/clausary.ts', join(site, 'scripts/clausary.ts'))
  // Not the whole folder: an earlier build there left its own `node_modules`.
  for (const name of ['clausary.config.ts', 'content'])
    cpSync(join('tests/opinions', name), join(site, name), { recursive: true })
  edit('clausary.config.ts', '../../src/', './src/')
  symlinkSync(resolve('node_modules'), join(site, 'node_modules'))
  expect(build()).toContain('built dist/')
}, 600_000)
afterAll(() => rmSync(site, { recursive: true }))

function build(...args: string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/clausary.ts', 'build', ...args],
    {
      cwd: site,
      encoding: 'utf8',
      env: {
        ...process.env,
        CLAUSARY_CACHE: join(site, '.cache'),
        CLAUSARY_CLAUSE_PAGES: 'false',
      },
    },
  )
  return stdout + stderr
}

test('pages that several threads make are byte for byte those that one makes', async () => {
  expect(build('--clean', '--threads', '3')).toContain('built dist/')
  expect(await differences('--threads', '1')).toEqual([])
}, 600_000)

function edit(file: string, from: string, to: string): void {
  const path = join(site, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(
    path,
    text.replace(from, () => to),
  )
}

/** The cache folder with the files of the bundle. */
function bundleFolder(): string {
  const [own = ''] = readdirSync(join(site, '.cache')).filter((name) => name.startsWith('site-'))
  return join(site, '.cache', own, 'bundle')
}

/** When the bundle was stored. */
function keptAt(): number {
  return statSync(join(bundleFolder(), '../bundle.json')).mtimeMs
}

/** The differences between the existing site and one built from scratch. */
async function differences(...args: string[]): Promise<string[]> {
  // Under a name that is no code of the site.
  const kept = join(site, 'dist.kept')
  renameSync(join(site, 'dist'), kept)
  expect(build('--clean', ...args)).toContain('built dist/')
  const found = await compareFolders(kept, join(site, 'dist'))
  rmSync(kept, { recursive: true })
  return found
}

const correct = (name: string) =>
  edit(`content/policies/${name}.mdx`, '，', '<Corr sic="，" cert="1">；</Corr>')

/** Changes made before a build, and whether they require bundling again. */
const CHANGES: Readonly<Record<string, { change: () => void; isBundled: boolean }>> = {
  'a corrected character': { change: () => correct('village'), isBundled: false },
  'other settings, with a style and a file of the publisher': {
    change: () => {
      writeFileSync(join(site, 'style.css'), 'p { color: red }')
      mkdirSync(join(site, 'public/_astro'), { recursive: true })
      writeFileSync(join(site, 'public/_astro/of-the-publisher.txt'), '文')
      const added = "accent: { light: '#123456', dark: '#abcdef' },\n  stylesheet: 'style.css',"
      edit('clausary.config.ts', 'title:', `${added}\n  title:`)
    },
    isBundled: true,
  },
  'a damaged bundle': {
    change: () => {
      for (const name of readdirSync(bundleFolder()))
        writeFileSync(join(bundleFolder(), name), 'throw new Error("not what was kept")')
      correct('district')
    },
    isBundled: true,
  },
}

for (const [what, { change, isBundled }] of Object.entries(CHANGES))
  test(`after ${what}, an incremental build is byte-identical to one from scratch`, async () => {
    const before = keptAt()
    change()
    expect(build()).toContain('built dist/')
    expect(keptAt() !== before).toBe(isBundled)
    expect(await differences()).toEqual([])
  }, 600_000)
