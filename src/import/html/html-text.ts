import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import type { ContainerFields } from '../container-fields.ts'
import { writeListNumber } from '../list-number.ts'
import { writeDataTables } from './data-tables.ts'
import { readIndexTable } from './index-table.ts'
import { removeFurniture } from './page-furniture.ts'
import { pageName } from './page-name.ts'
import { refuseDepth } from './page-tree.ts'

/** The content of a web page. */
export interface PageText {
  text: string
  fields: ContainerFields
  /** First words of the blocks that belong to the page rather than the document. */
  left: string[]
}

/**
 * Extracts the text of a web page as a visitor sees it: a line per block, tables as Markdown rows,
 * the index table of a portal as lines `名：值`, and the numbers of ordered lists written out,
 * because browsers generate them. Scripts, controls, navigation and lists of links are left out;
 * the splitter handles the rest that belongs to no document.
 */
export function readHtml(html: string): PageText {
  const tree = fromHtml(html)
  refuseDepth(tree)
  const name = pageName(tree)
  const left = removeFurniture(tree)
  const fields = { ...readIndexTable(tree), name }
  numberLists(tree)
  writeDataTables(tree)
  // Matches a run of spaces only from its start; otherwise the time would be quadratic in its
  // length.
  const text = `${toText(tree)
    .replace(/\u00a0/gu, ' ')
    .replace(/\u2003/gu, '\u3000')
    .replace(/(?<![^\S\n\u3000])[^\S\n\u3000]+$/gmu, '')
    .trim()}\n`
  return { text, fields, left }
}

function numberLists(parent: Root | Element): void {
  if (parent.type === 'element' && parent.tagName === 'ol') numberItems(parent)
  for (const child of parent.children) if (child.type === 'element') numberLists(child)
}

function numberItems(list: Element): void {
  const format = String(list.properties['type'] ?? '1')
  let next = numberOf(list.properties['start']) ?? 1
  for (const item of list.children) {
    if (item.type !== 'element' || item.tagName !== 'li') continue
    const value = numberOf(item.properties['value']) ?? next
    const text = toText(item).trim()
    // Pages that write their own numbers hide those of the browser.
    if (text !== '' && !/^[（(]?[〇零一二三四五六七八九十百\d]+[)）、.．]/.test(text))
      firstBlock(item).children.unshift({
        type: 'text',
        value: `${writeListNumber(format, value)}. `,
      })
    next = value + 1
  }
}

function numberOf(value: unknown): number | null {
  const number = Number(value ?? Number.NaN)
  return Number.isInteger(number) ? number : null
}

// A number before a paragraph would be on a line of its own.
function firstBlock(element: Element): Element {
  const first = element.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  return first?.type === 'element' && /^(?:p|div|section|h[1-6])$/.test(first.tagName)
    ? firstBlock(first)
    : element
}
