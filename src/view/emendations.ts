import { factOf } from '../corpus/document-facts.ts'
import type { Block, Document, Inline } from '../corpus/model.ts'
import { walkBlocks, walkClauses } from '../corpus/model.ts'
import { documentMark } from './levels.ts'
import { passagePlace } from './passage-place.ts'
import type { Reader } from './reader.ts'
import { readerDocument } from './reader-document.ts'
import { shower } from './shown-text.ts'

/** A row of the table of editor's changes and notes. */
export interface Emendation {
  /** Id of the clause that contains it; null outside the clauses. */
  clause: string | null
  label: string
  /** The published words. */
  sic: string
  /** The editor's reading. */
  reading: string
  cert: number | null
  note: string | null
}

/**
 * Whether a document has any mark. Most documents of a large corpus have none, and need not be
 * converted to find out.
 */
export function isMarked(document: Document): boolean {
  return factOf(document, 'marked', () =>
    walkBlocks(document).some(({ inlines }) => inlines.some(({ type }) => type !== 'text')),
  )
}

/** Every mark of a document, in page order, in the reader's script. */
export function emendationsOf(published: Document, reader: Reader): Emendation[] {
  const document = readerDocument(published, reader)
  const rows = (blocks: readonly Block[], clause: string | null, label: string) =>
    blocks.flatMap((block) =>
      block.inlines
        .flatMap((inline) => emendation(inline, published, reader))
        .map((row) => ({ ...row, clause, label })),
    )
  return [
    ...rows(document.front, null, reader.t('篇首')),
    ...[...walkClauses(document.clauses)].flatMap((clause) =>
      rows([clause.headline, ...clause.paragraphs], clause.id, clause.label),
    ),
    ...rows(document.closing, null, reader.t('篇末')),
  ]
}

/** A correction as an example: its place and both readings. */
export interface CorrectedExample {
  mark: string
  place: string
  href: string
  sic: string
  reading: string
}

/** Longest reading in an example, in code units: it must be readable at a glance. */
const EXAMPLE = 8

/**
 * One correction of each document that has some: the longest that fits an example, of the most
 * certain.
 */
export function correctedExamples(
  documents: readonly Document[],
  reader: Reader,
): CorrectedExample[] {
  return documents.filter(isMarked).flatMap((document) => {
    const corrections = [...walkClauses(document.clauses)].flatMap((clause) =>
      [clause.headline, ...clause.paragraphs]
        .flatMap(({ inlines }) => inlines)
        .filter((inline) => inline.type === 'corr')
        .filter(
          ({ sic, value }) =>
            /^\p{Script=Han}+$/u.test(sic) && sic.length <= EXAMPLE && value !== '',
        )
        .map((corr) => ({ clause, corr })),
    )
    const [first] = corrections.sort(
      (x, y) => y.corr.sic.length - x.corr.sic.length || (y.corr.cert ?? 0) - (x.corr.cert ?? 0),
    )
    if (!first) return []
    const show = shower(document, reader)
    const { label, href } = passagePlace(document, first.clause.id, reader)
    return {
      ...{ mark: show(documentMark(document, documents)), place: label, href },
      ...{ sic: first.corr.sic, reading: show(first.corr.value) },
    }
  })
}

function emendation(
  inline: Inline,
  document: Document,
  reader: Reader,
): Omit<Emendation, 'clause' | 'label'>[] {
  const { t } = reader
  switch (inline.type) {
    case 'text':
      return []
    case 'corr':
      return [{ sic: inline.sic, reading: inline.value, cert: inline.cert, note: inline.note }]
    case 'script':
      return [scriptRow(inline, document, reader)]
    case 'gap':
      return [
        {
          sic: t('（脫）'),
          reading: `〔${inline.supplied}〕`,
          cert: inline.cert,
          note: inline.note,
        },
      ]
    case 'note':
      return [{ sic: '', reading: t('（存疑，不改）'), cert: inline.cert, note: inline.value }]
  }
}

// A reader of either script is shown both readings.
function scriptRow(
  { value, hant, hans }: Extract<Inline, { type: 'script' }>,
  { meta }: Document,
  { t }: Reader,
): Omit<Emendation, 'clause' | 'label'> {
  const published = (meta.script === 'zh-Hant' ? hant : hans) ?? value
  const readings = [hant && `${t('繁體')} ${hant}`, hans && `${t('簡體')} ${hans}`]
  return {
    ...{ sic: published, reading: readings.filter(Boolean).join(t('，')), cert: null },
    note: t('繁簡轉換時的讀法，由編者指定。'),
  }
}
