import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toText } from 'hast-util-to-text'
import { writeListNumber } from './list-number.ts'

/** Elements that a page has for the one who visits it, and that no document consists of. */
const FURNITURE = new Set([
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'svg',
    'canvas',
    'audio',
    'video',
  ],
  ...['nav', 'button', 'select', 'input', 'textarea', 'dialog', 'menu'],
])

/**
 * The text of a web page as a visitor sees it: a line a block, cells of a table parted by tabs, the
 * numbers of ordered lists written out, because a browser makes them and no text has them. Scripts,
 * navigation and form controls are left out; what else belongs to no document is left to the splitter.
 */
export function htmlToText(html: string): string {
  const tree = fromHtml(html)
  prune(tree)
  return `${toText(tree)
    .replace(/[^\S\n\u3000]+$/gmu, '')
    .trim()}\n`
}

function prune(parent: Root | Element): void {
  parent.children = parent.children.filter(
    (child) => child.type !== 'element' || !isFurniture(child),
  ) as ElementContent[]
  if (parent.type === 'element' && parent.tagName === 'ol') numberItems(parent)
  for (const child of parent.children) if (child.type === 'element') prune(child)
}

function isFurniture({ tagName, properties }: Element): boolean {
  return (
    FURNITURE.has(tagName) ||
    properties['hidden'] === true ||
    properties['role'] === 'navigation' ||
    /display\s*:\s*none/i.test(String(properties['style'] ?? ''))
  )
}

function numberItems(list: Element): void {
  const format = String(list.properties['type'] ?? '1')
  let next = numberOf(list.properties['start']) ?? 1
  for (const item of list.children) {
    if (item.type !== 'element' || item.tagName !== 'li') continue
    const value = numberOf(item.properties['value']) ?? next
    const text = toText(item).trim()
    // Pages that write their numbers themselves hide those of the browser.
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

// A number before a paragraph would stand on a line of its own.
function firstBlock(element: Element): Element {
  const first = element.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  return first?.type === 'element' && /^(?:p|div|section|h[1-6])$/.test(first.tagName)
    ? firstBlock(first)
    : element
}
