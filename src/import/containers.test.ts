import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { extractText } from './extract-text.ts'
import { paragraph, sampleDocx } from './sample-docx.ts'
import { samplePdf } from './sample-pdf.ts'

const read = async (name: string, content: string | Uint8Array) => {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const { value, problems } = await extractText(bytes, name)
  return { ...value, problems, rules: problems.map(({ rule }) => rule) }
}

const level = (depth: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`

describe('metadata of a document in its file', () => {
  it('is reported if unreadable: aliases, which multiply, and invalid YAML', async () => {
    for (const head of ['a: &a [x]\ntitle: *a', 'title: "open'])
      expect(
        await read('a.md', `---\n${head}\n---\n\n# 某市辦法\n\n第一條　安全。\n`),
      ).toMatchObject({
        text: expect.stringMatching(/^\s*某市辦法/),
        fields: { title: null },
        decision: expect.stringContaining('left out as no text of the document: '),
      })
  })

  it('excludes a title of 100,000 characters', async () => {
    const title = '標'.repeat(100_000)
    const page = await read('a.html', `<title>${title}</title><p>某市辦法<p>第一條　安全。`)
    expect(page).toMatchObject({ fields: { title: null, name: null } })
    expect(page.decision).toMatch(/left out as no text of the document: 標{12}…$/)
    const file = await read('a.md', `---\ntitle: ${title}\n---\n\n第一條　安全。\n`)
    expect(file).toMatchObject({ fields: { title: null } })
  })
})

describe('a plain text', () => {
  it('is its own source, byte for byte', async () => {
    const bytes = strToU8('第一条　文\r\n')
    const { text, source, original, decision } = await read('a.txt', bytes)
    expect(text).toBe('第一条　文\r\n')
    expect(source).toEqual({ name: 'a.txt', bytes })
    expect(original).toBeNull()
    expect(decision).toBe('UTF-8, no BOM, certainty 1')
  })

  it('in GB18030 is kept as bytes, and the decision is reported', async () => {
    const bytes = new Uint8Array([0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5, 0xb9, 0xe6, 0xb6, 0xa8])
    const { text, source, decision } = await read('a.txt', bytes)
    expect(text).toBe('第一条规定')
    expect(source?.bytes).toBe(bytes)
    expect(decision).toMatch(/^GB18030, no BOM, certainty [01]/)
  })
})

describe('Markdown', () => {
  it('loses its marks and keeps its numbers, beside the file itself', async () => {
    const { text, source, original } = await read(
      'a.md',
      '---\nx: 1\n---\n# 某办法\n\n**第一条** 见[网站](http://a.b)。\n\n1. 甲\n2. 乙 \\*\n',
    )
    expect(text).toBe('某办法\n\n第一条 见网站。\n\n1. 甲\n2. 乙 *\n')
    expect([source?.name, original?.name]).toEqual(['a.md.txt', 'a.md'])
  })

  it('without marks is its own source', async () => {
    const { source, original } = await read('a.md', '某办法\n\n第一条 文。\n')
    expect([source?.name, original]).toEqual(['a.md', null])
  })
})

describe('a web page', () => {
  it('gives the visible text, with the numbers that a browser generates', async () => {
    const { text } = await read(
      'a.html',
      '<!doctype html><title>x</title><nav>首页</nav><h1>某办法</h1><p>　　第一条　文。</p><ol start="3"><li><p>甲</p><li>乙</ol><table><tr><td>名<td>数</table><script>1</script>',
    )
    expect(text).toBe('某办法\n\n　　第一条　文。\n\n3. 甲\n\n4. 乙\n名\t数\n')
  })
})

describe('the encoding of a web page', () => {
  const page = (charset: string, body: number[]) =>
    new Uint8Array([
      ...strToU8(
        `<!doctype html><meta charset="${charset}"><script>${'a=1;'.repeat(99)}</script><p>`,
      ),
      ...body,
    ])
  const gbk = [0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]

  it('is the declared one if the bytes are ambiguous', async () => {
    const { text, rules } = await read('a.html', page('gb2312', gbk))
    expect([text, rules]).toEqual(['第一条\n', []])
  })

  it('is that of the bytes if they are clear', async () => {
    const { text } = await read('a.html', page('gbk', [...strToU8('第一条')]))
    expect(text).toBe('第一条\n')
  })
})

