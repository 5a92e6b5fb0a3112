import type { Element } from 'hast'
import { h } from 'hastscript'
import { CLOSING, FRONT, paragraphId } from '../citation/address.ts'
import { textHash } from '../citation/clause-text.ts'
import { edition } from '../citation/short-hash.ts'
import type { Block, Clause, Inline } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { besideElement, roomBeside } from './beside-html.ts'
import { paragraphElements } from './block-html.ts'
import { placedData } from './clause-data.ts'
import { clauseElement, clauseNotes } from './clause-html.ts'
import { collationElement, type PlacedNotes } from './collation-html.ts'
import type { DocumentView } from './document-view.ts'
import { blockNotes, type Note, noteElement } from './inline-html.ts'
import { labelPath } from './label-path.ts'
import { writeHtml } from './write-html.ts'

/**
 * Rank of the first heading below the page's own, whatever the level of the clause in its document.
 */
const TOP_RANK = 2

type Part = typeof FRONT | typeof CLOSING

/** The text of a document as HTML: front, clauses, closing, and the list of its corrections. */
export function documentHtml(view: DocumentView): string {
  const { document } = view
  const place = { rank: TOP_RANK, inItem: false, isPage: false, above: null }
  return writeHtml({
    type: 'root',
    children: [
      partElement(FRONT, document.front, view),
      ...document.clauses.map((clause) => clauseElement(clause, view, place)),
      partElement(CLOSING, document.closing, view),
      collationElement(placedNotes(view), view.reader),
    ].filter((part) => part !== null),
  })
}

/**
 * The text before or after the clauses: with its own anchor for quotations, cited as the document.
 */
function partElement(name: Part, blocks: readonly Block[], view: DocumentView): Element {
  if (blocks.length === 0) return h(`div.${name}`)
  const isSaid = isTitleSaid(view)
  const shown = isSaid ? blocks.filter(({ role }) => role !== 'title') : blocks
  const texts = shown.map((block) => readBlock(block, 'corrected'))
  const beside = besideElement(
    { notes: partNotes(name, blocks, view), parallels: [], citedBy: [] },
    name,
    roomBeside(texts, true),
    null,
    view.reader,
  )
  const properties = { id: name, 'data-part': view.document.id, ...documentData(view) }
  const paragraphs = lines(blocks, name, view)
  if (isSaid) for (const title of paragraphs.filter(isTitle)) title.properties['hidden'] = true
  return h(`div.${name}`, properties, [...paragraphs, beside])
}

/**
 * Whether the title that a text begins with is the one above it, without an editor's change: then it
 * is not shown twice.
 */
function isTitleSaid({ published: { front, meta } }: DocumentView): boolean {
  const printed = front.filter(({ role }) => role === 'title')
  const isPlain = printed.every(({ inlines }) => inlines.every(isText))
  const bare = (text: string) => text.replace(/\s/g, '')
  const text = printed.map((block) => readBlock(block, 'corrected')).join('')
  return isPlain && bare(text) === bare(meta.title)
}

function partNotes(name: Part, blocks: readonly Block[], { reader }: DocumentView): Note[] {
  return blocks.flatMap((block, index) => blockNotes(block, `${name}.${index}`, reader))
}

/** Every note of a document with its place, in text order. */
function placedNotes(view: DocumentView): PlacedNotes[] {
  const { document, reader } = view
  const { t } = reader
  return [
    { place: FRONT, name: t('篇首'), notes: partNotes(FRONT, document.front, view) },
    ...Array.from(walkClauses(document.clauses), (clause) => ({
      place: clause.id,
      name: labelPath(document, clause.id),
      notes: clauseNotes(clause, view),
    })),
    { place: CLOSING, name: t('篇末'), notes: partNotes(CLOSING, document.closing, view) },
  ]
}

/**
 * The hash of the whole document, and those of its former texts, for addresses that contain one.
 */
export function documentData(view: DocumentView) {
  const { published, former } = view
  const before = former.get(published.id)?.map((one) => one.edition)
  return {
    'data-edition': edition(textHash(published, null)),
    'data-editions': before?.join(' '),
    ...placedData(published.id, view),
  }
}

/**
 * One clause as the text of its page, with its heading as the page heading and its notes below it.
 */
export function clauseHtml(clause: Clause, view: DocumentView): string {
  const place = { rank: 1, inItem: false, isPage: true, above: null }
  const notes = [...walkClauses([clause])].flatMap((one) => clauseNotes(one, view))
  return writeHtml({
    type: 'root',
    children: [
      clauseElement(clause, view, place),
      ...notes.map((note) => noteElement(note, clause.id, view.reader)),
    ],
  })
}

/** Classes of the blocks before and after the clauses, by role. */
const CLASSES: Partial<Record<Block['role'], string>> = { title: 'as-published' }

function lines(blocks: readonly Block[], part: string, view: DocumentView): Element[] {
  const shown = blocks.map((block, index) => ({
    block,
    id: index > 0 ? paragraphId(part, index + 1) : undefined,
    name: `${part}.${index}`,
  }))
  return paragraphElements(shown, view, ({ role }) => [CLASSES[role] ?? role])
}

const isText = ({ type }: Inline) => type === 'text' || type === 'script'

const isTitle = ({ properties: { className } }: Element) =>
  Array.isArray(className) && className.includes(CLASSES.title ?? '')
