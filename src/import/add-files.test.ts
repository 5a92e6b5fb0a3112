import { execFileSync } from 'node:child_process'
import * as disk from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { paragraph, sampleDocx } from './sample-docx.ts'
import { makeTarget, type SampleTarget } from './sample-target.ts'

const LAW = '某市安全办法\n\n第一条 为了规范管理，制定本办法。\n第二条 本办法适用于本市。\n'

let target: SampleTarget
beforeEach(async () => {
  target = await makeTarget()
})
afterEach(() => target.remove())

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(target.folder, name)
  await disk.mkdir(join(path, '..'), { recursive: true })
  await disk.writeFile(path, content)
  return path
}

const stored = (path: string) => disk.readFile(join(target.corpus, path), 'utf8')
const listed = async () => {
  const entries = await disk.readdir(target.folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return paths
    .filter((path) => path.startsWith(target.corpus))
    .map((path) => path.slice(target.corpus.length + 1))
    .sort()
}

describe('adding one file', () => {
  it('writes source and policy and prints the tree', async () => {
    const { code, out, err } = await target.add([await file('law.txt', LAW)])
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('law.txt: UTF-8, no BOM, certainty 1')
    expect(out).toMatch(/^1 {2}# 某市安全办法/m)
    expect(out).toMatch(/^3 {4}第一条 为了规范管理/m)
    expect(out).toContain('law.mdx  2 clauses  某市安全办法  (written)')
    expect(out).toMatch(/^ {2}zh-Hans \(cn\), certainty 0\.9\d?: Simplified: 办 ×3, 条 ×2/m)
    expect(await stored('sources/law.txt')).toBe(LAW)
    expect(await listed()).toEqual(['policies/law.mdx', 'sources/law.txt'])
  })

  it('keeps a container beside the extracted text', async () => {
    const docx = sampleDocx(paragraph('某市安全办法') + paragraph('第一条 为了规范管理。'))
    await target.add([await file('law.docx', docx)])
    expect(await listed()).toEqual(['policies/law.mdx', 'sources/law.docx', 'sources/law.docx.txt'])
    expect(await stored('sources/law.docx.txt')).toBe('某市安全办法\n第一条 为了规范管理。\n')
  })

  it('takes standard input under the requested name', async () => {
    const { code } = await target.add(['-'], { id: 'city-rules', stdin: LAW })
    expect(code).toBe(0)
    expect(await listed()).toEqual(['policies/city-rules.mdx', 'sources/city-rules.txt'])
  })

  it('takes a text without numbers as one document, with one warning beside its title', async () => {
    const { code, out } = await target.add([await file('talk.txt', '讲话\n\n同志们，大家好。\n')])
    expect(code).toBe(0)
    expect(out.match(/\[unnumbered\]/g)).toHaveLength(1)
    expect(out).toContain('talk.mdx  0 clauses  讲话  (written)')
  })

  it('shows everything and writes nothing in a dry run', async () => {
    const { code, out } = await target.add([await file('law.txt', LAW)], { dryRun: true })
    expect(code).toBe(0)
    expect(out).toContain('(would be written)')
    expect(await listed()).toEqual([])
  })

  it('leaves nothing behind when the disk is full halfway', async () => {
    const full = {
      ...disk,
      rename: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    }
    const law = await file('law.txt', LAW)
    const { code, err } = await target.add([law, await file('next.txt', LAW)], {}, full)
    expect(code).toBe(1)
    expect(err).toContain(`nothing of it was written to ${target.corpus}: the disk is full`)
    expect(err).toContain('stopped; 1 files were not tried')
    expect(await listed()).toEqual([])
  })
})

describe('adding again', () => {
  it('changes nothing when nothing changed', async () => {
    const law = await file('law.txt', LAW)
    await target.add([law])
    const { code, out } = await target.add([law])
    expect([code, out.includes('(unchanged)')]).toEqual([0, true])
  })

  it('overwrites nothing without --force, and names the file', async () => {
    await target.add([await file('law.txt', LAW)])
    const { code, err } = await target.add([await file('law.txt', LAW.replace('本市', '全市'))])
    expect(code).toBe(1)
    expect(err).toContain(`${join(target.corpus, 'sources/law.txt')} error [overwrite]`)
    expect(await stored('sources/law.txt')).toBe(LAW)
  })

  it('refuses a name that another document has', async () => {
    await target.add([await file('law.txt', LAW)])
    const { code, err } = await target.add(['-'], { id: 'law', stdin: `${LAW}第三条 完。\n` })
    expect(code).toBe(1)
    expect(err).toContain('is there with other content')
  })
})

describe('a person’s work', () => {
  const mark = async (from: string, to: string) => {
    const path = join(target.corpus, 'policies/law.mdx')
    await disk.writeFile(path, (await disk.readFile(path, 'utf8')).replace(from, to))
  }

  beforeEach(async () => {
    await target.add([await file('law.txt', LAW)])
    await mark('本办法适用', '本<Corr sic="办法" cert="1">规定</Corr>适用')
    await mark('kind: 办法', 'kind: 规定')
  })

  it('survives when the same source is added again', async () => {
    const curated = await stored('policies/law.mdx')
    expect((await target.add([await file('law.txt', LAW)])).code).toBe(0)
    expect(await stored('policies/law.mdx')).toBe(curated)
  })

  it('moves with its words when the source is replaced', async () => {
    const changed = LAW.replace('为了规范管理', '为了规范和加强管理')
    const { code } = await target.add([await file('law.txt', changed)], { force: true })
    expect(code).toBe(0)
    const policy = await stored('policies/law.mdx')
    expect(policy).toContain('本<Corr sic="办法" cert="1">规定</Corr>适用')
    expect(policy).toContain('规范和加强')
    expect(policy).toContain('kind: 规定')
    expect(await stored('sources/law.txt')).toBe(LAW)
    const kept = (await listed()).find((name) => /^sources\/law-[0-9a-f]{8}\.txt$/.test(name))
    expect(await stored(kept ?? '')).toBe(changed)
  })

  it('stops the command, even with --force, if the words of a mark no longer exist', async () => {
    const curated = await stored('policies/law.mdx')
    const changed = LAW.replace('本办法适用于', '它用在')
    const { code, err } = await target.add([await file('law.txt', changed)], { force: true })
    expect(code).toBe(1)
    expect(err).toContain('<Corr sic="办法"> at character')
    expect(err).toContain('has no place in the new split')
    expect(await stored('policies/law.mdx')).toBe(curated)
    expect(await stored('sources/law.txt')).toBe(LAW)
  })
})

describe('a page that lost one of its documents', () => {
  it('is refused, because the addresses of that document would point to nothing', async () => {
    const second = '\n\n某市消防规定\n\n第一条 为了预防火灾。\n第二条 本规定适用于本市。\n'
    await target.add([await file('page.txt', LAW + second)])
    expect(await listed()).toContain('policies/page-2.mdx')
    const { code, err } = await target.add([await file('page.txt', LAW)], { force: true })
    expect(code).toBe(1)
    expect(err).toContain('某市消防规定 is not in the new split of page.txt')
    expect(await stored('sources/page.txt')).toBe(LAW + second)
  })
})

describe('adding a folder', () => {
  it('adds valid files, names the others, and sums up', async () => {
    const folder = join(target.folder, 'in')
    await file('in/2023/notice.txt', LAW)
    await file('in/2024/notice.txt', LAW.replace('本市', '全市'))
    await file('in/broken.pdf', '%PDF-1.4 nothing')
    await file('in/empty.txt', '')
    await file('in/picture.png', 'x')
    const { code, out, err } = await target.add([folder])
    expect(code).toBe(1)
    expect(err).toMatch(/broken\.pdf error \[damaged-file\]/)
    expect(err).toMatch(/empty\.txt error \[empty-file\]/)
    expect(out).toMatch(
      /^4 files: 2 documents, 4 clauses, 0 doubts, 2 failures, 1 other file skipped/m,
    )
    expect(await listed()).toEqual([
      'policies/2023-notice.mdx',
      'policies/2024-notice.mdx',
      'sources/2023-notice.txt',
      'sources/2024-notice.txt',
    ])
  })

  it('reports in JSON for other programs', async () => {
    await file('in/a.txt', LAW)
    await file('in/b.xlsx', 'x')
    const { out } = await target.add([join(target.folder, 'in'), join(target.folder, 'none.txt')], {
      json: true,
    })
    const { files, summary } = JSON.parse(out)
    expect(summary).toEqual({
      ...{ files: 2, documents: 1, clauses: 2, doubts: 0, failures: 1 },
      ...{ skipped: 1, left: 0 },
    })
    expect(files[0]).toMatchObject({ problems: [{ rule: 'unreadable' }] })
    expect(files[1].documents[0]).toMatchObject({
      id: 'a',
      outcome: 'written',
      clauses: [{ id: 'art1' }, { id: 'art2' }],
    })
  })

  it('reports a folder without files to add', async () => {
    await file('in/b.xlsx', 'x')
    const { code, err } = await target.add([join(target.folder, 'in')])
    expect([code, err]).toEqual([1, 'error: no file to add in it\n'])
  })
})

describe('an untrusted folder', () => {
  it('is read without its links, devices and pipes, which are named', async () => {
    await file('in/law.txt', LAW)
    await disk.symlink('/etc/passwd', join(target.folder, 'in/notice.txt'))
    execFileSync('mkfifo', [join(target.folder, 'in/pipe.txt')])
    const { code, out, err } = await target.add([join(target.folder, 'in')])
    expect(code).toBe(0)
    expect(await listed()).toEqual(['policies/law.mdx', 'sources/law.txt'])
    expect(err).toContain('notice.txt: skipped, it is a link or no regular file')
    expect(err).toContain('pipe.txt: skipped')
    expect(out + err).not.toContain('root:')
  })

  it('does not read a device or a pipe that is named itself', async () => {
    for (const path of ['/dev/zero', '/dev/null'])
      expect(await target.add([path])).toMatchObject({
        code: 1,
        err: expect.stringContaining('is no regular file'),
      })
  })

  it('gets names that are valid on every file system, and different names for different files', async () => {
    await file('in/S.txt', LAW)
    await file('in/s.txt', LAW.replace('某市', '某县'))
    await file('in/a?b.txt', LAW.replace('某市', '某镇'))
    await file('in/404.txt', LAW.replace('某市', '某村'))
    expect((await target.add([join(target.folder, 'in')])).code).toBe(0)
    expect((await listed()).filter((path) => path.startsWith('sources/'))).toEqual([
      'sources/2-s.txt',
      'sources/404.txt',
      'sources/S.txt',
      'sources/a-b.txt',
    ])
  })
})

describe('a malicious file', () => {
  const traps: [string, string | Uint8Array][] = [
    ['list.md', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')],
    ['ticks.md', Array.from({ length: 2000 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
    ['quotes.md', `${'>'.repeat(20_000)} x`],
    ['deep.html', '<div>'.repeat(20_000)],
    ['tables.html', '<table><tr><td>'.repeat(5000)],
    ['deep.docx', sampleDocx('<w:tbl>'.repeat(20_000) + '</w:tbl>'.repeat(20_000))],
    ['empty.docx', sampleDocx('<w:p/>'.repeat(3_000_000))],
    ['large.docx', sampleDocx(paragraph('安'.repeat(12_000_000)))],
  ]
  for (const [name, content] of traps)
    it(`${name}: is refused in one line that names it`, async () => {
      const path = await file(name, content)
      const { code, err } = await target.add([path, await file('law.txt', LAW)])
      expect(code).toBe(1)
      expect(err.trim().split('\n')).toHaveLength(1)
      expect(err).toMatch(/ error \[(?:too-complex|too-large|damaged-file)\] /)
      expect(await listed()).toEqual(['policies/law.mdx', 'sources/law.txt'])
    })

  it('with an impossible list level is a text without that number', async () => {
    const numbered = (level: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>第一条 安全。</w:t></w:r></w:p>`
    const path = await file('law.docx', sampleDocx(paragraph('办法') + numbered('999999999')))
    expect((await target.add([path])).code).toBe(0)
  })
})
