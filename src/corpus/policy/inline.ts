/** Inline marks of a policy: how each is read from MDX, and how it is written. */
import type { Nodes, PhrasingContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Inline } from '../model.ts'
import type { Report } from './report.ts'
import { readScript } from './script-inline.ts'

type Element = MdxJsxTextElement | MdxJsxFlowElement

/** Least certainty for an editor to change the reading; below it only a note is allowed. */
const CORRECTION_CERTAINTY = 0.9

const ATTRIBUTES: ReadonlyMap<string, { required: string[]; optional: string[] }> = new Map(
  Object.entries({
    Corr: { required: ['sic', 'cert'], optional: ['note'] },
    Gap: { required: ['supplied', 'cert'], optional: ['note'] },
    Script: { required: [], optional: ['hant', 'hans'] },
    Note: { required: [], optional: ['cert'] },
  }),
)

/** Inlines of a paragraph or heading. Anything other than text and known components is reported. */
export function readInlines(nodes: readonly PhrasingContent[], report: Report): Inline[] {
  const inlines: Inline[] = []
  for (const node of nodes) {
    const inline = readInlineNode(node, report)
    const last = inlines.at(-1)
    if (inline?.type === 'text' && last?.type === 'text') last.value += inline.value
    else if (inline) inlines.push(inline)
  }
  return inlines
}

function readInlineNode(node: PhrasingContent, report: Report): Inline | null {
  if (node.type === 'text') return { type: 'text', value: node.value }
  if (node.type === 'mdxJsxTextElement') return readElement(node, report)
  const address = literalAddress(node)
  if (address !== null) return { type: 'text', value: address }
  if (node.type === 'mdxTextExpression') {
    report(
      node,
      'expression',
      `expression {${node.value}} found`,
      'a policy file is data: write \\{ for a brace of the text, and no expressions',
    )
    return null
  }
  report(
    node,
    'markdown',
    `Markdown ${node.type} found`,
    'a policy has plain text, <Corr>, <Gap>, <Script> and <Note>: put a backslash before a character of the text that Markdown reads as a mark',
  )
  return null
}

// GFM turns bare addresses into links; their text is restored, since a policy has text only.
function literalAddress(node: Nodes): string | null {
  if (node.type !== 'link') return null
  const [only] = node.children
  if (only?.type !== 'text' || node.children.length !== 1) return null
  return node.position?.start.offset === only.position?.start.offset ? only.value : null
}

/** The mark that a component represents, or null with a report of the problem. */
export function readElement(node: Element, report: Report): Inline | null {
  const known = node.name === null ? undefined : ATTRIBUTES.get(node.name)
  if (!known) {
    report(
      node,
      'component',
      `unknown component <${node.name ?? ''}>`,
      'only <Corr>, <Gap>, <Script> and <Note> may stand in a policy; write \\< for a bracket of the text',
    )
    return null
  }
  const attributes = readAttributes(node, known, report)
  if (!attributes) return null
  return makeMark(node, attributes, report)
}

function readAttributes(
  node: Element,
  known: { required: string[]; optional: string[] },
  report: Report,
): Map<string, string> | null {
  const values = new Map<string, string>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      report(
        node,
        'expression',
        `attribute of <${node.name}> that is an expression`,
        'write every attribute as name="value"',
      )
      return null
    }
    if (![...known.required, ...known.optional].includes(attribute.name)) {
      report(
        node,
        'component',
        `unknown attribute ${attribute.name} on <${node.name}>`,
        `it takes ${[...known.required, ...known.optional].join(', ')}`,
      )
      return null
    }
    values.set(attribute.name, attribute.value)
  }
  const missing = known.required.find((name) => !values.has(name))
  if (missing !== undefined) {
    report(node, 'component', `<${node.name}> without ${missing}`, `write ${missing}="…"`)
    return null
  }
  return values
}

function makeMark(node: Element, attributes: Map<string, string>, report: Report): Inline | null {
  const note = attributes.get('note') ?? null
  const given = attributes.get('cert')
  const cert = given === undefined ? null : Number(given)
  if (cert !== null && !(given !== '' && cert >= 0 && cert <= 1)) {
    report(node, 'certainty', `cert="${given}"`, 'a certainty is a number from 0 to 1')
    return null
  }
  const value = elementText(node, report)
  if (value === null) return null
  if (node.name === 'Note') return { type: 'note', value, cert }
  if (node.name === 'Script') return readScript(node, attributes, value, report)
  if (cert === null || cert < CORRECTION_CERTAINTY) {
    report(
      node,
      'certainty',
      `<${node.name}> at certainty ${given}`,
      `below ${CORRECTION_CERTAINTY} say it in a <Note> and leave the text alone`,
    )
    return null
  }
  if (node.name === 'Gap')
    return { type: 'gap', supplied: attributes.get('supplied') ?? '', cert, note }
  return { type: 'corr', sic: attributes.get('sic') ?? '', value, cert, note }
}

function elementText(node: Element, report: Report): string | null {
  let text = ''
  // Flow elements contain paragraphs, text elements contain text.
  const children = node.children.flatMap((child) =>
    child.type === 'paragraph' ? child.children : [child],
  )
  for (const child of children) {
    const value = child.type === 'text' ? child.value : literalAddress(child)
    if (value === null) {
      report(child, 'component', `${child.type} inside <${node.name}>`, 'only text may stand there')
      return null
    }
    text += value
  }
  return text
}

/** Inverse of {@link readInlines}. */
export function writeInlines(inlines: readonly Inline[]): PhrasingContent[] {
  return inlines.filter((inline) => inline.type !== 'text' || inline.value !== '').map(writeInline)
}

function writeInline(inline: Inline): PhrasingContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.value }
    case 'corr':
      return element('Corr', { sic: inline.sic, ...marks(inline) }, inline.value)
    case 'gap':
      return element('Gap', { supplied: inline.supplied, ...marks(inline) }, '')
    case 'script':
      return element('Script', present({ hant: inline.hant, hans: inline.hans }), inline.value)
    case 'note':
      return element(
        'Note',
        inline.cert === null ? {} : { cert: String(inline.cert) },
        inline.value,
      )
  }
}

function marks(inline: { cert: number; note: string | null }): Record<string, string> {
  return { cert: String(inline.cert), ...present({ note: inline.note }) }
}

/** The attributes that are not null. */
function present(attributes: Record<string, string | null>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}

function element(
  name: string,
  attributes: Record<string, string>,
  text: string,
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value: encodeAttribute(value),
    })),
    children: text === '' ? [] : [{ type: 'text', value: text }],
  }
}

// mdast-util-mdx-jsx encodes only the quote; an ampersand would be decoded on reading, and a line
// break would end the heading that contains the component.
function encodeAttribute(value: string): string {
  return value.replace(/[&\s]/g, (character) =>
    character === ' ' ? ' ' : `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`,
  )
}
