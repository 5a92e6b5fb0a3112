import {
  type ClauseText,
  otherSearchScript,
  type SearchDocument,
  type SearchScript,
  type SuppliedRange,
} from './document.ts'
import {
  type CharacterTable,
  patchedTexts,
  type ScriptPatch,
  scriptPatch,
  type TextPair,
} from './script-patch.ts'

/**
 * A clause, or text outside the clauses, in a text file: the searched text, and what a result shows
 * of it.
 */
export interface TextClause {
  id: string
  label: string
  heading: string | null
  level: number
  /** The blocks of the corrected reading, headline first. */
  text: string[]
  /** The blocks of the published reading, if it differs. */
  published?: string[]
  principles?: string[]
  /** Words of `text` that an editor supplied. */
  supplied?: SuppliedRange[]
}

/** The clauses of a document in one script. */
export interface TextFile {
  id: string
  /**
   * Name of the document's record in the index; a different one means that the site was rebuilt.
   */
  record: string
  title: string
  level: string | null
  issuer: string | null
  clauses: TextClause[]
}

/** A text in `search/texts/`: the published script, and the patch for the other one. */
export interface StoredText extends TextFile {
  other: ScriptPatch
  /** Name of the table of characters that `other` is based on. */
  table: string
}

/** The part of a document that is in its text file. */
export type TextSource = Pick<SearchDocument, 'id' | 'title' | 'level' | 'issuer' | 'clauses'>

/** Creates a document's text in a script. */
export function textFile(document: TextSource, script: SearchScript, record: string): TextFile {
  return {
    id: document.id,
    record,
    title: document.title[script],
    level: document.level?.[script] ?? null,
    issuer: document.issuer?.[script] ?? null,
    clauses: document.clauses.map((clause) => {
      const text = clause.texts[script]
      return {
        id: clause.id,
        label: text.label,
        heading: text.heading,
        level: clause.level,
        text: text.corrected,
        ...(text.published ? { published: text.published } : {}),
        ...(clause.supplied ? { supplied: clause.supplied } : {}),
        ...(clause.principles.length > 0 ? { principles: clause.principles } : {}),
      }
    }),
  }
}

/**
 * Applies `show` to every text in a text file that depends on the script, always in the same order.
 */
function mapTexts(file: TextFile, show: (text: string) => string): TextFile {
  return {
    ...file,
    title: show(file.title),
    level: file.level === null ? null : show(file.level),
    issuer: file.issuer === null ? null : show(file.issuer),
    clauses: file.clauses.map((clause) => ({
      ...clause,
      label: show(clause.label),
      heading: clause.heading === null ? null : show(clause.heading),
      text: clause.text.map(show),
      ...(clause.published ? { published: clause.published.map(show) } : {}),
    })),
  }
}

function textsOf(file: TextFile): string[] {
  const texts: string[] = []
  mapTexts(file, (text) => {
    texts.push(text)
    return text
  })
  return texts
}

/** The texts of a document in the published script, each with its text in the other script. */
export function textPairs(document: TextSource, published: SearchScript): TextPair[] {
  const sources = textsOf(textFile(document, published, ''))
  const targets = textsOf(textFile(document, otherSearchScript(published), ''))
  if (sources.length !== targets.length)
    throw new Error(`${document.id} has other parts in one script than in the other`)
  return sources.map((source, at) => [source, targets[at] ?? ''])
}

/** Creates a document's text as it is stored. */
export function storedText(
  document: TextSource,
  published: SearchScript,
  record: string,
  table: CharacterTable,
  tableName: string,
): StoredText {
  const other = scriptPatch(textPairs(document, published), table)
  return { ...textFile(document, published, record), other, table: tableName }
}

/** Converts a stored text to the script that it is not stored in. */
export function inOtherScript(
  { other, table: _name, ...file }: StoredText,
  table: CharacterTable,
): TextFile {
  return mapTexts(file, patchedTexts(table, other))
}

/**
 * Restores the document of a stored text: the inverse of {@link storedText}, except for data that
 * the text lacks.
 */
export function storedDocument(
  stored: StoredText,
  published: SearchScript,
  table: CharacterTable,
): TextSource {
  const other = inOtherScript(stored, table)
  const inBoth = <T>(own: T, theirs: T) =>
    published === 'hant' ? { hant: own, hans: theirs } : { hant: theirs, hans: own }
  const name = (own: string | null, theirs: string | null) =>
    own === null || theirs === null ? null : inBoth(own, theirs)
  return {
    id: stored.id,
    title: inBoth(stored.title, other.title),
    level: name(stored.level, other.level),
    issuer: name(stored.issuer, other.issuer),
    clauses: stored.clauses.map((clause, at) => ({
      id: clause.id,
      level: clause.level,
      principles: clause.principles ?? [],
      ...(clause.supplied && { supplied: clause.supplied }),
      texts: inBoth(clauseTextOf(clause), clauseTextOf(other.clauses[at] ?? clause)),
    })),
  }
}

function clauseTextOf({ label, heading, text, published }: TextClause): ClauseText {
  return { label, heading, corrected: text, published: published ?? null }
}
