import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { permalink } from '../citation/address.ts'
import type { Inline } from '../corpus/model.ts'
import { writeBlocks } from '../corpus/policy/plain-markdown-writer.ts'
import type { Cell } from '../corpus/table.ts'
import { type Exported, isConversion } from './exported.ts'
import { type Line, linesOf, readInMark } from './lines.ts'
import { noteWords } from './notes.ts'
import { citation } from './plain-text.ts'

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { rule: '-' })

/** Deepest heading rank of Markdown. */
const DEEPEST = 6

/** The text as Markdown, with front matter (YAML) and editor's marks as footnotes. */
export function writeMarkdown(exported: Exported): string {
  const notes: string[] = []
  const phrasing = (inlines: readonly Inline[]): PhrasingContent[] =>
    inlines.flatMap((inline): PhrasingContent[] => {
      const value = readInMark(inline)
      const text: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }]
      const words = noteWords(inline, exported)
      if (words === null) return text
      const identifier = String(notes.push(words))
      return [...text, { type: 'footnoteReference', identifier }]
    })
  const children = linesOf(exported).map((line) => node(line, phrasing))
  const footnotes = notes.map((value, index): DefinitionContent => {
    const paragraph: BlockContent = { type: 'paragraph', children: [{ type: 'text', value }] }
    return { type: 'footnoteDefinition', identifier: String(index + 1), children: [paragraph] }
  })
  const text = writeBlocks([...children, ...footnotes], (root) => writer.stringify(root))
  return `${frontMatter(exported)}\n${text}`
}

/** JSON strings and `null`, for unknown values, are valid YAML. */
function frontMatter(exported: Exported): string {
  const { cited, published, clause, script, site, licence } = exported
  const address = permalink(published.id, clause, site)
  const fields = {
    title: cited.title,
    ...(clause !== null && { clause: cited.locator }),
    issuer: cited.names.length > 0 ? cited.names.join('、') : null,
    number: cited.docNumber,
    date: cited.date,
    edition: cited.edition,
    permalink: address,
    language: script,
    ...(isConversion(exported) && { convertedFrom: published.meta.script }),
    licence: licence && [licence.text, licence.href].filter(Boolean).join(' '),
    rights: published.meta.source.rights,
    cite: citation(exported),
  }
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return ['---', ...lines, '---', ''].join('\n')
}

type Phrasing = (inlines: readonly Inline[]) => PhrasingContent[]

function node(line: Line, phrasing: Phrasing): BlockContent {
  switch (line.kind) {
    case 'name':
      return { type: 'heading', depth: 1, children: [{ type: 'text', value: line.text }] }
    case 'heading': {
      const depth = Math.min(line.level + 1, DEEPEST) as 2 | 3 | 4 | 5 | 6
      return { type: 'heading', depth, children: phrasing(line.inlines) }
    }
    case 'paragraph':
      return line.role === 'title'
        ? { type: 'heading', depth: 1, children: phrasing(line.inlines) }
        : { type: 'paragraph', children: phrasing(line.inlines) }
    case 'table': {
      const { head, body } = line.table
      const row = (cells: readonly Cell[]) => ({
        type: 'tableRow' as const,
        children: cells.map(({ inlines }) => ({
          type: 'tableCell' as const,
          children: phrasing(inlines),
        })),
      })
      return {
        type: 'table',
        children: [...(head ? [head] : []), ...body].map(({ cells }) => row(cells)),
      }
    }
  }
}
