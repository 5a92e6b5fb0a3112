import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { Reader } from './reader.ts'
import { writeHtml } from './write-html.ts'

/**
 * Our own rendered prose in the reader's script: text is converted; tags, addresses, code and
 * samples marked `translate="no"` are not.
 */
export function convertHtml(html: string, reader: Reader): string {
  const tree = fromHtml(html, { fragment: true })
  convertNode(tree, reader)
  return writeHtml(tree)
}

function isKept({ tagName, properties }: Element): boolean {
  return ['code', 'pre'].includes(tagName) || properties['translate'] === 'no'
}

/** Converts the text of a tree in place, except code and samples. */
export function convertNode(node: Nodes, reader: Reader): void {
  if (node.type === 'text') node.value = reader.convert(node.value)
  if (node.type === 'element' && isKept(node)) return
  if ('children' in node) for (const child of node.children) convertNode(child, reader)
}
