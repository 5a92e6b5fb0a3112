import type { PhrasingContent, Root, RootContent } from 'mdast'

/** Frontmatter, followed by the body. */
const FILE = /^---\n([\s\S]*?)\n---\n/
const HEADING = /^(#{1,6}) (?=\S)(.*)$/
/** The mark of a resumed clause, on its own line. */
export const RESUME = /^<Resume clause="([a-z0-9_~-]+)" \/>$/

/** A character with a meaning in Markdown, MDX or GFM, unless a backslash precedes it. */
const MARK = /[`*_{}<[\]&~|#]/
const ESCAPED = /\\([\\`*_{}<>[\]&~|#])/g
/** Addresses, which become links, and control characters: left to the library. */
const SPECIAL = /[@\p{Cc}]|\/\/|www/iu
/** Beginnings of a paragraph that cannot be a list, fence, quotation, module or indented line. */
const BEGIN =
  /^(?:(?!\s)[\u0080-\u{10ffff}]|\d+(?![\d.)])|(?!import|export)[a-z]|["(]|\\[`*_{}<>[\]&~|#])/iu

/**
 * The tree of a policy file with only headings, lines of plain text and `<Resume>`, each between
 * empty lines, as this program writes them; null for any other, which is left to the library. The
 * same tree, as far as a policy is read from it, in a fraction of the time.
 */
export function parsePlain(text: string): Root | null {
  const head = FILE.exec(text)
  if (head === null) return null
  const [matter, yaml = ''] = head
  const children: RootContent[] = [{ type: 'yaml', value: yaml, ...at(1) }]
  const lines = text.slice(matter.length).split('\n')
  const first = matter.split('\n').length
  let free = true
  for (const [index, line] of lines.entries()) {
    if (line === '') {
      free = true
      continue
    }
    // Adjacent lines are one paragraph, a table, or an underlined heading.
    if (!free) return null
    free = false
    const node = blockOf(line)
    if (node === null) return null
    children.push({ ...node, ...at(first + index) })
  }
  return { type: 'root', children }
}

function blockOf(line: string): RootContent | null {
  if (line === '---') return { type: 'thematicBreak' }
  const clause = RESUME.exec(line)?.[1]
  if (clause !== undefined) {
    const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'clause', value: clause }]
    return { type: 'mdxJsxFlowElement', name: 'Resume', attributes, children: [] }
  }
  const heading = HEADING.exec(line)
  const children = textOf(heading?.[2] ?? line)
  if (children === null) return null
  if (heading) return { type: 'heading', depth: heading[1]?.length as 1, children }
  return BEGIN.test(line) ? { type: 'paragraph', children } : null
}

function textOf(line: string): PhrasingContent[] | null {
  const hasEscapes = line.includes('\\')
  const bare = hasEscapes ? line.replace(ESCAPED, '') : line
  if (MARK.test(bare) || bare.includes('\\') || line.endsWith(' ')) return null
  const value = hasEscapes ? line.replace(ESCAPED, '$1') : line
  return SPECIAL.test(value) ? null : [{ type: 'text', value }]
}

function at(line: number) {
  const point = { line, column: 1 }
  return { position: { start: point, end: point } }
}