describe('a Word document', () => {
  it('gives a line per paragraph, with insertions and without deletions', async () => {
    const { text, source, original } = await read(
      'a.docx',
      sampleDocx(
        `${paragraph('某办法')}<w:p><w:ins><w:r><w:t>第一条</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:tab/><w:t>文</w:t><w:br/><w:t>行</w:t></w:r></w:p><w:tbl><w:tr><w:tc>${paragraph('名')}</w:tc><w:tc>${paragraph('数')}</w:tc></w:tr></w:tbl>`,
      ),
    )
    expect(text).toBe('某办法\n第一条\t文\n行\n名\t数\n')
    expect([source?.name, original?.name]).toEqual(['a.docx.txt', 'a.docx'])
  })

  it('has the numbers that Word generates', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '第%1章')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    const body = [
      paragraph('总则', { list: [1, 0] }),
      paragraph('甲', { list: [1, 1] }),
      paragraph('乙', { list: [1, 1] }),
      paragraph('附则', { list: [1, 0] }),
      paragraph('丙', { list: [1, 1] }),
      paragraph('丁', { list: [1, 2] }),
      paragraph('重来', { list: [2, 0] }),
      paragraph('按样式', { style: 'Heading' }),
    ].join('')
    const styles =
      '<w:style w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Heading"><w:basedOn w:val="Base"/></w:style>'
    const { text, decision } = await read('a.docx', sampleDocx(body, { numbering, styles }))
    expect(text?.split('\n')).toEqual([
      ...['第一章 总则', '（一）甲', '（二）乙', '第二章 附则', '（一）丙', '二.1 丁'],
      ...['第一章 重来', '第二章 按样式', ''],
    ])
    expect(decision).toContain('8 list numbers written out')
  })

  it('is distinguished from an old .doc, an encrypted file and another zip', async () => {
    const old = Buffer.concat([
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(512),
    ])
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])
    expect((await read('a.docx', old)).rules).toEqual(['old-word-file'])
    expect((await read('a.docx', locked)).rules).toEqual(['encrypted-file'])
    expect((await read('a.docx', zipSync({ 'x.txt': strToU8('x') }))).rules).toEqual([
      'binary-file',
    ])
    expect((await read('a.docx', 'plain')).rules).toEqual(['renamed-file'])
    expect((await read('a.docx', sampleDocx('').subarray(0, 90))).rules).toEqual(['damaged-file'])
    expect((await read('a.docx', sampleDocx(''))).rules).toEqual(['empty-file'])
  })
})

describe('a PDF', () => {
  const head = { text: '某某办法', x: 250, y: 760, size: 22 }

  it('gives paragraphs, read with the character map it names, without page numbers', async () => {
    const line = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八'
    const pages = [
      [
        head,
        { text: `第一条　${line.slice(0, 22)}`, x: 106, y: 700 },
        { text: line, x: 74, y: 672 },
        { text: '末尾。', x: 74, y: 644 },
        { text: `第二条　${line.slice(0, 22)}`, x: 106, y: 616 },
        { text: line, x: 74, y: 588 },
        { text: '—1—', x: 290, y: 40, size: 10 },
      ],
      [
        { text: '次页。', x: 74, y: 760 },
        { text: '—2—', x: 290, y: 40, size: 10 },
      ],
    ]
    const { text, decision } = await read('a.pdf', samplePdf(pages))
    expect(text?.split('\n')).toEqual([
      '某某办法',
      `第一条　${line.slice(0, 22)}${line}末尾。`,
      `第二条　${line.slice(0, 22)}${line}次页。`,
      '',
    ])
    expect(decision).toBe('PDF, 2 pages')
  })

  it('reports encryption, missing text, or damage', async () => {
    expect((await read('a.pdf', samplePdf([[head]], { encrypted: true }))).rules).toEqual([
      'encrypted-file',
    ])
    expect((await read('a.pdf', samplePdf([[]]))).rules).toEqual(['scanned-pdf'])
    expect((await read('a.pdf', '%PDF-1.4\nnothing')).rules).toEqual(['damaged-file'])
    expect((await read('a.pdf', samplePdf([[head], []]))).rules).toEqual(['page-without-text'])
  })
})

describe('a file without text', () => {
  it('is refused in one line with an alternative', async () => {
    expect((await read('a.txt', '')).rules).toEqual(['empty-file'])
    expect((await read('a.xyz', 'text')).rules).toEqual(['unknown-extension'])
    expect((await read('a.rtf', '{\\rtf1 x}')).rules).toEqual(['rtf'])
    expect((await read('a.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]))).rules).toEqual([
      'binary-file',
    ])
    const { problems } = await read('a.txt', '第一条 甲\n第二条\0乙')
    expect(problems.at(-1)).toMatchObject({ rule: 'nul-characters', severity: 'error', line: 2 })
  })

  it('an unpaired surrogate becomes the replacement character in an extracted text', async () => {
    const { text } = await read('a.html', '<!doctype html><p>第一条&#xD800;文')
    expect(text).toBe('第一条\ufffd文\n')
  })
})
