import { sha256 } from '../citation/clause-text.ts'
import type { Block, Clause, Document } from '../corpus/model.ts'
import { readBlockJson } from './block-json.ts'
import type { BlockJson, ClauseFileJson, ClauseJson, DocumentJson, Span } from './text-json.ts'

/**
 * The document of a `.json` file, as it was published: the inverse of writing it. Lines and file of the policy
 * are not in it.
 *
 * @throws an error of one line where the text is not such a file, or is not what its hash says
 */
export function readDocumentJson(text: string): Document {
  const json = parse(text)
  if (json.clause !== null) throw new Error(`${json.id} is a clause: this reads a document`)
  const slice = slicer(json.text.published)
  const block = (one: BlockJson) => readBlockJson(one, slice)
  return {
    id: json.document,
    file: '',
    meta: json.meta,
    front: json.front.map(block),
    clauses: json.clauses.map((one) => readClause(one, block)),
    closing: json.closing.map(block),
  }
}

/** The clause of a `.json` file with those below it. @throws as {@link readDocumentJson} does */
export function readClauseJson(text: string): Clause {
  const json = parse(text)
  if (json.clause === null) throw new Error(`${json.id} is a document: this reads a clause`)
  return readOwn(json.clause)
}

function parse(text: string): DocumentJson | ClauseFileJson {
  let json: DocumentJson | ClauseFileJson
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`no JSON: ${(error as SyntaxError).message}`)
  }
  if (json?.format !== 'clausary' || json.version !== 1)
    throw new Error('no text of this program: "format" and "version" are not "clausary" and 1')
  if (sha256(json.text.published) !== json.sha256)
    throw new Error(`${json.id}: the text is not the one that its sha256 was made for`)
  return json
}

function readClause(json: ClauseJson, block: (one: BlockJson) => Block): Clause {
  return assemble(json, block, (below) => readClause(below, block))
}

// Each clause counts in its own text.
function readOwn(json: ClauseJson): Clause {
  const slice = slicer(json.text?.published ?? '')
  return assemble(json, (one) => readBlockJson(one, slice), readOwn)
}

function assemble(
  { id, label, heading, kind, level, principles, blocks, clauses }: ClauseJson,
  block: (one: BlockJson) => Block,
  below: (one: ClauseJson) => Clause,
): Clause {
  const [headline, ...paragraphs] = blocks.map(block)
  if (headline === undefined) throw new Error(`clause ${id} has no line`)
  const children = clauses.map(below)
  return { id, label, heading, kind, level, principles, headline, paragraphs, children }
}

function slicer(text: string): (span: Span) => string {
  const points = Array.from(text)
  return ([start, end]) => points.slice(start, end).join('')
}
