import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { parsePath } from '../../src/citation/address.ts'
import { formatRecord, parseLock } from '../../src/citation/permalink-lock.ts'
import { nearestIds, selectClauses } from '../../src/citation/range.ts'
import { resolve } from '../../src/citation/resolve.ts'
import { parsePosition } from '../../src/citation/selection.ts'
import { lostAddress } from '../../src/client/lost-address.ts'
import { readPolicy } from '../../src/corpus/policy/read-policy.ts'
import { readYaml } from '../../src/corpus/read-yaml.ts'
import { extractText } from '../../src/import/extract-text.ts'
import { paragraph, sampleDocx } from '../../src/import/sample-docx.ts'
import { samplePdf } from '../../src/import/sample-pdf.ts'
import { readPage } from '../../src/import/split-source.ts'
import { readPrinciple } from '../../src/principles/read-principle.ts'
import { parseQuery } from '../../src/search/parse-query.ts'

/** A reader of what strangers write. It may answer anything and refuse anything; it may not throw. */
export interface Target {
  seeds: () => Buffer[]
  run: (bytes: Buffer) => unknown
  /** How the seeds are mutated where their bytes are packed. */
  unpack?: (bytes: Buffer) => Buffer
  pack?: (bytes: Buffer) => Buffer
}

const LAW =
  '某市安全辦法\n\n第一章　總則\n第一條 為了規範管理。\n（一）責任。\n（二）檢查。\n第二條 本辦法適用於本市。\n附件：清單\n2016年12月9日\n'
const texts =
  (...list: string[]) =>
  () =>
    list.map((text) => Buffer.from(text))
const file = (name: string) => () => [readFileSync(name)]

/** A container: its text is taken out, and what comes out is split. */
const container = (name: string) => async (bytes: Buffer) => {
  const { value } = await extractText(bytes, name)
  if (value !== null) readPage(value.text, name)
}

const DOCUMENT = 'word/document.xml'
const CLAUSES = Array.from({ length: 500 }, (_, n) => ({ id: `${n % 9}-${n}`, level: 1 + (n % 3) }))
const DOCUMENTS = [
  {
    ...{ id: 'central', title: '關於安全的意見', level: '中央', docNumber: '中發〔2016〕32號' },
    clauses: CLAUSES.map(({ id }): [string, string, null] => [id, `（${id}）`, null]),
    mentions: [],
  },
]
const SITE = {
  url: 'https://a.example',
  base: '/',
  defaultScript: 'zh-Hant',
  clausePages: true,
} as const

const POLICY = 'tests/opinions/content/policies/village.mdx'

/** Every reader by name. */
export const TARGETS: Readonly<Record<string, Target>> = {
  txt: { seeds: texts(LAW), run: container('a.txt') },
  md: {
    seeds: texts(
      `# 辦法\n\n1. **甲**\n   - 乙\n\n> 丙[^1]\n\n| a | b |\n|---|---|\n| c | d |\n\n${LAW}`,
    ),
    run: container('a.md'),
  },
  html: {
    seeds: texts(
      `<!doctype html><title>辦法</title><table><tr><th>文號<td>1</table><ol start=2><li>甲<p>乙</ol><div>${LAW}</div>`,
    ),
    run: container('a.html'),
  },
  docx: {
    seeds: () => [
      Buffer.from(
        sampleDocx(
          paragraph('某市辦法') +
            paragraph('第一條', { list: [1, 0] }) +
            '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
        ),
      ),
    ],
    run: container('a.docx'),
    unpack: (bytes) => Buffer.from(strFromU8(unzipSync(bytes)[DOCUMENT] ?? new Uint8Array())),
    pack: (bytes) => Buffer.from(zipSync({ [DOCUMENT]: strToU8(bytes.toString()) })),
  },
  zip: { seeds: () => [Buffer.from(sampleDocx(paragraph(LAW)))], run: container('a.docx') },
  pdf: {
    seeds: () => [Buffer.from(samplePdf([[{ text: '第一條', x: 50, y: 700 }]]))],
    run: container('a.pdf'),
  },
  yaml: {
    seeds: texts('a: 1\nb: [x, {c: d}]\nc: >\n  text\n'),
    run: (bytes) => readYaml(bytes.toString()),
  },
  policy: { seeds: file(POLICY), run: (bytes) => readPolicy(bytes.toString(), 'a.mdx') },
  principle: {
    seeds: texts('---\nid: a\ntitle: 甲\ndefinition: 乙\nwordings: [安全]\n---\n\n說明**重點**\n'),
    run: (bytes) => readPrinciple(bytes.toString(), 'a.mdx'),
  },
  lock: {
    seeds: texts(
      `# x\ncentral/2-8\t${'0'.repeat(64)}\t（八）\t嚴格\ncentral/1\tmoved\tcentral/2\t2026-01-01\t併入\n`,
    ),
    run: (bytes) => {
      const { value } = parseLock(bytes.toString(), 'a.lock')
      const again = parseLock(value.lines.map(({ record }) => formatRecord(record)).join('\n'), 'a')
      if (again.problems.length > 0) throw new Error('a record that was read cannot be read again')
    },
  },
  query: {
    seeds: texts('責任 AND ("安全" OR -doc:central) NEAR/5 制度', '安全生產'),
    run: (bytes) => parseQuery(bytes.toString()),
  },
  address: {
    seeds: texts(
      '/zh-hans/central/2-8/?c=2-4..2-8,3-1&t=12-40#2-8',
      '中央 第二部分（八）',
      '中發〔2016〕32號',
    ),
    run: (bytes) => {
      const text = bytes.toString()
      parsePath(text, SITE)
      lostAddress(text, '/')
      parsePosition(text)
      selectClauses(text, CLAUSES)
      nearestIds(
        text,
        CLAUSES.map(({ id }) => id),
      )
      resolve(text, DOCUMENTS)
    },
  },
}
