import { type AddressSite, clauseKey, permalink } from '../../citation/address.ts'
import { clauseText, textHash } from '../../citation/clause-text.ts'
import type { Clause, Document } from '../../corpus/model.ts'
import { fold } from '../../script/fold.ts'
import { optional, string, type Table, type Value } from './table.ts'

const ISSUED = [
  optional(string('issuer', 'who issued the text, as the editor identified it')),
  optional(string('level', 'level of government')),
  optional(string('number', 'number of the document (發文字號)')),
  optional(string('date', 'ISO 8601 as far as known: 2016, 2016-12, 2016-12-09')),
]

/** Every clause with its own text, without that of its sub-clauses. */
export function clauseTable(documents: readonly Document[], site: AddressSite): Table {
  return {
    name: 'clauses',
    title: 'Clauses',
    key: 'id',
    columns: [
      string('id', 'key of the clause, document/clause'),
      string('document', 'id of the document'),
      string('path', 'printed labels that lead to the clause, from the top'),
      string('label', 'label as printed'),
      optional(string('heading', 'heading as published')),
      string('text_published', 'own text as published; sha256 is its hash'),
      string('text_corrected', 'own text as the editor reads it'),
      string('text_folded', 'text_corrected with one form for every character, script and width'),
      ...ISSUED,
      string('sha256', 'SHA-256 of text_published as UTF-8, hexadecimal'),
      string('url', 'permanent address'),
    ],
    rows: documents.flatMap((document) =>
      Array.from(withPaths(document.clauses, []), ([clause, path]) => {
        const corrected = clauseText(clause, 'corrected')
        return [
          ...[clauseKey({ document: document.id, clause: clause.id }), document.id],
          ...[path.join(' / '), clause.label, clause.heading],
          ...[clauseText(clause), corrected, fold(corrected)],
          ...issued(document),
          ...[textHash(document, clause), permalink(document.id, clause.id, site)],
        ]
      }),
    ),
  }
}

/** Every document, with its licence and source. */
export function documentTable(
  documents: readonly Document[],
  site: AddressSite,
  licence: string | null,
): Table {
  return {
    name: 'documents',
    title: 'Documents',
    key: 'id',
    columns: [
      string('id', 'id of the document'),
      string('title', 'title as the editor identified it'),
      optional(string('kind', 'type of the document: 意見, 通知, 條例')),
      ...ISSUED,
      string('script', 'script of the text as published'),
      optional(string('licence', 'licence of the text, as the site gives it')),
      optional(string('rights', 'what the source says of its use')),
      optional(string('source', 'address that the text was retrieved from')),
      string('sha256', 'SHA-256 of the whole text as published'),
      string('url', 'permanent address'),
    ],
    rows: documents.map((document) => {
      const { title, kind, script, source } = document.meta
      return [
        ...[document.id, title, kind, ...issued(document), script],
        ...[licence, source.rights, source.url],
        ...[textHash(document, null), permalink(document.id, null, site)],
      ]
    }),
  }
}

function issued({ meta }: Document): Value[] {
  return [meta.issuer.value, meta.level, meta.docNumber.value, meta.date.value]
}

function* withPaths(
  clauses: readonly Clause[],
  above: readonly string[],
): Generator<[Clause, string[]]> {
  for (const clause of clauses) {
    const path = [...above, clause.label || clause.heading || clause.id]
    yield [clause, path]
    yield* withPaths(clause.children, path)
  }
}
