import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** Elements whose content follows other rules. */
const OTHER: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template'])

type Value = Element['properties'][string]

export interface WriteOptions {
  /** Write an attribute without a value as its name only. */
  collapseEmptyAttributes?: boolean
  /** Leave out the end of an item of a list: the next item, or the end of the list, says it. */
  openItems?: boolean
}

/**
 * A tree as HTML, as `hast-util-to-html` writes it, limited to text and attributes. What the
 * library computes for each attribute of each element is computed once here: the texts of a large
 * corpus have tens of millions. Quotes and end tags are written even where HTML allows to omit
 * them: readers of pages with regular expressions or a simple parser rely on them.
 */
export function writeHtml(node: Root | Element, options: WriteOptions = {}): string {
  return node.type === 'root' ? writeAll(node.children, options) : writeElement(node, options)
}

function writeAll(nodes: Root['children'] | ElementContent[], options: WriteOptions): string {
  let html = ''
  for (const node of nodes)
    if (node.type === 'text') html += escapeText(node.value)
    else html += node.type === 'element' ? writeElement(node, options) : toHtml(node, options)
  return html
}

function writeElement(element: Element, options: WriteOptions): string {
  const { tagName, properties, children } = element
  if (OTHER.has(tagName)) return toHtml(element, options)
  let html = `<${tagName}`
  for (const key in properties) html += writeProperty(key, properties[key], options)
  const content = writeAll(children, options)
  if ((content === '' && isVoid(tagName)) || (options.openItems && tagName === 'li'))
    return `${html}>${content}`
  return `${html}>${content}</${tagName}>`
}

function writeProperty(key: string, value: Value, options: WriteOptions): string {
  if (value === null || value === undefined || value === false || Number.isNaN(value)) return ''
  const { name, isBoolean, isComma } = attributeOf(key)
  if (value === true) return ` ${name}`
  if (isBoolean && (typeof value !== 'string' || value === '' || value === name))
    return value === '' || value ? ` ${name}` : ''
  const text = Array.isArray(value) ? joined(value, isComma) : String(value)
  if (text === '' && options.collapseEmptyAttributes) return ` ${name}`
  return ` ${name}="${escapeValue(text)}"`
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
