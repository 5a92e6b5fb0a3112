import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { auditCorpus } from '../../src/audit/audit-corpus.ts'
import { auditText } from '../../src/audit/audit-text.ts'
import { auditDataOf } from '../../src/audit/content-data.ts'
import { draftText } from '../../src/audit/draft-text.ts'
import { parsePath } from '../../src/citation/address.ts'
import { formatRecord, parseLock } from '../../src/citation/permalink-lock.ts'
import { nearestIds, selectClauses } from '../../src/citation/range.ts'
import { resolve } from '../../src/citation/resolve.ts'
import { parsePosition } from '../../src/citation/selection.ts'
import { lostAddress } from '../../src/client/lost-address.ts'
import { loadDocuments } from '../../src/corpus/load-documents.ts'
import { readPolicy } from '../../src/corpus/policy/read-policy.ts'
import { readYaml } from '../../src/corpus/read-yaml.ts'
import { extractText } from '../../src/import/extract-text.ts'
import { paragraph, sampleDocx } from '../../src/import/sample-docx.ts'
import { samplePdf } from '../../src/import/sample-pdf.ts'
import { readPage } from '../../src/import/split-source.ts'
import { readPrinciple } from '../../src/principles/read-principle.ts'
import { parseQuery } from '../../src/search/parse-query.ts'
import { ANSWER_TARGETS } from './answer-targets.ts'

/**
 * A reader of untrusted input. It may answer anything and refuse anything, but it may not throw.
 */
export interface Target {
  seeds: () => Buffer[]
  run: (bytes: Buffer) => unknown
  /** How the seeds are mutated if their bytes are packed. */
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

/** A container: its text is extracted and split. */
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
  title: '政策',
  base: '/',
  defaultScript: 'zh-Hant',
  clausePages: true,
} as const

/** The corpus that drafts are checked against. */
const audited = loadDocuments('tests/opinions/content').then(({ value }) =>
  auditCorpus(auditDataOf(value, new Map(), SITE)),
)

const POLICY = 'tests/opinions/content/policies/village.mdx'

/** Every reader by name. */
export const TARGETS: Readonly<Record<string, Target>> = {
  ...ANSWER_TARGETS,
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
  odt: {
    seeds: texts(
      '<office:document-content><office:automatic-styles><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-prefix="第" style:num-suffix="條"/></text:list-style></office:automatic-styles><office:body><office:text><text:h text:outline-level="1">某市辦法</text:h><text:list text:style-name="L"><text:list-item text:start-value="3"><text:p>安全<text:s text:c="2"/><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note></text:p></text:list-item></text:list><table:table><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-spanned="2"><text:p>甲</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>',
    ),
    run: container('a.odt'),
    pack: (bytes) =>
      Buffer.from(
        zipSync({
          mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
          'content.xml': bytes,
        }),
      ),
  },
  rtf: {
    seeds: texts("{\\rtf1\\ansi\\ansicpg936 \\u31532?\\u19968?\\'cc\\f5 a\\par}"),
    run: async (bytes) => {
      await container('a.rtf')(bytes)
      return draftText(bytes, 'a.rtf')
    },
  },
  draft: {
    seeds: texts(
      `中發〔2016〕32號第（四）項要求“堅持黨政同責、一崗單責……齊抓共管”。《關於推進安全生產領域改革發展的意見》第（五）項、第（六）至（八）項說“堅持黨政同責、一崗雙責”，《刑法》第一百三十四條第二款另有規定。\n${LAW}`,
    ),
    run: async (bytes) => {
      const { text } = draftText(bytes, 'draft.md')
      if (text !== null) auditText(text, await audited)
    },
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
