import { sha256 } from '../citation/clause-text.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { assembleClause, documentOf, readPublished } from './document-of-json.ts'
import type { ClauseFileJson, ClauseJson, DocumentJson } from './text-json.ts'
import { parseJson, readWhole } from './whole-file.ts'

/**
 * Parses a document as published from a `.json` file: the inverse of writing it. Lines and the path
 * of the policy file are not included.
 *
 * @throws a one-line error where the text is not such a file, or does not match its hash
 */
export function readDocumentJson(text: string): Document {
  return readWhole(() => {
    const json = parse(text)
    if (json.clause !== null) throw new Error(`${json.id} is a clause: this reads a document`)
    return documentOf(json, readPublished(json.text.published))
  })
}

/**
 * Parses a clause with its descendants from a `.json` file. @throws like {@link readDocumentJson}
 */
export function readClauseJson(text: string): Clause {
  return readWhole(() => {
    const json = parse(text)
    if (json.clause === null) throw new Error(`${json.id} is a document: this reads a clause`)
    return readOwn(json.clause)
  })
}

function parse(text: string): DocumentJson | ClauseFileJson {
  const json = parseJson<DocumentJson | ClauseFileJson>(text)
  if (json?.format !== 'clausary' || json.version !== 1)
    throw new Error('no text of this program: "format" and "version" are not "clausary" and 1')
  if (sha256(json.text.published) !== json.sha256)
    throw new Error(`${json.id}: the text is not the one that its sha256 was made for`)
  return json
}

// Offsets of each clause are relative to its own text.
function readOwn(json: ClauseJson): Clause {
  return assembleClause(json, readPublished(json.text?.published ?? ''), readOwn)
}
