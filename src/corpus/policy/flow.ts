/**
 * The flow of a policy body: the meaning of each Markdown block, and its inverse.
 *
 * `# ` title lines · paragraphs before the first clause: addressee and preamble · `## ` and deeper:
 * one heading per clause, its depth is the clause's level + 1 · `<Resume clause="art38" />`: the
 * paragraphs that follow belong to that clause again · a table: its rows, one block each · `---`:
 * attachment note, signature and date follow.
 */
import type { Heading, Paragraph, Root, RootContent, Table } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Block, Clause, Document, Inline } from '../model.ts'
import { clauseParts } from '../model.ts'
import { tableRuns } from '../table.ts'
import { readInlines, writeInlines } from './inline.ts'
import type { Report } from './report.ts'
import { type FlowRow, tableNode } from './table.ts'

/** The meaning of one Markdown block. */
export type Flow =
  | { type: 'title' | 'paragraph'; inlines: Inline[]; line: number }
  | { type: 'headline'; depth: number; inlines: Inline[]; line: number }
  | { type: 'resume'; clause: string; line: number }
  | { type: 'table'; rows: FlowRow[]; line: number }
  | { type: 'closing'; line: number }

/** Deepest heading in Markdown. */
const MAX_DEPTH = 6

export function readFlow(root: Root, report: Report): Flow[] {
  return joinMarks(root.children).flatMap((node): Flow | Flow[] => {
    const line = node.position?.start.line ?? 0
    switch (node.type) {
      case 'yaml':
        return []
      case 'heading': {
        const inlines = readInlines(node.children, report)
        if (node.depth === 1) return { type: 'title', inlines, line }
        return { type: 'headline', depth: node.depth, inlines, line }
      }
      case 'paragraph':
        return { type: 'paragraph', inlines: readInlines(node.children, report), line }
      case 'table':
        return { type: 'table', rows: readRows(node, report), line }
      case 'thematicBreak':
        return { type: 'closing', line }
      default:
        return readOther(node, line, report)
    }
  })
}

function readRows(table: Table, report: Report): FlowRow[] {
  return table.children.map(({ children, position }) => ({
    cells: children.map((cell) => readInlines(cell.children, report)),
    line: position?.start.line ?? 0,
  }))
}

// MDX parses marks that fill a line as blocks; those on one line are one paragraph of the text.
function joinMarks(nodes: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type !== 'mdxJsxFlowElement' || node.name === 'Resume') out.push(node)
    else if (last?.type === 'paragraph' && last.position?.end.line === node.position?.start.line) {
      last.children.push({ ...node, type: 'mdxJsxTextElement' } as MdxJsxTextElement)
      if (node.position && last.position) last.position.end = node.position.end
    } else {
      const children = [{ ...node, type: 'mdxJsxTextElement' } as MdxJsxTextElement]
      out.push({
        type: 'paragraph',
        children,
        ...(node.position && { position: { ...node.position } }),
      })
    }
  }
  return out
}

function readOther(node: RootContent, line: number, report: Report): Flow | [] {
  if (node.type === 'mdxJsxFlowElement') {
    if (node.name === 'Resume') {
      const [attribute] = node.attributes
      if (attribute?.type === 'mdxJsxAttribute' && attribute.name === 'clause')
        return { type: 'resume', clause: String(attribute.value), line }
    }
  }
  if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression') {
    const what = node.type === 'mdxjsEsm' ? 'import or export' : `expression {${node.value}}`
    report(
      node,
      node.type === 'mdxjsEsm' ? 'import' : 'expression',
      `${what} found`,
      'a policy file is data and can run no code: remove it, or put a backslash before its first character where it is text',
    )
    return []
  }
  report(
    node,
    'markdown',
    `Markdown ${node.type} found`,
    'a policy has headings and paragraphs only: put a backslash before the mark where it is text',
  )
  return []
}

/** Inverse of {@link readFlow}, for a whole document. */
export function writeFlow(document: Document): RootContent[] {
  const out: RootContent[] = [
    ...writeBlocks(document.front),
    ...document.clauses.flatMap(writeClause),
  ]
  if (document.closing.length > 0) out.push({ type: 'thematicBreak' })
  return [...out, ...writeBlocks(document.closing)]
}

function writeBlocks(blocks: readonly Block[]): RootContent[] {
  return tableRuns(blocks).flatMap((run): RootContent[] => {
    if ('block' in run)
      return [run.block.role === 'title' ? heading(1, run.block) : paragraph(run.block)]
    const table = tableNode(run.rows)
    return table === null ? run.rows.map(paragraph) : [table]
  })
}

function writeClause(clause: Clause): RootContent[] {
  const nodes: RootContent[] = []
  let resumed = true
  let open: Block[] = []
  const close = () => {
    nodes.push(...writeBlocks(open))
    open = []
  }
  for (const part of clauseParts(clause)) {
    if ('headline' in part) {
      close()
      nodes.push(...writeClause(part))
      resumed = false
    } else if (part === clause.headline) {
      nodes.push(heading(Math.min(clause.level + 1, MAX_DEPTH), part))
    } else {
      if (!resumed) nodes.push(resume(clause.id))
      resumed = true
      open.push(part)
    }
  }
  close()
  return nodes
}

function heading(depth: number, block: Block): Heading {
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: writeInlines(block.inlines),
  }
}

function paragraph(block: Block): Paragraph {
  return { type: 'paragraph', children: writeInlines(block.inlines) }
}

function resume(clause: string): RootContent {
  return {
    type: 'mdxJsxFlowElement',
    name: 'Resume',
    attributes: [{ type: 'mdxJsxAttribute', name: 'clause', value: clause }],
    children: [],
  }
}
