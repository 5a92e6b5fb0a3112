import type { Block, Clause, Document, Inline } from '../corpus/model.ts'
import { convert, convertRuns } from '../script/convert.ts'
import { toFullWidth, toFullWidthRuns } from '../script/typography.ts'
import type { Reader } from './reader.ts'

/**
 * A document as a reader sees it: in the reader's script, with full-width punctuation. The same model;
 * what the page has (`sic`) stays as published. Text is converted across marks, since a phrase of the
 * dictionary may run over one.
 */
export function readerDocument(document: Document, reader: Reader): Document {
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

/** Whether a reader sees a document in another script than it is published in. */
export function isConverted(document: Document, reader: Reader): boolean {
  return document.meta.script !== reader.script
}

/** Text of a document in the reader's script, with full-width punctuation; null stays null. */
export function shower(document: Document, reader: Reader) {
  function show(text: string): string
  function show(text: string | null): string | null
  function show(text: string | null): string | null {
    if (text === null) return null
    const { orthography: from } = document.meta
    const converted = isConverted(document, reader)
      ? convert(text, { from, to: reader.orthography })
      : text
    return toFullWidth(converted)
  }
  return show
}

function showClause(clause: Clause, document: Document, reader: Reader): Clause {
  const show = shower(document, reader)
  return {
    ...clause,
    label: show(clause.label),
    heading: show(clause.heading),
    headline: showBlock(clause.headline, document, reader),
    paragraphs: clause.paragraphs.map((block) => showBlock(block, document, reader)),
    children: clause.children.map((child) => showClause(child, document, reader)),
  }
}

function showBlock(block: Block, document: Document, reader: Reader): Block {
  const runs = block.inlines.map(correctedRun)
  const converted = isConverted(document, reader)
    ? convertRuns(runs, { from: document.meta.orthography, to: reader.orthography })
    : runs
  const shown = toFullWidthRuns(converted)
  return {
    ...block,
    inlines: block.inlines.map((inline, index) => withRun(inline, shown[index] ?? '', reader)),
  }
}

function correctedRun(inline: Inline): string {
  if (inline.type === 'note') return ''
  return inline.type === 'gap' ? inline.supplied : inline.value
}

function withRun(inline: Inline, run: string, reader: Reader): Inline {
  switch (inline.type) {
    case 'text':
      return { ...inline, value: run }
    case 'corr':
      return { ...inline, value: run, note: inline.note && reader.t(inline.note) }
    case 'gap':
      return { ...inline, supplied: run, note: inline.note && reader.t(inline.note) }
    case 'note':
      return { ...inline, value: reader.t(inline.value) }
  }
}
