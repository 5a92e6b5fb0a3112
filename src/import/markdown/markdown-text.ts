import type { Nodes, Parents } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { type ContainerFields, NO_FIELDS } from '../container-fields.ts'
import { readHtml } from '../html/html-text.ts'
import { frontMatterFields } from './front-matter.ts'
import { type Cut, siteBlocks } from './site-blocks.ts'

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm)

/** The content of a Markdown file. */
export interface MarkdownText {
  text: string
  fields: ContainerFields
  /** First words of the blocks of the site that were left out. */
  left: string[]
  /** Maps a position in the text to the file, in UTF-16 code units. */
  placeInFile: (at: number) => number
}

/**
 * Extracts the text of a Markdown file: its own characters without heading marks, emphasis, link
 * targets, quotation marks at line starts, comments, tags, rules, frontmatter and blocks of the
 * site. Character references are decoded; HTML is read as in a page. Numbers of lists, bullets and
 * tables stay, since clauses are recognized by them. A file without marks is returned unchanged.
 */
export function readMarkdown(markdown: string): MarkdownText {
  const { cuts, left } = siteBlocks(markdown)
  const tree = processor.parse(markdown)
  const fields = fieldsOf(tree.children[0], left)
  collectCuts(tree, markdown, cuts, false)
  return { ...applyCuts(markdown, cuts), fields, left }
}

/** Metadata of a frontmatter; one that cannot be read is added to what is left out. */
function fieldsOf(head: Nodes | Toml | undefined, left: string[]): ContainerFields {
  if (head?.type !== 'yaml' && head?.type !== 'toml') return NO_FIELDS
  const fields = frontMatterFields(head.type, head.value)
  if (fields === null) left.push(head.value)
  return fields ?? NO_FIELDS
}

/** A frontmatter of Hugo, which the types of mdast do not include. */
interface Toml {
  type: 'toml'
  value: string
}

/** A range of the text that is unchanged from the file. */
interface Kept {
  /** Start in the text. */
  at: number
  /** Start in the file. */
  from: number
}

function applyCuts(markdown: string, cuts: Cut[]): Pick<MarkdownText, 'text' | 'placeInFile'> {
  if (cuts.length === 0) return { text: markdown, placeInFile: (at) => at }
  let text = ''
  let at = 0
  const kept: Kept[] = []
  const keep = (to: number) => {
    if (to <= at) return
    kept.push({ at: text.length, from: at })
    text += markdown.slice(at, to)
  }
  for (const cut of cuts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    keep(cut.start)
    if (cut.text !== undefined && cut.start >= at) {
      kept.push({ at: text.length, from: cut.start })
      text += cut.text
    }
    at = Math.max(at, cut.end)
  }
  keep(markdown.length)
  const leading = /^\n*/.exec(text)?.[0].length ?? 0
  const shown = `${text.slice(leading).replace(/\n+$/, '')}\n`
  return { text: shown, placeInFile: (place) => fileOffset(kept, place + leading) }
}

function fileOffset(kept: readonly Kept[], place: number): number {
  let low = 0
  let high = kept.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.at ?? 0) <= place) low = middle
    else high = middle
  }
  const { at, from } = kept[low] ?? { at: 0, from: 0 }
  return from + place - at
}

function collectCuts(node: Nodes, markdown: string, cuts: Cut[], inCell: boolean): void {
  const place = rangeOf(node)
  switch (node.type as Nodes['type'] | 'toml') {
    case 'yaml':
    case 'toml':
    case 'thematicBreak':
    case 'definition':
    case 'image':
    case 'imageReference':
      cuts.push(place)
      return
    case 'html':
      cuts.push({ ...place, text: htmlText((node as { value: string }).value, inCell) })
      return
    case 'footnoteReference':
    case 'footnoteDefinition':
      cuts.push(...footnoteMarks(markdown, place))
      break
    case 'heading':
      cutAround(node as Parents, place, cuts)
      cuts.push(...headingId(markdown, place))
      break
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      cutAround(node as Parents, place, cuts)
      break
    case 'inlineCode':
      cuts.push(...codeMarks(markdown, place))
      return
    case 'text':
      cuts.push(...escapes(markdown, place, inCell), ...references(markdown, place))
      return
    case 'listItem':
      cuts.push(...itemMark(node as Parents, markdown, place))
      break
    case 'blockquote':
      cuts.push(...quoteMarks(markdown, place))
      break
  }
  if (!('children' in node)) return
  const cell = inCell || node.type === 'tableCell'
  for (const child of node.children) collectCuts(child, markdown, cuts, cell)
}

