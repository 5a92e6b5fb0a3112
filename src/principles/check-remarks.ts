import type { Nodes } from 'mdast'
import { parseMarkdown } from '../corpus/policy/markdown.ts'

/** Nodes allowed in remarks: prose, without executable code, images or markup. */
const PROSE: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'break',
  'inlineCode',
  'blockquote',
  'list',
  'listItem',
  'link',
  'thematicBreak',
  'table',
  'tableRow',
  'tableCell',
])

/** An error in remarks written in Markdown. */
export interface RemarkFault {
  /** From 1, in the remarks. */
  line: number
  message: string
}

/**
 * The first node in remarks that is not allowed, or null. A principle file is data, like a policy
 * file: contributors cannot run code with it or link to `javascript:`.
 */
export function checkRemarks(text: string): RemarkFault | null {
  try {
    return firstFault(parseMarkdown(text))
  } catch (error) {
    const { reason, line } = error as { reason?: string; line?: number }
    if (reason === undefined) throw error
    return { line: line ?? 1, message: reason }
  }
}

function firstFault(node: Nodes): RemarkFault | null {
  const line = node.position?.start.line ?? 1
  if (!PROSE.has(node.type)) return { line, message: `${node.type} found` }
  if (node.type === 'link' && !/^(https?:\/\/|[/#?.])/.test(node.url))
    return { line, message: `link to ${node.url}` }
  if (!('children' in node)) return null
  for (const child of node.children) {
    const fault = firstFault(child)
    if (fault) return fault
  }
  return null
}
