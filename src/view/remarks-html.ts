import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import { parseMarkdown } from '../corpus/policy/markdown.ts'
import { convertNode } from './convert-html.ts'
import type { Reader } from './reader.ts'

/**
 * An editor's remarks in the reader's script; empty where there are none. They are prose without
 * markup.
 */
export function remarksHtml(markdown: string, reader: Reader): string {
  if (markdown.trim() === '') return ''
  const tree = toHast(parseMarkdown(markdown))
  convertNode(tree, reader)
  return toHtml(tree)
}
