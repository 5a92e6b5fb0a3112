import { describe, expect, it } from 'vitest'
import { isPlainName, portableName } from './plain-name.ts'

/** Names, and their portable form. */
const NAMES = {
  '關於安全生產的意見（2016）.docx': '關於安全生產的意見（2016）.docx',
  'a\nb.txt': 'a-b.txt',
  'a?b.txt': 'a-b.txt',
  'a"b&c<d>.txt': 'a-b&c-d-.txt',
  'CON.txt': 'CON-.txt',
  'con.tar.gz': 'con-.tar.gz',
  '\u202Etxt.exe': '-txt.exe',
  '../../x.txt': '-..-x.txt',
  'a. . ': 'a',
  '...': 'document',
}

describe('a portable name', () => {
  for (const [given, kept] of Object.entries(NAMES))
    it(`for ${JSON.stringify(given)} is ${kept}`, () => {
      expect(portableName(given)).toBe(kept)
      expect(portableName(kept)).toBe(kept)
      expect(isPlainName(kept)).toBe(true)
    })

  it('is short enough, with its extension', () => {
    const name = portableName(`${'條'.repeat(300)}.docx.txt`)
    expect(name).toMatch(/^條+\.docx\.txt$/)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  })
})
