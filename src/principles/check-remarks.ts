import type { Nodes } from 'mdast'
import { parseMarkdown } from '../corpus/policy/markdown.ts'

/** What remarks may be made of: prose, without code that runs, pictures or markup of their own. */
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

/** What is wrong in remarks written in Markdown. */
export interface RemarkFault {
  /** From 1, in the remarks. */
  line: number
  message: string
}

/**
 * The first thing in remarks that is no prose, or null. A principle file is data, as a policy is: whoever
 * contributes one can run no code with it and lead nobody to `javascript:`.
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
