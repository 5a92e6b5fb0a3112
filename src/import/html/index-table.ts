import type { Element, Root } from 'hast'
import { isForm } from '../../corpus/split/line-forms.ts'
import { amends } from '../../corpus/split/vocabulary/field-names.ts'
import { simplify } from '../../corpus/split/vocabulary/simplify.ts'
import { type ContainerFields, NO_FIELDS } from '../container-fields.ts'
import { fieldName, fieldOf } from './field-names.ts'
import { BLOCKS, childElements, isCell, plainText, preformatted } from './page-tree.ts'

/** A field with its value as printed; the value is empty if the page leaves it empty. */
interface Row {
  name: string
  /** Null if the text is the heading of the table. */
  value: string | null
}

/** A longer value is text of the document. */
const MAX_VALUE = 400

/** Most cells of such a table. */
const MAX_CHUNKS = 200

/** Longest name in characters, with spaces inside. */
const MAX_NAME = 24

/** Least number of fields in a group: a single `文号：…` may be in any document head. */
const MIN_FIELDS = 2

/** Form of an unknown field name among known ones. */
const NAME_LIKE = /^([\u4e00-\u9fff\u3000/ ]{2,12})[：:]?$/u

/**
 * Finds the metadata of a document in rows of names and values, whatever the markup (table, `dl`,
 * list, `div` rows, several on one line), replaces them in the tree by a line each, `名：值`, and
 * returns the fields they fill.
 */
export function readIndexTable(tree: Root): ContainerFields {
  const rows: Row[] = []
  replaceGroups(tree, rows)
  const fields: ContainerFields = { ...NO_FIELDS }
  for (const { name, value } of rows) {
    const field = fieldOf(name)
    if (!field || value === null || !isValue(value)) continue
    // Of several titles, prefers one that is a name: 標題：訂定「…要點」，並自即日生效.
    if (field === 'title') fields.title = title(fields.title, inOneLine(value))
    else if (amends(simplify(name))) fields[field] = value
    else fields[field] ??= value
  }
  return fields
}

// Joins a title that its cell breaks into lines; Chinese has no spaces. 【任免】 is a category of
// the site.
function inOneLine(title: string): string {
  return title
    .replace(/^【[^】]{1,8}】(?=.{6})/u, '')
    .replace(/\s+(?=[\u2e80-\u9fff\uff00-\uffef])|(?<=[\u2e80-\u9fff\uff00-\uffef])\s+/gu, '')
}

function title(first: string | null, next: string): string {
  const is = (words: string) => isForm(simplify(words), 'title')
  return first === null || (!is(first) && is(next)) ? next : first
}

function isValue(value: string): boolean {
  return !/^(?:无|無|—*|-*|\/|暂无|null)$/i.test(value)
}

function replaceGroups(parent: Root | Element, found: Row[]): void {
  for (const [at, child] of parent.children.entries()) {
    if (child.type !== 'element') continue
    const rows = readGroup(child)
    if (rows === null) replaceGroups(child, found)
    else {
      found.push(...rows)
      const lines = rows.map(({ name, value }) => (value === null ? name : `${name}：${value}`))
      parent.children[at] = preformatted(lines)
    }
  }
}

// The rows of an element that contains nothing but rows; null for any other.
function readGroup(element: Element): Row[] | null {
  const chunks: string[] = []
  if (!collectChunks(element, chunks)) return null
  const rows: Row[] = []
  let unknown = 0
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] ?? ''
    const known = fieldName(chunk)
    const inLine = known !== null || chunk === '' ? [] : rowsInLine(chunk)
    const name = known ?? (inLine === null ? (NAME_LIKE.exec(chunk)?.[1] ?? null) : null)
    if (name === null) {
      if (inLine === null) return null
      rows.push(...inLine)
      continue
    }
    if (known === null) unknown += 1
    const value = chunks[at + 1]
    const hasValue = value !== undefined && fieldName(value) === null && rowsInLine(value) === null
    if (hasValue) at++
    rows.push({ name, value: hasValue ? value : known === null ? null : '' })
  }
  return rows.length - unknown >= Math.max(MIN_FIELDS, 2 * unknown) ? rows : null
}

// `索引号：000 主题分类：综合`, `[索引号] 000`; null for any other text.
function rowsInLine(text: string): Row[] | null {
  const names: { name: string; start: number; end: number }[] = []
  for (const colon of text.matchAll(/[：:\]】]/gu)) {
    const from = names.at(-1)?.end ?? 0
    for (const word of text.slice(from, colon.index).matchAll(/(?<=^|[\s；;|])\S/gu)) {
      const start = from + word.index
      const name = colon.index - start > MAX_NAME ? null : fieldName(text.slice(start, colon.index))
      if (name === null) continue
      names.push({ name, start, end: colon.index + 1 })
      break
    }
  }
  if (names[0]?.start !== 0) return null
  return names.map(({ name, end }, at) => ({
    name,
    value: text.slice(end, names[at + 1]?.start).trim(),
  }))
}

/**
 * Splits the text of an element at its blocks and cells, and around a name that has its own element
 * (`<b>索引号：</b>000`). Returns false if it cannot be rows of fields: a heading, a long text.
 */
function collectChunks(node: Element, chunks: string[]): boolean {
  let open = ''
  const close = () => {
    // The colon may be in its own element, after the name's.
    const text = open
      .replace(/[\s\u00a0]+/gu, ' ')
      .replace(/^ ?[：:]/u, '')
      .trim()
    open = ''
    if (text !== '') chunks.push(text)
    return text.length <= MAX_VALUE && chunks.length <= MAX_CHUNKS
  }
  const pair = inlinePair(node)
  if (pair !== null) {
    chunks.push(...pair)
    return pair.every((chunk) => chunk.length <= MAX_VALUE) && chunks.length <= MAX_CHUNKS
  }
  for (const child of node.children) {
    if (child.type === 'text') open += child.value
    if (child.type !== 'element') continue
    if (/^h[1-6]$/.test(child.tagName)) return false
    if (child.tagName === 'br') open += ' '
    else if (isCell(child)) {
      if (!close() || !collectCell(child, chunks)) return false
    } else if (BLOCKS.has(child.tagName) || childElements(child).some(holdsBlock)) {
      if (!close() || !collectChunks(child, chunks)) return false
    } else if (fieldName(plainText(child)) !== null) {
      if (!close()) return false
      chunks.push(plainText(child))
    } else open += plainText(child)
  }
  return close()
}

/** A row that is nothing but the inline elements of a name and its value: `<span>文号</span><em>…</em>`. */
function inlinePair(node: Element): [string, string] | null {
  const [name, value, ...others] = childElements(node)
  if (name === undefined || value === undefined || others.length > 0) return null
  const blocks = [name, value].some((one) => holdsBlock(one) || isCell(one))
  const loose = node.children.some((child) => child.type === 'text' && child.value.trim() !== '')
  const words = plainText(name)
  const blank = plainText(value) === ''
  return blocks || loose || blank || !NAME_LIKE.test(words) ? null : [words, plainText(value)]
}

// A cell is one value, however many lines it has, unless it contains names.
function collectCell(cell: Element, chunks: string[]): boolean {
  const own: string[] = []
  if (!collectChunks(cell, own)) return false
  const hasNames = own.some((chunk) => fieldName(chunk) !== null || rowsInLine(chunk) !== null)
  chunks.push(...(hasNames ? own : [own.join(' ')]))
  return true
}

function holdsBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName) || childElements(element).some(holdsBlock)
}
