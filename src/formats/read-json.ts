import { sha256 } from '../citation/clause-text.ts'
import type { Clause, Document } from '../corpus/model.ts'
import { assembleClause, documentOf, readPublished } from './document-of-json.ts'
import type { ClauseFileJson, ClauseJson, DocumentJson } from './text-json.ts'
import { parseJson, readWhole } from './whole-file.ts'

/**
 * The document of a `.json` file, as it was published: the inverse of writing it. Lines and file of the policy
 * are not in it.
 *
 * @throws an error of one line where the text is not such a file, or is not what its hash says
 */
export function readDocumentJson(text: string): Document {
  return readWhole(() => {
    const json = parse(text)
    if (json.clause !== null) throw new Error(`${json.id} is a clause: this reads a document`)
    return documentOf(json, readPublished(json.text.published))
  })
}

/** The clause of a `.json` file with those below it. @throws as {@link readDocumentJson} does */
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

// Each clause counts in its own text.
function readOwn(json: ClauseJson): Clause {
  return assembleClause(json, readPublished(json.text?.published ?? ''), readOwn)
}
