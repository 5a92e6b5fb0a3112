import { clausePath } from '../citation/address.ts'
import type { Block, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { site } from '../site.ts'
import { labelPath } from './label-path.ts'
import type { Reader } from './reader.ts'
import { readerDocument } from './reader-document.ts'

/** A document as plain lines, for the browser's own search. */
export interface PlainText {
  document: Document
  title: { text: string; level: string }
  lines: { label: string | null; href: string | undefined; text: string }[]
}

/** Characters that one page can hold: some 1.5 MB of HTML. */
const MOST = 400_000

/** Every text of a corpus as lines; null for a corpus that is too large for one page. */
export function allText(documents: readonly Document[], reader: Reader): PlainText[] | null {
  const texts: PlainText[] = []
  let size = 0
  for (const published of documents) {
    const text = plainText(published, reader)
    size += text.lines.reduce((sum, line) => sum + line.text.length, 0)
    if (size > MOST) return null
    texts.push(text)
  }
  return texts
}

function plainText(published: Document, reader: Reader): PlainText {
  const document = readerDocument(published, reader)
  const read = (blocks: readonly Block[]) => blocks.map((block) => readBlock(block, 'corrected'))
  const plain = (text: string) => ({ label: null, href: undefined, text })
  return {
    document: published,
    title: { text: document.meta.title, level: document.meta.level ?? '' },
    lines: [
      ...read(document.front).map(plain),
      ...Array.from(walkClauses(document.clauses), (clause) => ({
        label: labelPath(document, clause.id),
        href: clausePath(document.id, clause.id, site, reader.script),
        text: read([clause.headline, ...clause.paragraphs])
          .join(' ')
          .slice(clause.label.length),
      })),
      ...read(document.closing).map(plain),
    ],
  }
}
