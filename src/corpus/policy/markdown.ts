/**
 * The only module that uses remark: MDX restricted to data, parsed and written with the same
 * extensions.
 */
import type { Heading, Parents, Root, Text } from 'mdast'
import type { Info, State } from 'mdast-util-to-markdown'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { writeBlocks } from './plain-markdown-writer.ts'

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, {
    rule: '-',
    handlers: { heading: writeHeading, text: writeText },
    // Text of any kind must be preserved: what the extensions do not escape is encoded here.
    unsafe: [
      // A line that begins like this would be parsed as an ES module.
      { atBreak: true, character: 'i', after: 'mport' },
      { atBreak: true, character: 'e', after: 'xport' },
      { character: '\r', inConstruct: 'phrasing' },
      { character: '\t', inConstruct: 'phrasing' },
    ],
  })

/** Tree of a policy file. Throws a VFileMessage (with line and column) when it is not valid MDX. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}

/** Inverse of {@link parseMarkdown}. */
export function writeMarkdown({ children }: Root): string {
  return writeBlocks(children, writeByLibrary)
}

/** The same as {@link writeMarkdown}, entirely by the library. */
export function writeByLibrary(root: Root): string {
  return processor.stringify(root)
}

// The default handler underlines a heading with a line break; this one keeps the `#`, so that the
// depth of every heading is visible and line breaks are encoded.
function writeHeading(
  node: Heading,
  _parent: Parents | undefined,
  state: State,
  info: Info,
): string {
  const exitHeading = state.enter('headingAtx')
  const exitPhrasing = state.enter('phrasing')
  const text = state.containerPhrasing(node, { ...info, before: '# ', after: '\n' })
  exitPhrasing()
  exitHeading()
  const encoded = /^[\t ]/.test(text)
    ? `&#x${text.charCodeAt(0).toString(16)};${text.slice(1)}`
    : text
  return `${'#'.repeat(node.depth)} ${encoded}`
}

// A line break is kept only inside a text; next to a mark, at an end or doubled it would separate
// blocks.
function writeText(node: Text, _parent: Parents | undefined, state: State, info: Info): string {
  const every =
    state.stack.includes('headingAtx') || state.stack.includes('mdxJsxTextElement' as 'phrasing')
  return state
    .safe(node.value, info)
    .replace(every ? /\n/g : /^\n|\n$|\n(?=\n)|(?<=\n)\n/g, '&#xA;')
}
