import { expect, test } from 'vitest'
import { readMarkdown } from './markdown/markdown-text.ts'
import { jsonInFile } from './place-in-file.ts'
import { readPage } from './split-source.ts'

test('the clauses and doubts of a Markdown file have their positions in the file', () => {
  const markdown =
    '---\ntitle: 青石𠮷办法\n---\n\n# 青石𠮷办法\n\n**第一条**　甲。\n\n**第二条**　乙：\n\n1. 丙。\n2. 丁。\n\n**第四条**　戊。\n'
  const { text, fields, placeInFile } = readMarkdown(markdown)
  const page = readPage(text, 'a.md', fields)
  const { documents, problems } = jsonInFile(page, text, { text: markdown, place: placeInFile })
  const inFile = Array.from(markdown)
  const cut = (start: number, end: number) => inFile.slice(start, end).join('')
  const [document] = documents
  expect(document?.title).toBe('青石𠮷办法')
  expect(cut(document?.start ?? 0, (document?.start ?? 0) + 5)).toBe('青石𠮷办法')
  const second = document?.clauses[1]
  expect(cut(second?.start ?? 0, second?.end ?? 0)).toBe('第二条**　乙：\n\n1. 丙。\n2. 丁。')
  const lines = markdown.split('\n')
  expect(problems.length).toBeGreaterThan(0)
  for (const { line } of problems) expect(lines[line - 1]).toContain('第四条')
})
