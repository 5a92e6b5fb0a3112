import { execFileSync, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadDocuments } from '../../src/corpus/load-documents.ts'
import { paragraph, sampleDocx } from '../../src/import/sample-docx.ts'
import { loadPrinciples } from '../../src/principles/load-principles.ts'
import { convert } from '../../src/script/convert.ts'
import { site as sample } from '../../src/site.ts'
import { hasCommit, withClone } from '../compare/built-commit.ts'
import { megabytes, NoRegistry, npm, served } from './first-site.ts'

const NOTICE =
  '某局關於消防檢查的通知\n\n一、檢查範圍\n（一）商場。\n（二）學校。\n二、時限\n本月內完成。\n'

let folder = ''
const at = (...path: string[]) => join(folder, ...path)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clausary-packed-'))
  execFileSync(process.execPath, ['scripts/pack.ts', '--to', at('packs')])
  for (const name of ['clausary', 'create-clausary']) {
    mkdirSync(at(name))
    execFileSync('tar', ['-xzf', at('packs', `${name}.tgz`), '-C', at(name)])
  }
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/**
 * Installs the packed program into a site as npm would, without the network: its dependencies are
 * those installed here.
 */
function install(site: string, program = 'clausary'): void {
  const modules = at(site, 'node_modules')
  mkdirSync(join(modules, '.bin'), { recursive: true })
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.'))
      symlinkSync(resolve('node_modules', name), join(modules, name), 'junction')
  cpSync(at(program, 'package'), join(modules, 'clausary'), { recursive: true })
}

/** Runs a JavaScript file of the packages in a folder. */
function run(cwd: string, file: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CLAUSARY_CORPUS: undefined },
  })
  return { status, stdout, stderr }
}
const clausary = (site: string, ...args: string[]) =>
  run(at(site), at(site, 'node_modules/clausary/dist/bin.js'), ...args)
const create = (...args: string[]) =>
  run(folder, at('create-clausary/package/dist/create/bin.js'), ...args)

describe('the packed program', () => {
  test('passes the checks of publint', async () => {
    for (const name of ['clausary', 'create-clausary']) {
      const { messages, pkg } = await publint({ pkgDir: at(name, 'package'), pack: false })
      expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
    }
  })

  test('has types that resolve like its code', async () => {
    const data = createPackageFromTarballData(readFileSync(at('packs/clausary.tgz')))
    const analysis = await checkPackage(data)
    const problems = analysis.types === false ? ['no types'] : analysis.problems
    // It consists of ES modules only, so the only thing that fails is to require them from
    // CommonJS.
    const left = problems.filter(
      (problem) =>
        typeof problem === 'string' ||
        !('resolutionKind' in problem) ||
        !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    )
    expect(left).toEqual([])
  })

  test('contains no tests, no sample and less than 2 MB', () => {
    const files = readdirSync(at('clausary/package'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => /\.test\.|fixtures|(^|\/)bench/.test(file))).toEqual([])
    expect(files.filter((file) => /central\.mdx|000_d7f0d4d3f7a011ab/.test(file))).toEqual([])
    expect(readFileSync(at('packs/clausary.tgz')).length).toBeLessThan(2 * 1024 * 1024)
  })
})

