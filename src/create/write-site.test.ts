import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { COMMANDS } from '../commands/commands.ts'
import { explainNode, NEWER_NODE } from '../explain-node.ts'
import { readChoice } from './read-choice.ts'
import { siteFiles } from './site-files.ts'
import { packageName, sitePackage } from './site-package.ts'
import { createSite, initSite } from './write-site.ts'

const CHOICE = { name: '試站', script: 'zh-Hant', host: 'any', clausary: '1.0.0' } as const
let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clausary-create-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a new site', () => {
  test('is not written into a folder that is not empty', async () => {
    await writeFile(join(folder, 'mine.txt'), '')
    await expect(createSite(folder, CHOICE)).rejects.toThrow(/is not empty \(mine\.txt\)/)
    expect(await readdir(folder)).toEqual(['mine.txt'])
  })

  test('is not written over a file', async () => {
    await writeFile(join(folder, 'mine'), '')
    await expect(createSite(join(folder, 'mine'), CHOICE)).rejects.toThrow(/is a file/)
  })

  test('has a valid npm name, whatever the folder is called', () => {
    expect(packageName('My Site')).toBe('my-site')
    expect(packageName('我的站')).toBe('policies')
    expect(packageName('Ⅻ份 文件-v2')).toBe('xii-v2')
  })

  test('has npm fetch a newer Node only if it is created with one that is too old', () => {
    const made = (node: string) => JSON.parse(sitePackage('x', CHOICE, node)) as object
    expect(made('20.19.0')).toHaveProperty('scripts.postinstall')
    expect(made('22.12.0')).not.toHaveProperty('scripts.postinstall')
    expect(made('20.19.0')).not.toHaveProperty('devDependencies')
  })

  test('keeps its name as given, including quotation marks', () => {
    const files = siteFiles('x', { ...CHOICE, name: "O'Brien \\ 站" })
    expect(files.get('clausary.config.ts')).toContain("title: 'O\\'Brien \\\\ 站'")
  })

  test('has headers with the policy of its pages and frame-ancestors', () => {
    for (const file of ['public/_headers', 'deploy/nginx.conf', 'deploy/Caddyfile'])
      expect(siteFiles('x', CHOICE).get(file)).toContain("frame-ancestors 'none'")
  })
})

describe('a folder that is turned into a site', () => {
  // With a text of its own it gets no sample notice.
  beforeEach(async () => {
    await mkdir(join(folder, 'content/sources'), { recursive: true })
    await writeFile(join(folder, 'content/sources/mine.txt'), '')
  })

  test('has nothing written through a link', async () => {
    await mkdir(join(folder, 'elsewhere'))
    await symlink('elsewhere', join(folder, 'public'))
    await expect(initSite(folder, CHOICE)).rejects.toThrow(/^public is a link/)
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
    expect((await readdir(folder)).sort()).toEqual(['content', 'elsewhere', 'public'])
  })

  test('keeps its package.json, and gets the scripts and the program added', async () => {
    const mine = {
      name: 'mine',
      scripts: { start: 'node .', test: 'echo "Error: no test specified" && exit 1' },
    }
    await writeFile(join(folder, 'package.json'), JSON.stringify(mine))
    expect(await initSite(folder, CHOICE)).toEqual([
      'package.json was there: scripts and dependency of the site were added',
      'its script start stays as it is: of the site, run npx clausary start',
    ])
    expect(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      name: 'mine',
      type: 'module',
      scripts: { start: 'node .', test: 'clausary test', add: 'clausary add' },
      dependencies: { clausary: '1.0.0' },
    })
  })

  test('has settings that are a module, whatever module type its package.json sets', async () => {
    await writeFile(
      join(folder, 'package.json'),
      '{"type":"commonjs","dependencies":{"clausary":"2"}}',
    )
    await initSite(folder, CHOICE)
    expect(await readdir(folder)).toContain('clausary.config.mts')
    expect(await readFile(join(folder, 'package.json'), 'utf8')).toContain('"clausary": "2"')
  })

  test('is not changed where its package.json cannot be parsed', async () => {
    await writeFile(join(folder, 'package.json'), '{')
    await expect(initSite(folder, CHOICE)).rejects.toThrow(
      /^package.json is no object of JSON: mend/,
    )
    expect(await readdir(folder)).toEqual(['content', 'package.json'])
  })
})

test('every command that a site needs is one of its scripts', () => {
  const { scripts } = JSON.parse(sitePackage('x', CHOICE, '24.0.0')) as { scripts: object }
  const left = Object.keys(COMMANDS).filter((name) => !Object.hasOwn(scripts, name))
  expect(left).toEqual(['init', 'links', 'pages', 'portable'])
})

describe('the choices for a site', () => {
  const read = (flags: object) => readChoice(folder, flags, { ask: false })

  test('come from flags, or are the defaults', async () => {
    expect(await read({ name: '試站', script: 'zh-hans' })).toMatchObject({
      name: '試站',
      script: 'zh-Hans',
      host: 'any',
    })
  })

  test('the program is a version, or a file by its path from the site', async () => {
    expect((await read({ clausary: '^2.0.0' })).clausary).toBe('^2.0.0')
    await writeFile(join(folder, 'c.tgz'), '')
    const choice = await readChoice(
      join(folder, 'site'),
      { clausary: join(folder, 'c.tgz') },
      { ask: false },
    )
    expect(choice.clausary).toBe('file:../c.tgz')
  })

  test('an invalid flag is reported in one line', async () => {
    await expect(read({ script: 'latin' })).rejects.toThrow(/write zh-Hant .* or zh-Hans/)
    await expect(read({ host: 'moon' })).rejects.toThrow(/write one of any, github-pages/)
    await expect(read({ name: ' ' })).rejects.toThrow(/a name of one line/)
  })
})

test('template files are plain text ending with a line break', async () => {
  for (const script of ['zh-Hant', 'zh-Hans']) {
    const text = await readFile(`src/create/template/${script}/notice.txt`, 'utf8')
    expect(text.endsWith('\n')).toBe(true)
    expect(text).not.toContain('\r')
  }
})

describe('an old Node', () => {
  test('is reported in one line with what is needed', () => {
    const needed = 'this is Node 20.20.2, and clausary needs 22.12 or newer'
    expect(explainNode('20.20.2')).toBe(needed)
    expect(explainNode('22.11.9')).not.toBeNull()
    expect(explainNode('22.12.0')).toBeNull()
    expect(explainNode('24.0.0')).toBeNull()
  })

  test('is replaced by the Node version that the program is developed with', async () => {
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      dependencies: { node: string }
    }
    expect(NEWER_NODE).toBe(dependencies.node)
  })
})
