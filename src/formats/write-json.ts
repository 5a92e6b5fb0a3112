import { permalink } from '../citation/address.ts'
import { CITATION_FORMATS } from '../citation/citation-formats.ts'
import { cslItem } from '../citation/formats/csl-json.ts'
import { edition } from '../citation/short-hash.ts'
import type { Block } from '../corpus/model.ts'
import { clauseParts } from '../corpus/model.ts'
import { TextBuilder } from './block-json.ts'
import { type ClausePair, clausePairs, type Exported, exportedClause } from './exported.ts'
import type { BlockJson, ClauseFileJson, ClauseJson, DocumentJson } from './text-json.ts'

/**
 * Citations in prose; the formats of reference managers have their own files, and `csl` is one of
 * them.
 */
const PROSE = ['gbt-7714-2025', 'gbt-7714-2015', 'law-manual', 'apa', 'chicago', 'mla']

/** The export as a JSON file. */
export function writeJson(exported: Exported): string {
  return `${JSON.stringify(textJson(exported))}\n`
}

/** The export as a value: all that is known about the text, and the text in every reading. */
export function textJson(exported: Exported): DocumentJson | ClauseFileJson {
  const pair = exportedClause(exported)
  if (pair !== null) {
    const clause = clauseJson(pair, exported, null)
    const { text = { published: '', corrected: '', shown: '' } } = clause
    return { ...head(exported), text, clause }
  }
  const { published, shown } = exported
  const builder = new TextBuilder()
  const add = (blocks: readonly Block[], seen: readonly Block[]) =>
    blocks.map((block, index) => builder.add(block, seen[index] ?? block))
  const front = add(published.front, shown.front)
  const clauses = clausePairs(published.clauses, shown.clauses).map((each) =>
    clauseJson(each, exported, builder),
  )
  const closing = add(published.closing, shown.closing)
  const { meta } = published
  return { ...head(exported), text: builder.text, clause: null, meta, front, clauses, closing }
}

function head(exported: Exported) {
  const { published, clause, script, cited, site, licence } = exported
  const { script: from, orthography } = published.meta
  return {
    format: 'clausary' as const,
    version: 1 as const,
    id: cited.key,
    document: published.id,
    title: cited.title,
    issuer: cited.names.length > 0 ? cited.names.join('、') : null,
    docNumber: cited.docNumber,
    date: cited.date,
    script,
    publishedIn: { script: from, orthography },
    permalink: permalink(published.id, clause, site),
    url: cited.url,
    edition: cited.edition,
    sha256: exported.hashOf(clause),
    licence,
    rights: published.meta.source.rights,
    cite: Object.fromEntries(
      CITATION_FORMATS.filter(({ id }) => PROSE.includes(id)).map(({ id, cite }) => [
        id,
        cite(cited),
      ]),
    ),
    csl: cslItem(cited, null),
  }
}

/** `section` is included where it differs from `name`. */
function nameJson(exported: Exported, id: string) {
  const [name, section] = [exported.nameOf(id), exported.sectionOf(id)]
  return { name, ...(section !== name && { section }) }
}

/** @param whole - the text of the document; null where each clause has its own text */
function clauseJson(pair: ClausePair, exported: Exported, whole: TextBuilder | null): ClauseJson {
  const { published: clause, shown } = pair
  const builder = whole ?? new TextBuilder()
  const blocks: BlockJson[] = []
  const clauses: ClauseJson[] = []
  const seen = [...clauseParts(shown)]
  for (const [index, part] of [...clauseParts(clause)].entries()) {
    const other = seen[index] ?? part
    if ('headline' in part) {
      const below = { published: part, shown: 'headline' in other ? other : part }
      clauses.push(clauseJson(below, exported, whole))
    } else {
      const isFirst = whole === null && blocks.length === 0
      blocks.push(builder.add(part, 'headline' in other ? part : other, isFirst))
    }
  }
  const { id, label, heading, kind, level, principles } = clause
  const sha256 = exported.hashOf(id)
  return {
    ...{ id, label, heading, kind, level, principles },
    ...nameJson(exported, id),
    permalink: permalink(exported.published.id, id, exported.site),
    ...{ edition: edition(sha256), sha256 },
    ...(whole === null && { text: builder.text }),
    ...{ blocks, clauses },
  }
}
