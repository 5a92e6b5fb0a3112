import { describe, expect, it } from 'vitest'
import { paragraph, sampleDocx } from '../sample-docx.ts'
import { readDocx } from './read-docx.ts'

function read(...args: Parameters<typeof sampleDocx>) {
  const result = readDocx(sampleDocx(...args))
  if ('rule' in result) throw new Error(result.message)
  return { ...result, lines: result.text.trimEnd().split('\n') }
}

const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`

describe('a table of a Word document', () => {
  it('is a Markdown table, with a full-width row above it as a line', () => {
    const { lines } = read(
      table(
        row(cell(paragraph('附表一'), '<w:gridSpan w:val="3"/>')),
        row(cell(paragraph('序号')), cell(paragraph('项目')), cell(paragraph('标准'))),
        row(
          cell(paragraph('1'), '<w:vMerge w:val="restart"/>'),
          cell(`${paragraph('一、甲')}${paragraph('乙')}`),
          cell(paragraph('10')),
        ),
        row(cell(paragraph(''), '<w:vMerge/>'), cell(paragraph('丙|丁')), cell(paragraph(''))),
      ),
    )
    expect(lines).toEqual([
      '附表一',
      '| 序号 | 项目 | 标准 |',
      '| --- | --- | --- |',
      '| 1 | 一、甲 乙 | 10 |',
      '|  | 丙\\|丁 |  |',
    ])
  })

  it('used for layout becomes its lines', () => {
    const { lines } = read(
      table(row(cell(`${paragraph('第一条 甲')}${paragraph('第二条 乙')}`))) +
        table(
          row(cell(paragraph('第 1 條')), cell(paragraph('甲'))),
          row(cell(paragraph('第 2 條')), cell(paragraph('乙'))),
        ),
    )
    expect(lines).toEqual(['第一条 甲', '第二条 乙', '第 1 條\t甲', '第 2 條\t乙'])
  })
})

describe('numbering of a Word document', () => {
  it('is found if only a level of a list names the style', () => {
    const level = (depth: number, format: string, text: string, style: string) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pStyle w:val="${style}"/><w:lvlText w:val="${text}"/></w:lvl>`
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '第%1章', 'Chapter')}${level(1, 'chineseCounting', '第%2条', 'Article')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`
    const styles =
      '<w:style w:styleId="Chapter"/><w:style w:styleId="Article"/><w:style w:styleId="Own"><w:basedOn w:val="Article"/></w:style>'
    const { lines } = read(
      paragraph('总则', { style: 'Chapter' }) +
        paragraph('甲', { style: 'Article' }) +
        paragraph('乙', { style: 'Own' }) +
        paragraph('附则', { style: 'Chapter' }),
      { numbering, styles },
    )
    expect(lines).toEqual(['第一章 总则', '第一条 甲', '第二条 乙', '第二章 附则'])
  })
})

describe('text that a Word document includes from another file', () => {
  const body = '<w:altChunk xmlns:r="r" r:id="c1"/>'
  const relation = (target: string) => ({
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${target}"/></Relationships>`,
  })

  it('is read from a web archive, decoded', () => {
    const page =
      '<html><body class=3D"x"><p>青石=E5=8A=9E=E6=B3=95</p><p>第一条 甲=\r\n乙。</p></body></html>'
    const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n    type="text/html";\r\n    boundary="----=mht"\r\n\r\n------=mht\r\nContent-Type: text/html;\r\n    charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page}\r\n\r\n------=mht--`
    const { lines } = read(body, {
      files: { ...relation('/word/afchunk.mht'), 'word/afchunk.mht': archive },
    })
    expect(lines).toEqual(['青石办法', '', '第一条 甲乙。'])
  })

  it('is read from a web page, beside its own text', () => {
    const { lines } = read(`${paragraph('青石办法')}${body}`, {
      files: { ...relation('part.html'), 'word/part.html': '<p>第一条 甲。</p>' },
    })
    expect(lines).toEqual(['青石办法', '第一条 甲。'])
  })

  it('is reported if its format cannot be read', () => {
    const { doubts } = read(`${paragraph('青石办法')}${body}`, {
      files: { ...relation('part.rtf'), 'word/part.rtf': '{\\rtf1 x}' },
    })
    expect(doubts.map(({ rule }) => rule)).toEqual(['unread-part'])
  })
})

describe('tracked changes', () => {
  const body =
    '<w:p><w:r><w:t>应当</w:t></w:r><w:ins><w:r><w:t>立即</w:t></w:r></w:ins><w:del><w:r><w:delText>及时</w:delText></w:r></w:del><w:r><w:t>报告。</w:t></w:r></w:p>' +
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>第一段，</w:t></w:r></w:p><w:p><w:r><w:t>第二段。</w:t></w:r></w:p>'
  const readWith = (changes: 'accept' | 'reject') => {
    const result = readDocx(sampleDocx(body), changes)
    if ('rule' in result) throw new Error(result.message)
    return [result.text, result.decision]
  }

  it('are accepted, and counted', () => {
    const [text, decision] = readWith('accept')
    expect(text).toBe('应当立即报告。\n第一段，第二段。\n')
    expect(decision).toContain('3 tracked changes accepted')
  })

  it('are rejected on request', () => {
    const [text, decision] = readWith('reject')
    expect(text).toBe('应当及时报告。\n第一段，\n第二段。\n')
    expect(decision).toContain('3 tracked changes rejected')
  })
})
