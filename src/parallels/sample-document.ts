import { emptyFrontmatter } from '../corpus/frontmatter.ts'
import type { Block, BlockRole, Document } from '../corpus/model.ts'

function block(role: BlockRole, value: string): Block {
  return { role, inlines: [{ type: 'text', value }], before: '\n', line: 1 }
}

/** A document with numbered clauses of the given texts, and an optional preamble. Tests only. */
export function sampleDocument(
  id: string,
  clauses: readonly string[],
  opening = '',
  meta: Partial<Document['meta']> = {},
): Document {
  return {
    id,
    file: `content/policies/${id}.mdx`,
    meta: { ...emptyFrontmatter(), title: id, ...meta },
    front: opening === '' ? [] : [block('preamble', opening)],
    clauses: clauses.map((text, index) => ({
      id: String(index + 1),
      label: `${index + 1}.`,
      heading: null,
      kind: 'numbered',
      level: 1,
      principles: [],
      headline: block('headline', `${index + 1}.${text}`),
      paragraphs: [],
      children: [],
    })),
    closing: [],
  }
}