// Embedded HTML is read like a page; a tag inside text is a mark.
function htmlText(html: string, inCell: boolean): string {
  if (/^<br\b/i.test(html)) return inCell ? ' ' : '\n'
  return readHtml(html).text.trim()
}

// `[^1]` becomes `[1]`, as in notes of a Word document.
function footnoteMarks(markdown: string, { start, end }: Cut): Cut[] {
  const found = /^\[(\^)[^\]]*\](:?)/.exec(markdown.slice(start, end))
  if (found === null) return []
  const colon = start + found[0].length - 1
  return [
    { start: start + 1, end: start + 2 },
    ...(found[2] === ':' ? [{ start: colon, end: colon + 1 }] : []),
  ]
}

// `## 总则 {#general}`
function headingId(markdown: string, { start, end }: Cut): Cut[] {
  const found = /\s*\{#[\w-]+\}\s*$/.exec(markdown.slice(start, end))
  return found === null ? [] : [{ start: start + found.index, end }]
}

const known = new Map<string, string>()

// Decodes `&emsp;` and similar as the parser does.
function references(markdown: string, { start, end }: Cut): Cut[] {
  const found = markdown.slice(start, end).matchAll(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w{2,31});/g)
  return [...found].flatMap(({ 0: reference, index }) => {
    const text = known.get(reference) ?? characterOf(reference)
    known.set(reference, text)
    return text === reference
      ? []
      : [{ start: start + index, end: start + index + reference.length, text }]
  })
}

function characterOf(reference: string): string {
  const [paragraph] = processor.parse(`x${reference}x`).children
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : []
  return text?.type === 'text' ? text.value.slice(1, -1) : reference
}

/** A number that the text of an item prints itself. */
const OWN_NUMBER =
  /^(?:[*_]{1,3})?(?:[（(]?[〇零一二三四五六七八九十百\d]{1,4}[)）、.．]|[①-⑳]|第[^ ，。]{1,8}[条條章节節款项項])/

// `- （一）旧址`: the bullet before a number is not part of the text.
function itemMark(item: Parents, markdown: string, { start, end }: Cut): Cut[] {
  const [first] = item.children
  if (first === undefined || !/^[-*+]/.test(markdown.slice(start, start + 1))) return []
  const own = rangeOf(first).start
  const numbered = first.type === 'list' ? first.ordered === true : first.type === 'paragraph'
  return numbered && OWN_NUMBER.test(markdown.slice(own, Math.min(end, own + 16)))
    ? [{ start, end: own }]
    : []
}

// The marks of a node are before its first child and after its last.
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

// An escaped bar in a cell stays escaped, since rows are split at bars.
function escapes(markdown: string, { start, end }: Cut, inCell: boolean): Cut[] {
  const text = markdown.slice(start, end)
  const found = text.matchAll(/\\(?=[!-/:-@[-`{-~])(?:\\)?/g)
  const marks = [...found].filter(({ index }) => !inCell || !/[|\\]/.test(text.charAt(index + 1)))
  return marks.map(({ index }) => ({ start: start + index, end: start + index + 1 }))
}

function quoteMarks(markdown: string, { start, end }: Cut): Cut[] {
  const found = markdown.slice(start, end).matchAll(/^[ \t]{0,3}> ?/gm)
  return [...found].map((mark) => ({
    start: start + mark.index,
    end: start + mark.index + mark[0].length,
  }))
}
