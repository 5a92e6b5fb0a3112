import type { Block, Clause, Document, Inline } from '../corpus/model.ts'
import type { Reader } from './reader.ts'
import { isConverted, shower, shownHeading, shownRuns } from './shown-text.ts'

// Every clause page and list asks for its whole document again; a reading is made once a reader.
const readings = new WeakMap<Reader, WeakMap<Document, Document>>()

/**
 * A document as a reader sees it: in the reader's script, with full-width punctuation. The same model;
 * what the page has (`sic`) stays as published. Text is converted across marks, since a phrase of the
 * dictionary may run over one.
 */
export function readerDocument(document: Document, reader: Reader): Document {
  const known = readings.get(reader) ?? new WeakMap<Document, Document>()
  readings.set(reader, known)
  const reading = known.get(document) ?? readDocument(document, reader)
  known.set(document, reading)
  return reading
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

// What is published stays at hand in the reading of its own script.
function publishedBeside(inline: { value: string }, { script }: Reader) {
  return script === 'zh-Hans' ? { hant: inline.value } : { hans: inline.value }
}
