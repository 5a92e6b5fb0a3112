import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { splitToJson } from './split-json.ts'
import { splitPage } from './split-page.ts'
import type { SplitClause } from './types.ts'

const SOURCES = new URL('../../../content/sources/', import.meta.url)
const [seed = ''] = readdirSync(SOURCES).filter((name) => name.endsWith('.txt'))
const text = readFileSync(new URL(seed, SOURCES), 'utf8')

function count(
  clauses: readonly SplitClause[],
  construct: (clause: SplitClause) => boolean,
): number {
  return clauses.reduce(
    (sum, clause) => sum + (construct(clause) ? 1 : 0) + count(clause.children, construct),
    0,
  )
}

describe('the source page of the corpus', () => {
  const page = splitPage(text, seed)
  const [village, central, district] = page.documents

  it('contains three documents with their titles', () => {
    expect(page.documents.map((document) => document.title)).toEqual([
      '安全生產意見範文一',
      '安全生產意見範文二',
      '安全生產意見範文三',
    ])
  })

  it('gives four clauses, the last from the middle of a line, with headings recognized without a mark', () => {
    expect(village?.clauses.map(({ id, label, heading }) => [id, label, heading])).toEqual([
      ['1', '一、', '統一思想、提高認識'],
      ['2', '二、', '加強領導落實措施'],
      ['3', '三、', '落實措施、責任到人'],
      ['4', '四、', '加強學習、廣泛宣傳、提高安全意識'],
    ])
  })

  it('gives sections, items that continue across them, and bullets', () => {
    const clauses = central?.clauses ?? []
    expect(clauses).toHaveLength(4)
    expect(count(clauses, ({ level }) => level === 2)).toBe(15)
    expect(count(clauses, ({ kind }) => kind === 'bullet')).toBe(5)
    expect(clauses[0]?.children[1]?.children[0]).toMatchObject({
      id: '1-2-b1',
      label: '——',
      heading: '堅持安全發展',
    })
    expect(clauses[1]?.children[0]).toMatchObject({ id: '2-4', label: '(四)' })
    expect(clauses[1]?.children[0]?.paragraphs).toHaveLength(3)
  })

  it('finds addressee, attachment and date', () => {
    expect(district).toMatchObject({
      addressee: '各鎮(街),區各局辦,區各直屬單位',
      attachments: ['溧水區工業投資項目安全發展准入特別管理措施(負面清單)'],
      date: '四月十四日',
      level: '區縣',
      kind: '意見',
    })
    expect(district?.clauses).toHaveLength(6)
    expect(count(district?.clauses ?? [], ({ level }) => level === 2)).toBe(24)
  })

  it('keeps every character', () => {
    expect(page.pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
  })

  it('outputs offsets in code points', () => {
    const moved = splitToJson(splitPage(`𠮷${text}`), `𠮷${text}`)
    const plain = splitToJson(page, text)
    expect(moved.documents[0]?.start).toBe((plain.documents[0]?.start ?? 0) + 1)
    expect(plain.documents[1]?.clauses[1]?.children[0]?.id).toBe('2-4')
  })
})

describe('the paragraphs of an article', () => {
  const [document] = splitPage(
    [
      '某某条例',
      '第一条 有下列情形之一的，不适用：',
      '（一）军事设施：',
      '1.营房；',
      '2.码头。',
      '前项设施由军队管理。',
      '（二）核设施。',
      '前款规定以外的，从其规定。',
      '有下列情形的，免予处罚：',
      '（一）初次违法；',
      '（二）危害轻微。',
    ].join('\n'),
  ).documents
  const [article] = document?.clauses ?? []

  it('continue after a list, and the following list belongs to the last of them', () => {
    expect(article?.paragraphs).toHaveLength(3)
    expect(article?.children.map(({ id }) => id)).toEqual([
      'art1-1',
      'art1-2',
      'art1-p3-1',
      'art1-p3-2',
    ])
    expect(article?.children[1]?.end).toBeLessThan(article?.paragraphs[1]?.start ?? 0)
  })

  it('belong to an item while its list continues', () => {
    const [item] = article?.children ?? []
    expect(item?.paragraphs).toHaveLength(2)
    expect(item?.children).toHaveLength(2)
  })
})

describe('the attachments of a letter', () => {
  const head = '市政府关于安全的通知\n各镇人民政府：\n一、加强领导。\n二、抓好落实。\n'
  const foot = '市政府办公室\n2020年3月1日\n'
  it.each([
    `${head}附件：1.目录\n2.分工表\n${foot}`,
    `${head}　　附件1：目录\n　　附件2：分工表\n${foot}`,
    `${head}${foot}附件：\n1．目录\n2．分工表\n`,
    `${head}附：1.目录\n　　2.分工表\n${foot}`,
  ])('belong to its closing', (text) => {
    const [document, ...more] = splitPage(text).documents
    expect(more).toEqual([])
    expect(document).toMatchObject({ attachments: ['目录', '分工表'], date: '2020年3月1日' })
    expect(document?.clauses.at(-1)?.paragraphs).toHaveLength(1)
  })
})

it('articles are counted beyond ten thousand', () => {
  const articles = Array.from({ length: 10_002 }, (_, at) => `第${at + 1}條 依法辦理。`)
  const [document] = splitPage(`某法\n\n${articles.join('\n')}\n`).documents
  expect(document?.clauses.at(-1)?.id).toBe('art10002')
})

describe('the head of a letter', () => {
  it('keeps its fields in the document', () => {
    const above = '檔　　號：\n保存年限：\n'
    const head = '青石市政府　函\n\n電話：02-12345678\n受文者：青石區公所\n速別：普通件\n'
    const page = `${above}${head}主旨：請查照。\n一、甲。\n二、乙。\n`
    const { documents, pieces } = splitPage(page)
    expect(documents).toMatchObject([
      { start: 0, title: '青石市政府　函', addressee: '青石區公所' },
    ])
    expect(pieces.filter(({ role }) => role === 'boilerplate')).toEqual([])
  })

  it('keeps secrecy, urgency and letterhead above the number', () => {
    const head = '000123\n机密★一年\n特急\n青石市人民政府文件\n青政发〔2031〕12号\n'
    const [document] = splitPage(`${head}关于节水的通知\n各县：\n一、甲。\n二、乙。\n`).documents
    expect(document).toMatchObject({ start: 0, title: '关于节水的通知' })
  })
})

it('days below the name of an annex are part of it when the text is signed above', () => {
  const text = '市政府关于节水的通知\n一、甲。\n二、乙。\n市政府\n2031年3月2日\n附件\n节水大事记\n'
  const { documents } = splitPage(`${text}2030年1月1日\n召开会议。\n`)
  expect(documents.map(({ title }) => title)).toEqual(['市政府关于节水的通知', '节水大事记'])
})
