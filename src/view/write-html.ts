import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** Elements whose content follows other rules. */
const OTHER: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template'])

type Value = Element['properties'][string]

/** Elements before which the end of a paragraph is implied (HTML standard, 13.1.2.4, optional tags). */
const AFTER_PARAGRAPH: ReadonlySet<string> = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'details',
    'dialog',
    'div',
    'dl',
    'fieldset',
    'figcaption',
  ],
  ...[
    'figure',
    'footer',
    'form',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'header',
    'hgroup',
    'hr',
    'main',
    'menu',
  ],
  ...['nav', 'ol', 'p', 'pre', 'search', 'section', 'table', 'ul'],
])

/** Elements whose end is implied by each of these after them, and by the end of their parent. */
const OPEN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['p', AFTER_PARAGRAPH],
  ['li', new Set(['li'])],
  ['tr', new Set(['tr'])],
  ['td', new Set(['td', 'th'])],
  ['th', new Set(['td', 'th'])],
])

/** Parents that do not end a paragraph. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'a',
  'audio',
  'del',
  'ins',
  'map',
  'noscript',
  'video',
])

/** What a value in quotes contains. */
const QUOTED = /[\0\t\n\f\r "&'<=>`]/

/**
 * A tree as HTML, as `hast-util-to-html` writes it, limited to text and attributes: without quotes around values that
 * need none, and without end tags of paragraphs, items, rows and cells that what follows implies. These are a tenth of
 * the markup of a large site. What the library computes for each attribute of each element is computed once here: the
 * texts of a large corpus have tens of millions.
 */
export function writeHtml(node: Root | Element): string {
  return node.type === 'root' ? writeAll(node.children, null) : writeElement(node, false)
}

/** @param parent - null for the root of a tree: what follows it is not known */
function writeAll(nodes: Root['children'] | ElementContent[], parent: string | null): string {
  let html = ''
  for (const [index, node] of nodes.entries())
    if (node.type === 'text') html += escapeText(node.value)
    else if (node.type === 'element')
      html += writeElement(node, isEndImplied(node, nodes[index + 1], parent))
    else html += toHtml(node)
  return html
}

function isEndImplied(
  { tagName }: Element,
  next: Root['children'][number] | undefined,
  parent: string | null,
) {
  const after = OPEN.get(tagName)
  if (after === undefined || parent === null) return false
  if (next === undefined) return !TRANSPARENT.has(parent)
  return next.type === 'element' && after.has(next.tagName)
}

function writeElement(element: Element, isOpen: boolean): string {
  const { tagName, properties, children } = element
  if (OTHER.has(tagName)) return toHtml(element, { preferUnquoted: true })
  let html = `<${tagName}`
  for (const key in properties) html += writeProperty(key, properties[key])
  const content = writeAll(children, tagName)
  if (isOpen || (content === '' && isVoid(tagName))) return `${html}>${content}`
  return `${html}>${content}</${tagName}>`
}

function writeProperty(key: string, value: Value): string {
  if (value === null || value === undefined || value === false || Number.isNaN(value)) return ''
  const { name, isBoolean, isComma } = attributeOf(key)
  if (value === true) return ` ${name}`
  if (isBoolean && (typeof value !== 'string' || value === '' || value === name))
    return value === '' || value ? ` ${name}` : ''
  const text = Array.isArray(value) ? joined(value, isComma) : String(value)
  return text === '' ? ` ${name}` : ` ${name}=${writeValue(text)}`
}

/** The value of an attribute, in quotes only where it needs them; not empty. */
export function writeValue(text: string): string {
  return QUOTED.test(text) ? `"${escapeValue(text)}"` : text
}

function joined(values: readonly (string | number)[], isComma: boolean): string {
  if (!isComma) return values.join(' ').trim()
  // With an empty last value, the list would be parsed as one item shorter.
  return (values.at(-1) === '' ? [...values, ''] : values).join(', ').trim()
}

/** How the library writes an attribute. */
interface Attribute {
  name: string
  isBoolean: boolean
  isComma: boolean
}

const attributes = new Map<string, Attribute>()

function attributeOf(key: string): Attribute {
  const known = attributes.get(key)
  if (known) return known
  const written = (value: Value) =>
    toHtml({ type: 'element', tagName: 'a', properties: { [key]: value }, children: [] }).slice(
      '<a '.length,
      -'></a>'.length,
    )
  const attribute = {
    name: written(true),
    isBoolean: !written('').endsWith('""'),
    isComma: written(['x', 'y']).endsWith('"x, y"'),
  }
  attributes.set(key, attribute)
  return attribute
}

const voids = new Map<string, boolean>()

function isVoid(tagName: string): boolean {
  const known = voids.get(tagName)
  if (known !== undefined) return known
  const written = toHtml({ type: 'element', tagName, properties: {}, children: [] })
  voids.set(tagName, !written.endsWith(`</${tagName}>`))
  return !written.endsWith(`</${tagName}>`)
}

const reference = (character: string) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`

function escapeText(text: string): string {
  return text.includes('<') || text.includes('&') ? text.replace(/[<&]/g, reference) : text
}

function escapeValue(text: string): string {
  return text.replace(/[\0"&'`]/g, reference)
}
