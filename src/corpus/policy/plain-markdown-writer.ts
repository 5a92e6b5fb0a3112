import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { RESUME } from './plain-markdown.ts'

/** Text that has no meaning in Markdown, MDX or GFM, wherever it occurs. */
const PLAIN = /^(?:(?!\p{Z})[\u0080-\u{10ffff}]|\d+(?![\d.)]))[^\\`*_{}<>[\]&~|#@!\p{Cc}]*(?<! )$/u
/** Addresses, which become links. */
const LINK = /:\/|[wW]\./

/**
 * Markdown blocks, which do not depend on one another: plain text as the library writes it, all
 * others by the library.
 */
export function writeBlocks(
  blocks: readonly RootContent[],
  writeByLibrary: (root: Root) => string,
): string {
  const written = blocks.map(
    (node) =>
      writePlainBlock(node) ??
      writeByLibrary({ type: 'root', children: [node] }).replace(/\n$/, ''),
  )
  const text = written.join('\n\n')
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/**
 * A heading or paragraph of plain text only, a rule, or a `<Resume>`, as the library writes it,
 * without its hundred patterns for each; null for any other block.
 */
export function writePlainBlock(node: RootContent): string | null {
  switch (node.type) {
    case 'thematicBreak':
      return '---'
    case 'paragraph':
      return textOf(node.children)
    case 'heading': {
      const text = textOf(node.children)
      return text === null ? null : `${'#'.repeat(node.depth)} ${text}`
    }
    case 'mdxJsxFlowElement':
      return resumeOf(node)
    default:
      return null
  }
}

function resumeOf({ name, attributes, children }: MdxJsxFlowElement): string | null {
  const [only, ...others] = attributes
  if (name !== 'Resume' || children.length + others.length > 0) return null
  if (only?.type !== 'mdxJsxAttribute' || only.name !== 'clause') return null
  const written = `<Resume clause="${only.value}" />`
  return RESUME.test(written) ? written : null
}

function textOf(children: readonly { type: string; value?: string }[]): string | null {
  const [only, ...others] = children
  if (only?.type !== 'text' || others.length > 0) return null
  const { value = '' } = only
  return PLAIN.test(value) && !LINK.test(value) ? value : null
}
