import type { Block, Clause, Document, Inline } from '../corpus/model.ts'
import { site } from '../site.ts'
import type { Reader } from './reader.ts'
import { isConverted, shower, shownHeading, shownRuns } from './shown-text.ts'

/**
 * Most converted documents kept, the latest at the end. A document's pages and its part of the
 * search need the same two in succession, inside and outside the bundle, and so do the documents of
 * one file, which are fewer than 100; pages of clauses quote other documents. Keeping those of a whole
 * corpus would take twice its size.
 */
const MOST_READINGS = { withClausePages: 200, without: 100 }
const SHARED = Symbol.for('clausary:readings')
const shared = globalThis as { [SHARED]?: Map<Document, Map<string, Document>> }
shared[SHARED] ??= new Map()
const readings = shared[SHARED]

/**
 * A document as a reader sees it: in the reader's script, with full-width punctuation. The same
 * model; the published words of a correction (`sic`) are not converted. Text is converted across
 * marks, since a phrase of the dictionary may span one.
 */
export function readerDocument(document: Document, reader: Reader): Document {
  const own = readings.get(document) ?? new Map<string, Document>()
  readings.delete(document)
  readings.set(document, own)
  const key = `${reader.script} ${reader.orthography} ${site.quotes}`
  const reading = own.get(key) ?? readDocument(document, reader)
  own.set(key, reading)
  const most = site.clausePages ? MOST_READINGS.withClausePages : MOST_READINGS.without
  for (const oldest of readings.keys()) {
    if (readings.size <= most) break
    readings.delete(oldest)
  }
  return reading
}

/** Releases all stored readings. */
export function releaseReadings(): void {
  readings.clear()
}

function readDocument(document: Document, reader: Reader): Document {
  const show = shower(document, reader)
  return {
    ...document,
    meta: {
      ...document.meta,
      title: show(document.meta.title),
      titleAsPublished: show(document.meta.titleAsPublished),
      kind: show(document.meta.kind),
      level: show(document.meta.level),
      addressee: show(document.meta.addressee),
      signature: show(document.meta.signature),
      dateAsPublished: show(document.meta.dateAsPublished),
      attachments: document.meta.attachments.map((attachment) => show(attachment)),
      issuer: { ...document.meta.issuer, value: show(document.meta.issuer.value) },
      docNumber: { ...document.meta.docNumber, value: show(document.meta.docNumber.value) },
    },
    front: document.front.map((block) => showBlock(block, document, reader)),
    clauses: document.clauses.map((clause) => showClause(clause, document, reader)),
    closing: document.closing.map((block) => showBlock(block, document, reader)),
  }
}

function showClause(clause: Clause, document: Document, reader: Reader): Clause {
  const show = shower(document, reader)
  return {
    ...clause,
    label: show(clause.label),
    heading: shownHeading(clause.heading, clause.headline, document, reader),
    headline: showBlock(clause.headline, document, reader),
    paragraphs: clause.paragraphs.map((block) => showBlock(block, document, reader)),
    children: clause.children.map((child) => showClause(child, document, reader)),
  }
}

function showBlock(block: Block, document: Document, reader: Reader): Block {
  const shown = shownRuns(block, document, reader)
  const converted = isConverted(document, reader)
  return {
    ...block,
    inlines: block.inlines.map((inline, index) =>
      withRun(inline, shown[index] ?? '', reader, converted),
    ),
  }
}

function withRun(inline: Inline, run: string, reader: Reader, converted: boolean): Inline {
  switch (inline.type) {
    case 'text':
      return { ...inline, value: run }
    case 'script':
      return converted
        ? { ...inline, value: run, ...publishedBeside(inline, reader) }
        : { ...inline, value: run }
    case 'corr':
      return { ...inline, value: run, note: inline.note && reader.note(inline.note) }
    case 'gap':
      return { ...inline, supplied: run, note: inline.note && reader.note(inline.note) }
    case 'note':
      return { ...inline, value: reader.note(inline.value) }
  }
}

// The published form remains available as the reading in its own script.
function publishedBeside(inline: { value: string }, { script }: Reader) {
  return script === 'zh-Hans' ? { hant: inline.value } : { hans: inline.value }
}
