import { child, type Element, elements } from './xml.ts'

/** How tracked changes are treated: all applied, or all reverted. */
export const CHANGES = ['accept', 'reject'] as const
export type Changes = (typeof CHANGES)[number]

const ADDED = new Set(['w:ins', 'w:moveTo'])
const REMOVED = new Set(['w:del', 'w:moveFrom'])

const KEPT: ReadonlyMap<string, string> = new Map([
  ['w:del', 'w:ins'],
  ['w:moveFrom', 'w:moveTo'],
  ['w:delText', 'w:t'],
])

/**
 * Applies the tracked changes of a tree, in place, as accepting or rejecting all of them does in a
 * word processor: words, rows of tables, and paragraph marks, without which two paragraphs are
 * joined.
 */
export function applyChanges(node: Element, changes: Changes): void {
  const gone = changes === 'accept' ? REMOVED : ADDED
  // Before the paragraph marks themselves are removed.
  joinParagraphs(node, gone)
  node.children = node.children.filter(
    (one) => one.type !== 'element' || !(gone.has(one.name) || isRowGone(one, gone)),
  )
  for (const one of elements(node)) applyChanges(one, changes)
  // Kept removed text becomes normal text.
  node.name = KEPT.get(node.name) ?? node.name
}

/** How many tracked changes a tree has. */
export function countChanges(node: Element): number {
  const own = ADDED.has(node.name) || REMOVED.has(node.name) ? 1 : 0
  return elements(node).reduce((sum, one) => sum + countChanges(one), own)
}

function isRowGone(row: Element, gone: ReadonlySet<string>): boolean {
  const properties = row.name === 'w:tr' ? child(row, 'w:trPr') : null
  return properties !== null && elements(properties).some(({ name }) => gone.has(name))
}

function joinParagraphs(parent: Element, gone: ReadonlySet<string>): void {
  let open: Element['children'] = []
  parent.children = parent.children.filter((node) => {
    if (node.type !== 'element' || node.name !== 'w:p') return true
    const [properties, rest] = [
      node.children.filter((one) => one.type === 'element' && one.name === 'w:pPr'),
      node.children.filter((one) => one.type !== 'element' || one.name !== 'w:pPr'),
    ]
    if (isMarkGone(node, gone)) {
      open.push(...rest)
      return false
    }
    node.children = [...properties, ...open, ...rest]
    open = []
    return true
  })
  if (open.length > 0)
    parent.children.push({ type: 'element', name: 'w:p', attributes: {}, children: open })
}

function isMarkGone(paragraph: Element, gone: ReadonlySet<string>): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr')
  return mark !== null && elements(mark).some(({ name }) => gone.has(name))
}
