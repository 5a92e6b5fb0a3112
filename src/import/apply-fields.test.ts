import { describe, expect, it } from 'vitest'
import { splitPage } from '../corpus/split/split-page.ts'
import { applyFields } from './apply-fields.ts'
import { type ContainerFields, NO_FIELDS } from './container-fields.ts'

const TITLE = '青石省人民政府关于2031年公园建设的通知'

describe('fields of a file', () => {
  it('complete a title that lost a line', () => {
    const text = '关于2031年\n\n公园建设的通知\n\n各市：\n\n一、建公园。\n\n二、植树。\n'
    const page = splitPage(text)
    const [document] = applyFields(page, text, { ...NO_FIELDS, title: TITLE }).documents
    expect(document?.title).toBe(TITLE)
  })

  it('apply to the document that they name, not to the first', () => {
    const text = `青石省公园条例\n\n第一条 建公园。\n\n第二条 植树。\n\n附件\n\n${TITLE}\n\n各市：\n\n一、建公园。\n\n二、植树。\n`
    const page = splitPage(text)
    const titles = page.documents.map(({ title }) => title)
    const fields = { ...NO_FIELDS, title: TITLE, docNumber: '青政发〔2031〕1号' }
    const applied = applyFields(page, text, fields).documents
    expect(applied.map(({ title }) => title)).toEqual(titles)
    expect(applied.at(-1)?.docNumber).toBe('青政发〔2031〕1号')
  })

  const apply = (text: string, fields: Partial<ContainerFields>) =>
    applyFields(splitPage(text), text, { ...NO_FIELDS, ...fields }).documents[0]
  const BARE = '青石市公园办法\n\n第一条 建公园。\n\n第二条 植树。\n'

  it('keep a printed date, and fill in a missing one', () => {
    const date = '2031年02月04日'
    expect(apply(`${BARE}\n青石市政府\n2031年1月1日\n`, { date })?.date).toBe('2031年1月1日')
    expect(apply(BARE, { date })?.date).toBe(date)
  })

  it('give a date as printed in the text', () => {
    const text = BARE.replace('\n\n', '\n\n2031年3月1日青石市人大常委会通过\n\n')
    expect(apply(text, { date: '2031-03-01' })?.date).toBe('2031年3月1日')
  })

  it('name a document without a title by its page', () => {
    const text = '第一条 建公园。\n\n第二条 植树。\n'
    expect(apply(text, { name: '青石市公园办法' })?.title).toBe('青石市公园办法')
  })
})

it('prefers the title of the page to a number or a link where the text has no title', () => {
  const page = splitPage('青政发〔2031〕19号\n各县人民政府：\n现将办法印发给你们。\n')
  const named = applyFields(page, '', { ...NO_FIELDS, name: '关于印发公园办法的通知' })
  expect(named.documents[0]?.title).toBe('关于印发公园办法的通知')
})

it('belong to the document with the same title rather than to the notice that forwards it', () => {
  const notice =
    '关于印发青石公园管理办法的通知\n各县：\n现印发给你们。\n青石市政府\n2031年3月2日\n'
  const text = `${notice}青石公园管理办法\n第一条 甲。\n第二条 乙。\n`
  const { documents } = applyFields(splitPage(text), text, {
    ...NO_FIELDS,
    title: '青石公园管理办法',
  })
  expect(documents.map(({ title }) => title)).toEqual([
    '关于印发青石公园管理办法的通知',
    '青石公园管理办法',
  ])
})
