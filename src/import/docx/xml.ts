import type { Element, Root } from 'xast'
import { fromXml } from 'xast-util-from-xml'

export type { Element } from 'xast'

/** Parses an XML part. Throws if it is not well-formed; {@link xmlFault} gives the reason. */
export function parseXml(xml: string): Root {
  return fromXml(xml.replace(/^\ufeff/, ''))
}

/** Decodes an XML part, in one of the two encodings that every XML parser must support. */
export function xmlText(bytes: Uint8Array): string {
  const [first, second] = bytes
  const isLittle = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const isBig = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  return new TextDecoder(isLittle ? 'utf-16le' : isBig ? 'utf-16be' : 'utf-8').decode(bytes)
}

/**
 * Why a part could not be parsed, in a few words: the parser first reports that it could not, then
 * where and why.
 */
export function xmlFault(error: unknown): string {
  const { message, cause, line } = error as Error & { line?: number }
  const reason = cause instanceof Error ? cause.message : message
  if (reason.includes('call stack')) return 'its elements stand too deep in one another'
  const [first = ''] = reason.replace(/ \(line \d+, column \d+\)/, '').split('\n')
  return line === undefined ? first : `XML, line ${line}: ${first}`
}

/** Child elements of a node, in order. */
export function elements(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (child.type === 'element' ? [child] : []))
}

/** The first child element with a name (`w:numPr`), or null. */
export function child(node: Root | Element | null, name: string): Element | null {
  return (node && elements(node).find((element) => element.name === name)) ?? null
}

/** An attribute of an element, `w:val` by default; null if it is not set. */
export function attribute(node: Element | null, name = 'w:val'): string | null {
  return node?.attributes[name] ?? null
}

/** An attribute that is a number. */
export function numeric(node: Element | null, name = 'w:val'): number | null {
  const value = attribute(node, name)
  return value === null || !/^-?\d+$/.test(value) ? null : Number(value)
}
