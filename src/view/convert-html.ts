import type { Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import type { Reader } from './reader.ts'

/** Rendered prose of ours in the reader's script: text is converted, tags, addresses and code are not. */
export function convertHtml(html: string, reader: Reader): string {
  const tree = fromHtml(html, { fragment: true })
  convertNode(tree, reader)
  return toHtml(tree)
}

/** Converts the text of a tree in place, all but code. */
export function convertNode(node: Nodes, reader: Reader): void {
  if (node.type === 'text') node.value = reader.convert(node.value)
  if (node.type === 'element' && ['code', 'pre'].includes(node.tagName)) return
  if ('children' in node) for (const child of node.children) convertNode(child, reader)
}
