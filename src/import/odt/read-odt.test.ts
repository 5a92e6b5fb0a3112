import { strToU8, zipSync } from 'fflate'
import { describe, expect, it, test } from 'vitest'
import { extractText } from '../extract-text.ts'

const p = (text: string) => `<text:p>${text}</text:p>`

function odt(body: string, styles = '') {
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  })
}

async function read(bytes: Uint8Array) {
  const { value, problems } = await extractText(bytes, 'a.odt')
  return { ...value, rules: problems.map(({ rule }) => rule) }
}

it('an OpenDocument text gives a line per paragraph, with its notes at the end', async () => {
  const { text, source, original, decision } = await read(
    odt(
      `<text:tracked-changes><text:changed-region><text:deletion>${p('旧')}</text:deletion></text:changed-region></text:tracked-changes>${p('青石办法')}${p(`第一条<text:tab/>甲<text:s text:c="2"/>乙<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('注。')}</text:note-body></text:note>。<text:line-break/>丙`)}`,
    ),
  )
  expect(text).toBe('青石办法\n第一条\t甲  乙[1]。\n丙\n[1] 注。\n')
  expect([source?.name, original?.name]).toEqual(['a.odt.txt', 'a.odt'])
  expect(decision).toContain('tracked changes accepted')
})

it('an OpenDocument text has the numbers of its lists written out', async () => {
  const level = (n: number, format: string, suffix: string, prefix = '') =>
    `<text:list-level-style-number text:level="${n}" style:num-format="${format}" style:num-prefix="${prefix}" style:num-suffix="${suffix}"/>`
  const styles = `<text:list-style style:name="L1">${level(1, '一, 二, 三, ...', '條', '第')}${level(2, '1', '.')}</text:list-style>`
  const item = (content: string) => `<text:list-item>${content}</text:list-item>`
  const list = (items: string, more = '') =>
    `<text:list text:style-name="L1"${more}>${items}</text:list>`
  const { text } = await read(
    odt(
      list(item(p('甲') + p('續')) + item(p('乙') + list(item(p('子')) + item(p('丑'))))) +
        p('中') +
        list(item(p('丙')), ' text:continue-numbering="true"') +
        list(item(p('丁'))),
      styles,
    ),
  )
  expect(text?.trimEnd().split('\n')).toEqual([
    ...['第一條 甲', '續', '第二條 乙', '1. 子', '2. 丑', '中', '第三條 丙', '第一條 丁'],
  ])
})

it('a table of an OpenDocument text becomes Markdown', async () => {
  const cell = (text: string, more = '') => `<table:table-cell${more}>${p(text)}</table:table-cell>`
  const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
  const { text } = await read(
    odt(
      `<table:table><table:table-header-rows>${row(cell('序號'), cell('項目', ' table:number-columns-spanned="2"'), '<table:covered-table-cell/>')}</table:table-header-rows>${row(cell('1'), cell('甲'), cell('乙'))}</table:table>`,
    ),
  )
  expect(text).toBe('| 序號 | 項目 |  |\n| --- | --- | --- |\n| 1 | 甲 | 乙 |\n')
})

it('an OpenDocument text without text or body is refused', async () => {
  expect((await read(odt(''))).rules).toEqual(['empty-file'])
  const sheet = zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })
  expect((await read(sheet)).rules).toEqual(['binary-file'])
})

it('a list continues from the number that an item sets', async () => {
  const styles =
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="、"/></text:list-style>'
  const items = `<text:list-item>${p('甲')}</text:list-item><text:list-item text:start-value="7">${p('乙')}</text:list-item><text:list-item>${p('丙')}</text:list-item>`
  const { text } = await read(odt(`<text:list text:style-name="L1">${items}</text:list>`, styles))
  expect(text).toBe('1、甲\n7、乙\n8、丙\n')
})

it('an OpenDocument text may be in UTF-16', async () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?><office:document-content><office:body><office:text>${p('第一條　甲。')}</office:text></office:body></office:document-content>`
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le')),
  })
  expect((await read(bytes)).text).toBe('第一條　甲。\n')
})

describe('impossible numbers', () => {
  const outline = (level: string) =>
    `<text:outline-style><text:outline-level-style text:level="${level}" style:num-format="1" text:display-levels="${level}"/></text:outline-style>`
  test.each(['1000000000', '-1', 'NaN', '1e9'])('%s as a level, a count and a start', async (n) => {
    const body = `<text:h text:outline-level="${n}">甲</text:h>${p(`乙<text:s text:c="${n}"/>丙`)}<text:list><text:list-item text:start-value="${n}">${p('丁')}</text:list-item></text:list>`
    const { text } = await read(odt(body, outline(n)))
    expect(text?.replace(/ +/, ' ')).toMatch(/^(?:1 )?甲\n乙 ?丙\n丁\n$/)
  })

  test('impossible labels', async () => {
    const styles = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="${'、'.repeat(300)}"/></text:list-style>`
    const { rules } = await read(odt(`<text:list text:style-name="L1"/>${p('甲')}`, styles))
    expect(rules).toEqual(['damaged-file'])
  })
})

it('an OpenDocument text with invalid XML is refused with the position of the error', async () => {
  const { problems } = await extractText(odt('<text:p>甲&x;</text:p>'), 'a.odt')
  expect(problems[0]?.message).toMatch(/\(XML, line 1: Named entity isn't defined: &x;\)$/)
})
