import type { Element, ElementContent, Root } from 'hast'

/** Elements that begin a new line. */
export const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl'],
  ...['dt', 'fieldset', 'figure', 'figcaption', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary'],
  ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'caption'],
])

/** Whether an element is a cell: of a table, or a term or value of a list. */
export function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th' || tagName === 'dt' || tagName === 'dd'
}

/** All text of an element on one line. */
export function plainText(node: Element | Root): string {
  let text = ''
  const walk = (at: Element | Root): void => {
    for (const child of at.children) {
      if (child.type === 'text') text += child.value
      else if (child.type === 'element') {
        const isBlock = child.tagName === 'br' || BLOCKS.has(child.tagName)
        if (isBlock) text += ' '
        walk(child)
        if (isBlock) text += ' '
      }
    }
  }
  walk(node)
  return text.replace(/[^\S\u3000]+/gu, ' ').trim()
}

/** Child elements of a node. */
export function childElements(node: Element | Root): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child] : []))
}

/**
 * Elements below a node with a name, outermost first, without those nested in another of the same
 * name.
 */
export function outermost(node: Element | Root, name: string): Element[] {
  return childElements(node).flatMap((child) =>
    child.tagName === name ? [child] : outermost(child, name),
  )
}

/** Creates a block whose lines stay unchanged. */
export function preformatted(lines: readonly string[]): Element {
  const children: ElementContent[] = [{ type: 'text', value: lines.join('\n') }]
  return { type: 'element', tagName: 'pre', properties: {}, children }
}

/**
 * Deepest nesting that is read; layouts of portals have about sixty levels. Work on a tree grows
 * with its depth too.
 */
const MAX_DEPTH = 400

/**
 * Refuses a tree that is nested deeper than any real page.
 *
 * @throws RangeError like a stack overflow, which would follow
 */
export function refuseDepth(tree: Root): void {
  const waiting: { node: Root | Element; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next
    if (depth > MAX_DEPTH) throw new RangeError('elements stand too deep in one another')
    for (const child of node.children)
      if (child.type === 'element') waiting.push({ node: child, depth: depth + 1 })
  }
}
