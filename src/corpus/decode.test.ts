import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

/** 各镇人民政府：第一条 为了加强安全生产工作，制定本办法。 */
const GB18030 = Uint8Array.from(
  Buffer.from(
    'b8f7d5f2c8cbc3f1d5feb8aea3bab5dad2bbccf520ceaac1cbbcd3c7bfb0b2c8abc9fab2fab9a4d7f7a3acd6c6b6a8b1beb0ecb7a8a1a3',
    'hex',
  ),
)
/** 第一條 為加強安全工作，特訂定本要點。 */
const BIG5 = Uint8Array.from(
  Buffer.from('b2c4a440b1f820acb0a55bb16aa677a5fea475a740a141af53ad71a977a5bbad6ec249a143', 'hex'),
)
const UTF8 = new TextEncoder()

function utf16(text: string, little: boolean): Uint8Array {
  const buffer = Buffer.from(text, 'utf16le')
  return Uint8Array.from(little ? buffer : buffer.swap16())
}

describe('decode', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decode(UTF8.encode('第一条 总则'))).toMatchObject({
      text: '第一条 总则',
      encoding: 'utf-8',
      bom: false,
      certainty: 1,
    })
    expect(decode(UTF8.encode('\ufeff第一条'))).toMatchObject({
      text: '第一条',
      encoding: 'utf-8',
      bom: true,
    })
  })

  it('reads UTF-16 of both byte orders, with and without a byte order mark', () => {
    const text = '第一条 为了安全生产\n第二条 各单位应当\n'
    expect(decode(utf16(`\ufeff${text}`, true))).toMatchObject({
      text,
      encoding: 'utf-16le',
      bom: true,
    })
    expect(decode(utf16(`\ufeff${text}`, false))).toMatchObject({
      text,
      encoding: 'utf-16be',
      bom: true,
    })
    expect(decode(utf16(text, true))).toMatchObject({ text, encoding: 'utf-16le', bom: false })
    expect(decode(utf16(text, false))).toMatchObject({ text, encoding: 'utf-16be', bom: false })
  })

  it('distinguishes GB18030 from Big5 by the resulting characters', () => {
    expect(decode(GB18030)).toMatchObject({
      text: '各镇人民政府：第一条 为了加强安全生产工作，制定本办法。',
      encoding: 'gb18030',
    })
    expect(decode(BIG5)).toMatchObject({
      text: '第一條 為加強安全工作，特訂定本要點。',
      encoding: 'big5',
    })
  })

  it('reports in one line that a file is not text', () => {
    const messages = [
      new Uint8Array(),
      UTF8.encode(' \n　\n'),
      Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2]),
      UTF8.encode('%PDF-1.7'),
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    ].map((bytes) => decode(bytes).problems.map((problem) => problem.message))
    expect(messages).toEqual([
      ['The file is empty.'],
      ['The file holds only white space.'],
      ['The file is a zip container (.docx, .xlsx, .zip), not text.'],
      ['The file is a PDF, not text.'],
      ['The file is binary, not text.'],
    ])
  })

  it('keeps NUL characters and reports them', () => {
    const decoded = decode(UTF8.encode('第一条\0总则'))
    expect(decoded.text).toBe('第一条\0总则')
    expect(decoded.problems).toMatchObject([{ rule: 'nul-characters', severity: 'warning' }])
  })
})
