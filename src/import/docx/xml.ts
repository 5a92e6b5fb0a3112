import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

export type { Element } from 'xast'

/** Tree of an XML part. Throws when it is not well-formed. */
export function parseXml(xml: string): Root {
  return fromXml(xml.replace(/^\ufeff/, ''))
}

/** Child elements of a node, in order. */
export function elements(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child] : []))
}

/** The first child element with a name (`w:numPr`), or null. */
export function child(node: Root | Element | null, name: string): Element | null {
  return (node && elements(node).find((element) => element.name === name)) ?? null
}

/** An attribute of an element, `w:val` where no other is asked for; null where it is not set. */
export function attribute(node: Element | null, name = 'w:val'): string | null {
  return node?.attributes[name] ?? null
}

/** An attribute that is a number. */
export function numeric(node: Element | null, name = 'w:val'): number | null {
  const value = attribute(node, name)
  return value === null || !/^-?\d+$/.test(value) ? null : Number(value)
}
