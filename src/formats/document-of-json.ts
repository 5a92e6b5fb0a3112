import type { Block, Clause, Document } from '../corpus/model.ts'
import { readBlockJson } from './block-json.ts'
import type { BlockJson, ClauseJson, DocumentJson, Span } from './text-json.ts'

/** Converts the JSON of a block to a block. */
export type BlockReader = (json: BlockJson) => Block

/** The document in a file, with its blocks converted by `block`. */
export function documentOf(json: DocumentJson, block: BlockReader): Document {
  return {
    id: json.document,
    file: '',
    meta: json.meta,
    front: json.front.map(block),
    clauses: json.clauses.map((one) => readClause(one, block)),
    closing: json.closing.map(block),
  }
}

/** Converts blocks to their published form. */
export function readPublished(text: string): BlockReader {
  const slice = slicer(text)
  return (json) => readBlockJson(json, slice)
}

function readClause(json: ClauseJson, block: BlockReader): Clause {
  return assembleClause(json, block, (below) => readClause(below, block))
}

/** The clause in a file, with its sub-clauses converted by `below`. */
export function assembleClause(
  { id, label, heading, kind, level, principles, blocks, clauses }: ClauseJson,
  block: BlockReader,
  below: (json: ClauseJson) => Clause,
): Clause {
  const [headline, ...paragraphs] = blocks.map(block)
  if (headline === undefined) throw new Error(`clause ${id} has no line`)
  const children = clauses.map(below)
  return { id, label, heading, kind, level, principles, headline, paragraphs, children }
}

/** Returns a function that slices a text by code points. */
export function slicer(text: string): (span: Span) => string {
  const points = Array.from(text)
  return ([start, end]) => points.slice(start, end).join('')
}