describe('a site made with the packed programs', () => {
  beforeAll(() => {
    const flags = ['--name', '試站 "甲"', '--script', 'zh-Hans', '--host', 'any']
    const made = create('我的 site', ...flags, '--clausary', at('packs/clausary.tgz'))
    expect(made.stderr).toBe('')
    install('我的 site')
  })

  test('is built, checked and tested as it is', () => {
    const { status, stdout, stderr } = clausary('我的 site', 'test')
    // Progress of a build is printed if it takes long.
    expect(stderr.replace(/^.*: \d+ of \d+, \d+ a second, .*\n/gm, '')).toBe('')
    expect(stdout).toMatch(/4 passed, 0 failed\n$/)
    expect(status).toBe(0)
    expect(readFileSync(at('我的 site/dist/index.html'), 'utf8')).toContain(
      '<title>試站 &quot;甲&quot;</title>',
    )
    expect(existsSync(at('我的 site/dist/notice/1-1/index.html'))).toBe(true)
  })

  test('takes a document of its own, and finds it', () => {
    writeFileSync(at('fire.txt'), NOTICE)
    expect(clausary('我的 site', 'add', at('fire.txt'), '--id', 'fire').status).toBe(0)
    expect(clausary('我的 site', 'build').status).toBe(0)
    const { stdout } = clausary('我的 site', 'search', '学校', '--json')
    expect(stdout).toContain('fire/1-2')
  })

  test('is a library: its exports work from another file', () => {
    writeFileSync(
      at('我的 site/use.mjs'),
      `import { checkQuotation, convert, loadCorpus, resolveReference, search } from 'clausary'
const { value: corpus, problems } = await loadCorpus()
const [place] = resolveReference('fire 一（二）', corpus)
const quoted = checkQuotation('学校。', corpus)
const { clauses } = await search('商场', { dist: 'dist' })
console.log(JSON.stringify([problems.length, place?.clause, quoted.status + quoted.at[0]?.id, clauses[0]?.id, convert('檢查', { from: 'zh-Hant', to: 'zh-Hans' })]))`,
    )
    const { stdout, stderr } = run(at('我的 site'), 'use.mjs')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([0, '1-2', 'convertedfire/1-2', 'fire/1-1', '检查'])
  })

  test('reports a wrong setting with file and line', () => {
    const file = at('我的 site/clausary.config.ts')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace("host: 'any'", "hots: 'any'"))
    const { status, stderr } = clausary('我的 site', 'check')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^error: clausary\.config\.ts:\d+: hots: there is no such setting/)
    writeFileSync(file, text.replace("title: '", "title '"))
    const broken = clausary('我的 site', 'check')
    expect(broken.stderr).toMatch(/^error: clausary\.config\.ts:\d+: /)
    expect(broken.stderr.trim().split('\n')).toHaveLength(1)
    writeFileSync(file, text)
  })

  test('is not written over existing files', () => {
    const { status, stderr } = create('我的 site')
    expect(status).toBe(1)
    expect(stderr).toMatch(/^error: 我的 site is not empty/)
  })
})

describe('sites of other publishers contain nothing of the sample', () => {
  /**
   * Words of the sample that no other site may contain: ids, titles, numbers, issuers, names of
   * principles.
   */
  async function sampleWords(): Promise<string[]> {
    const { value: documents } = await loadDocuments('tests/opinions/content')
    const { value: principles } = await loadPrinciples('tests/opinions/content')
    const words = [
      ...documents.flatMap(({ id, meta }) => [
        `${id}/`,
        meta.title,
        ...[meta.docNumber.value, meta.issuer.value].filter((value) => value !== null),
      ]),
      ...principles.flatMap(({ id, title, wordings }) => [`${id}/`, title, ...wordings]),
      ...sample.examples,
    ]
    return words.flatMap((word) => [word, convert(word, { from: 'hk', to: 'zh-Hans' })])
  }

  /** Text of every page, style and script of a built site. */
  function builtText(site: string): [file: string, text: string][] {
    const dist = at(site, 'dist')
    return readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(html|xml|js|css|json|txt|svg|webmanifest)$/.test(file))
      .map((file) => [file, readFileSync(join(dist, file), 'utf8')])
  }

  const SITES = {
    'an empty corpus': { base: '/', notice: false, setting: '' },
    'one document': { base: '/', notice: true, setting: '' },
    'one document without a search': {
      base: '/',
      notice: true,
      setting: '\n  search: { enabled: false },',
    },
    'one document in Simplified under a sub-path': { base: '/laws/', notice: true, setting: '' },
  } as const

  for (const [index, [what, { base, notice, setting }]] of Object.entries(SITES).entries())
    test(what, async () => {
      const name = `site-${index}`
      const script = base === '/' ? 'zh-Hant' : 'zh-Hans'
      create(name, '--name', '試站', '--script', script, '--clausary', '1.0.0')
      install(name)
      if (!notice) {
        rmSync(at(name, 'content/sources/notice.txt'))
        rmSync(at(name, 'content/policies/notice.mdx'))
      }
      const file = at(name, 'clausary.config.ts')
      const said = `base: '${base}',${setting}`
      writeFileSync(file, readFileSync(file, 'utf8').replace("base: '/',", said))
      const { stdout, stderr } = clausary(name, 'test')
      expect(stdout, stderr).toMatch(/4 passed, 0 failed\n$/)
      expect(existsSync(at(name, 'dist/search'))).toBe(!setting)
      const words = await sampleWords()
      expect(words.length).toBeGreaterThan(100)
      const found = builtText(name).flatMap(([path, text]) =>
        words.filter((word) => text.includes(word)).map((word) => `${path}: ${word}`),
      )
      expect(found).toEqual([])
    })
})

