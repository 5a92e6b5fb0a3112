import type { Element, ElementContent } from 'xast'
import type { Inline } from '../../corpus/model.ts'
import { unpack } from './vocabulary.ts'

/** Inlines of the content of a `p`, `num` or `heading`: the inverse of {@link inlinesXml}. */
export function readInlines(content: readonly ElementContent[]): Inline[] {
  return content.flatMap((node): Inline[] => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }]
    return node.type === 'element' ? [readMark(node)] : []
  })
}

function readMark(node: Element): Inline {
  const { attributes } = node
  const said = (name: string) => {
    const value = attributes[`c:${name}`]
    return value === undefined || value === null ? null : unpack(value)
  }
  const number = (name: string) => Number(said(name))
  const value = textOf(node)
  if (node.name === 'authorialNote') {
    const cert = said('cert')
    return { type: 'note', value, cert: cert === null ? null : Number(cert) }
  }
  switch (attributes['name']) {
    case 'corr':
      return {
        type: 'corr',
        sic: said('sic') ?? '',
        value,
        cert: number('cert'),
        note: said('note'),
      }
    case 'supplied':
      return { type: 'gap', supplied: value, cert: number('cert'), note: said('note') }
    case 'script':
      return { type: 'script', value, hant: said('hant'), hans: said('hans') }
    case 'char':
      return { type: 'text', value }
    default:
      throw new Error(`no mark of this program: <${node.name} name="${attributes['name'] ?? ''}">`)
  }
}

/** Text of an element with its descendants. */
function textOf(node: Element): string {
  if (node.attributes['name'] === 'char')
    return String.fromCharCode(parseInt(node.attributes['c:code'] ?? 'fffd', 16))
  return node.children
    .map((child) => {
      if (child.type === 'text') return child.value
      return child.type === 'element' ? textOf(child) : ''
    })
    .join('')
}
