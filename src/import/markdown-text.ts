import type { Nodes, Parents } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm)

/** A stretch of the Markdown source that is a mark and no text. */
interface Cut {
  start: number
  end: number
}

/**
 * The text of a Markdown file: its own characters without heading marks, emphasis, link targets, quotation
 * marks at line starts, comments, tags, rules and frontmatter. Numbers of lists, bullets and tables stay,
 * for they are what clauses are told by. A file without marks
 * comes back as it is.
 */
export function markdownToText(markdown: string): string {
  const cuts: Cut[] = []
  collectCuts(processor.parse(markdown), markdown, cuts)
  if (cuts.length === 0) return markdown
  let text = ''
  let at = 0
  for (const { start, end } of cuts.sort((a, b) => a.start - b.start)) {
    if (start > at) text += markdown.slice(at, start)
    at = Math.max(at, end)
  }
  return `${(text + markdown.slice(at)).replace(/^\n+|\n+$/g, '')}\n`
}

function collectCuts(node: Nodes, markdown: string, cuts: Cut[]): void {
  const place = rangeOf(node)
  switch (node.type) {
    case 'yaml':
    case 'html':
    case 'thematicBreak':
    case 'definition':
    case 'image':
    case 'imageReference':
      cuts.push(place)
      return
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      cutAround(node, place, cuts)
      break
    case 'inlineCode':
      cuts.push(...codeMarks(markdown, place))
      return
    case 'text':
      cuts.push(...escapes(markdown, place))
      return
    case 'blockquote':
      cuts.push(...quoteMarks(markdown, place))
      break
  }
  if ('children' in node) for (const child of node.children) collectCuts(child, markdown, cuts)
}

// What a node has before its first child and after its last is its own marks.
function cutAround(node: Parents, { start, end }: Cut, cuts: Cut[]): void {
  const [first] = node.children
  const last = node.children.at(-1)
  if (first === undefined || last === undefined) cuts.push({ start, end })
  else cuts.push({ start, end: rangeOf(first).start }, { start: rangeOf(last).end, end })
}

function rangeOf(node: Nodes): Cut {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function codeMarks(markdown: string, { start, end }: Cut): Cut[] {
  let width = 0
  while (markdown[start + width] === '`') width++
  return [
    { start, end: start + width },
    { start: end - width, end },
  ]
}

function escapes(markdown: string, { start, end }: Cut): Cut[] {
  const found = markdown.slice(start, end).matchAll(/\\(?=[!-/:-@[-`{-~])(?:\\)?/g)
  return [...found].map(({ index }) => ({ start: start + index, end: start + index + 1 }))
}

function quoteMarks(markdown: string, { start, end }: Cut): Cut[] {
  const found = markdown.slice(start, end).matchAll(/^[ \t]{0,3}> ?/gm)
  return [...found].map((mark) => ({
    start: start + mark.index,
    end: start + mark.index + mark[0].length,
  }))
}
