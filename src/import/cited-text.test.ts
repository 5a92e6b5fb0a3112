import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { citedText } from './cited-text.ts'

test('an address split into runs is joined, and targets of links are read', () => {
  const docx = zipSync({
    'word/document.xml': strToU8(
      '<w:p><w:r><w:t>见 https://law.example/</w:t></w:r><w:r><w:t>law/art1/?v=1234</w:t></w:r></w:p><w:p><w:r><w:t>next</w:t></w:r></w:p>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationship Target="https://law.example/law/?v=1&amp;c=art2"/>',
    ),
    'word/media/image.png': strToU8('https://law.example/no/'),
  })
  const text = citedText(docx, 'paper.docx')
  expect(text).toContain('https://law.example/law/art1/?v=1234\nnext')
  expect(text).toContain('https://law.example/law/?v=1&c=art2')
  expect(text).not.toContain('/no/')
})

test('a file named .docx that is not a Word document is refused in one line', () => {
  expect(() => citedText(strToU8('plain'), 'a.docx')).toThrow('a.docx is no Word document')
  expect(() => citedText(strToU8('PK broken'), 'a.docx')).toThrow('cannot be read')
  const sheet = zipSync({ 'xl/workbook.xml': strToU8('https://law.example/') })
  expect(() => citedText(sheet, 'a.xlsx')).toThrow('a.xlsx is no Word document')
  const large = zipSync({ 'word/document.xml': new Uint8Array(65 * 1024 * 1024) })
  expect(() => citedText(large, 'a.docx')).toThrow('more than 64 MB')
})
