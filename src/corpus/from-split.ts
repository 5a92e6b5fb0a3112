import { toCodePoints } from './code-points.ts'
import { emptyFrontmatter, type PolicyFrontmatter } from './frontmatter.ts'
import { markTables } from './mark-tables.ts'
import type { Block, Clause, Document } from './model.ts'
import { walkBlocks } from './model.ts'
import { makeLayout } from './policy/layout.ts'
import { readDay } from './printed-date.ts'
import { quotes, readBlock } from './reading.ts'
import type { Piece, SplitClause, SplitDocument } from './split/types.ts'

/** Facts about a page that the splitter does not know. */
export interface PageFacts {
  /** The decoded file. */
  text: string
  /** File name in the sources folder. */
  file: string
  sha256: string
  url: string | null
  rights: string | null
  script: PolicyFrontmatter['script']
  orthography: PolicyFrontmatter['orthography']
}

/** The model of a newly split document: text as published, no marks, fields as on the page. */
export function fromSplit(
  split: SplitDocument,
  page: PageFacts,
  id: string,
  file: string,
): Document {
  const block = (piece: Piece): Placed => ({
    role: piece.role === 'boilerplate' || piece.role === 'separator' ? 'paragraph' : piece.role,
    inlines: [{ type: 'text', value: page.text.slice(piece.start, piece.end) }],
    before: '',
    line: 0,
    start: piece.start,
    end: piece.end,
  })
  const front = markTables(split.front.map(block))
  const clauses = split.clauses.map((clause) => clauseFrom(clause, block))
  const closing = markTables(split.closing.map(block))
  const document: Document = { id, file, meta: emptyFrontmatter(), front, clauses, closing }
  const range = separate(document, page.text)
  document.meta = metaFrom(split, page, range, document)
  return document
}

type Placed = Block & { start: number; end: number }

function clauseFrom(split: SplitClause, block: (piece: Piece) => Placed): Clause {
  return {
    id: split.id,
    label: split.label,
    heading: split.heading,
    kind: split.kind,
    level: split.level,
    principles: [],
    headline: block(split.headline),
    paragraphs: markTables(
      split.paragraphs.map((piece) => {
        const before = split.children.filter((child) => child.start < piece.start).length
        return before > 0 ? { ...block(piece), afterChildren: before } : block(piece)
      }),
    ),
    children: split.children.map((child) => clauseFrom(child, block)),
  }
}

// Sets the separators between the blocks, and removes their positions.
function separate(document: Document, text: string): { start: number; end: number } {
  let start: number | null = null
  let end = 0
  for (const block of walkBlocks(document) as Generator<Placed>) {
    if (start === null) start = block.start
    else block.before = text.slice(end, block.start)
    end = block.end
    Reflect.deleteProperty(block, 'start')
    Reflect.deleteProperty(block, 'end')
  }
  return { start: start ?? 0, end }
}

function metaFrom(
  split: SplitDocument,
  page: PageFacts,
  range: { start: number; end: number },
  document: Document,
): PolicyFrontmatter {
  const date = split.date !== null && isQuoted(split.date, document) ? split.date : null
  return {
    ...emptyFrontmatter(),
    title: split.title ?? page.file.replace(/\.[^.]*$/, ''),
    // A title or date that only the surrounding file gives is not quoted from the text.
    titleAsPublished:
      split.title !== null && isPrinted(split.title, document.front) ? split.title : null,
    kind: split.kind,
    level: split.level,
    issuer: { value: split.issuer },
    docNumber: { value: split.docNumber },
    date: { value: isAmended(date, document.front) ? null : readDay(split.date ?? '') },
    dateAsPublished: date,
    addressee:
      split.addressee !== null && isPrinted(split.addressee, document.front)
        ? split.addressee
        : null,
    signature:
      split.signature !== null && isQuoted(split.signature, document) ? split.signature : null,
    attachments: split.attachments.filter((attachment) => isQuoted(attachment, document)),
    script: page.script,
    orthography: page.orthography,
    source: {
      file: page.file,
      sha256: page.sha256,
      start: toCodePoints(page.text, range.start),
      end: toCodePoints(page.text, range.end),
      url: page.url,
      retrieved: null,
      rights: page.rights,
    },
    layout: makeLayout(document),
  }
}

/** Whether consecutive blocks contain a passage. */
function isPrinted(passage: string, blocks: readonly Block[]): boolean {
  return quotes(blocks.map((block) => readBlock(block, 'published')).join(''), passage)
}

/** The beginning of a date. */
const YEAR = /(?=(?:[〇○零一二三四五六七八九]{4}|\d{4})\s*年)/u
const CHANGED = /修[改正订訂]/
/** Actions on a text before it is first amended. */
const MADE = /公[布佈]|[发發][布佈]|通[过過]|施行|制定|批准/

/**
 * Whether the line with a date mentions a later amendment: the date is then that of a former
 * edition, and is left to the editor. 2024年7月1日……修訂公布 is the date of the text itself.
 */
function isAmended(date: string | null, front: readonly Block[]): boolean {
  if (date === null) return false
  return front.some((block) => {
    const text = readBlock(block, 'published')
    if (!text.includes(date)) return false
    return text.split(YEAR).some((part) => {
      const [before = '', after] = part.split(CHANGED, 2)
      return after !== undefined && (!part.startsWith(date) || MADE.test(before))
    })
  })
}

/**
 * Whether a value is quoted from a single block: a name across several lines remains only in the
 * text.
 */
function isQuoted(value: string, document: Document): boolean {
  const blocks = [...walkBlocks(document)]
  return value.trim() !== '' && blocks.some((block) => quotes(readBlock(block, 'published'), value))
}
