import { clausePath } from '../citation/address.ts'
import type { Block, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { site } from '../site.ts'
import { headlineView } from './headline.ts'
import { labelBefore } from './label-path.ts'
import { quotableLength } from './quotable-data.ts'
import type { Reader } from './reader.ts'
import { readerDocument } from './reader-document.ts'

/** A document as plain lines, for the browser's built-in search. */
export interface PlainText {
  document: Document
  title: { text: string; level: string }
  lines: PlainLine[]
}

/** A clause, or a paragraph outside the clauses. */
export interface PlainLine {
  /** Null outside the clauses. */
  label: string | null
  href: string | undefined
  /** Null where there is none. */
  heading: string | null
  /**
   * Whether the first paragraph is on the line of the heading; `open`: without a mark between them.
   */
  runIn: boolean
  open: boolean
  paragraphs: string[]
}

/** Most characters on one page: about 1.5 MB of HTML. */
const MOST = 400_000

/** Every text of a corpus as lines; null for a corpus that is too large for one page. */
export function allText(documents: readonly Document[], reader: Reader): PlainText[] | null {
  const all = documents.reduce((sum, document) => sum + quotableLength(document), 0)
  // A quick estimate saves converting the texts of a large corpus.
  if (all > 4 * MOST) return null
  const texts: PlainText[] = []
  let size = 0
  for (const published of documents) {
    const text = plainText(published, reader)
    size += text.lines.reduce((sum, { paragraphs }) => sum + paragraphs.join('').length, 0)
    if (size > MOST) return null
    texts.push(text)
  }
  return texts
}

function plainText(published: Document, reader: Reader): PlainText {
  const document = readerDocument(published, reader)
  const read = (blocks: readonly Block[]) => blocks.map((block) => readBlock(block, 'corrected'))
  const plain = (text: string): PlainLine => ({
    ...{ label: null, href: undefined, heading: null, runIn: false, open: false },
    paragraphs: [text],
  })
  return {
    document: published,
    title: { text: document.meta.title, level: document.meta.level ?? '' },
    lines: [
      ...read(document.front).map(plain),
      ...Array.from(walkClauses(document.clauses), (clause): PlainLine => {
        const { inlines, runIn, open } = headlineView(clause)
        const heading = readBlock({ ...clause.headline, inlines }, 'corrected')
        return {
          label: labelBefore(document, clause.id),
          href: clausePath(document.id, clause.id, site, reader.script),
          heading: heading === '' ? null : heading,
          ...{ runIn, open },
          paragraphs: read(clause.paragraphs),
        }
      }),
      ...read(document.closing).map(plain),
    ],
  }
}