test('from an empty folder to a document of one’s own, built and served', async (context) => {
  const start = performance.now()
  mkdirSync(at('empty'))
  writeFileSync(
    at('empty/notice.docx'),
    sampleDocx(
      NOTICE.split('\n')
        .map((line) => paragraph(line))
        .join(''),
    ),
  )
  const creator = `--package=${at('packs/create-clausary.tgz')}`
  const flags = ['--name', '某局文件', '--script', 'zh-Hant', '--host', 'any']
  const program = ['--clausary', at('packs/clausary.tgz')]
  try {
    npm(
      at('empty'),
      'exec',
      '--yes',
      creator,
      '--',
      'create-clausary',
      'site',
      ...flags,
      ...program,
    )
    // The second command is cd.
    npm(at('empty/site'), 'install', '--no-audit', '--no-fund')
  } catch (error) {
    if (error instanceof NoRegistry) return context.skip(error.message)
    throw error
  }
  npm(at('empty/site'), 'run', 'add', '--', '../notice.docx', '--id', 'fire')
  await served(at('empty/site'), async (url) => {
    expect(await (await fetch(`${url}fire/1-2/`)).text()).toContain('學校')
  })
  const size = megabytes(at('empty/site/node_modules'))
  const seconds = ((performance.now() - start) / 1000).toFixed(0)
  console.log(`5 commands from an empty folder, ${seconds} s; packages ${size.toFixed(0)} MB`)
  expect(size).toBeLessThan(350)
})

/** Commit of the release before this one. */
const FORMER = 'bdf0d0f'

/** Tests a site with the newly packed program: it passes, with every address that it had. */
function upgrade(site: string): void {
  const lock = readFileSync(at(site, 'content/permalinks/notice.lock'), 'utf8')
  rmSync(at(site, 'node_modules'), { recursive: true, force: true })
  install(site)
  const { stdout, stderr } = clausary(site, 'test')
  expect(stdout, stderr).toMatch(/4 passed, 0 failed\n$/)
  expect(readFileSync(at(site, 'content/permalinks/notice.lock'), 'utf8')).toBe(lock)
  for (const [id = ''] of lock.matchAll(/^notice\S*/gm))
    expect(existsSync(at(site, 'dist', id, 'index.html')), id).toBe(true)
}

describe('a site made by a former release is upgraded by one number, and keeps every address', () => {
  test('a stored one', () => {
    cpSync('tests/frozen/site-0.2.0', at('kept'), { recursive: true })
    upgrade('kept')
  })

  test('one made, built and tested now by the packages of that release', async (context) => {
    if (!hasCommit(FORMER)) return context.skip(`the history here does not hold ${FORMER}`)
    await withClone(FORMER, async (clone) => {
      symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'junction')
      const args = ['scripts/pack.ts', '--to', at('former-packs')]
      execFileSync(process.execPath, args, { cwd: clone })
    })
    for (const name of ['clausary', 'create-clausary']) {
      mkdirSync(at(`former-${name}`))
      const file = at('former-packs', `${name}.tgz`)
      execFileSync('tar', ['-xzf', file, '-C', at(`former-${name}`)])
    }
    const flags = ['--name', '舊站', '--script', 'zh-Hant', '--clausary', '0.2.0']
    run(folder, at('former-create-clausary/package/dist/create/bin.js'), 'former', ...flags)
    install('former', 'former-clausary')
    const { stdout, stderr } = clausary('former', 'test')
    expect(stdout, stderr).toMatch(/4 passed, 0 failed\n$/)
    upgrade('former')
  })
})

test('a folder of one’s own becomes a site and keeps what is there', () => {
  mkdirSync(at('mine/content/policies'), { recursive: true })
  writeFileSync(at('mine/README.md'), 'mine')
  const bin = at('clausary/package/dist/bin.js')
  symlinkSync(resolve('node_modules'), at('clausary/package/node_modules'), 'junction')
  const { status, stdout } = run(at('mine'), bin, 'init', '--name', '我站', '--script', 'zh-Hant')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^README\.md was there and stays as it is\n/)
  expect(readFileSync(at('mine/README.md'), 'utf8')).toBe('mine')
  expect(readFileSync(at('mine/clausary.config.ts'), 'utf8')).toContain("title: '我站'")
})
