import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { CLOSING, clauseKey, clausePath, FRONT, paragraphId } from '../citation/address.ts'
import { edition, textHash } from '../citation/clause-text.ts'
import { editionPath } from '../citation/edition-path.ts'
import { locator } from '../citation/locator.ts'
import type { Block, Clause, Inline } from '../corpus/model.ts'
import { clauseParts } from '../corpus/model.ts'
import { tableRuns } from '../corpus/table.ts'
import { site } from '../site.ts'
import type { DocumentView } from './document-view.ts'
import { formerElements } from './former-html.ts'
import { headlineView } from './headline.ts'
import { linkedNodes } from './link-inlines.ts'
import { type ShownRow, tableElement } from './table-html.ts'

/** Rank of the first heading below the page's own, whichever level the clause is of in its document. */
const TOP_RANK = 2

/** The text of a document as HTML: front, clauses, closing. */
export function documentHtml(view: DocumentView): string {
  const { document } = view
  return toHtml({
    type: 'root',
    children: [
      partElement(FRONT, document.front, view),
      ...document.clauses.map((clause) => clauseElement(clause, view, TOP_RANK)),
      partElement(CLOSING, document.closing, view),
    ],
  })
}

/** What stands before or after the clauses: a place of its own for quotations, cited as the document. */
function partElement(
  name: typeof FRONT | typeof CLOSING,
  blocks: readonly Block[],
  view: DocumentView,
): Element {
  const properties = { id: name, 'data-part': view.document.id, ...documentData(view) }
  return h(`div.${name}`, blocks.length > 0 ? properties : {}, lines(blocks, name, view))
}

/** The edition of the whole document, and those before it, for addresses that name one. */
export function documentData(view: DocumentView) {
  const { published, former } = view
  const before = former.get(published.id)?.map((one) => one.edition)
  return {
    'data-edition': edition(textHash(published, null)),
    'data-editions': before?.join(' '),
    ...placedData(published.id, view),
  }
}

/** One clause with the clauses below it as HTML. */
export function clauseHtml(clause: Clause, view: DocumentView): string {
  return toHtml({ type: 'root', children: [clauseElement(clause, view, TOP_RANK)] })
}

function lines(blocks: readonly Block[], part: string, view: DocumentView): Element[] {
  const shown = blocks.map((block, index) => ({
    block,
    id: index > 0 ? paragraphId(part, index + 1) : undefined,
    name: `${part}.${index}`,
  }))
  return paragraphElements(shown, view, ({ role }) => [role])
}

/** Paragraphs, the rows of a table together. */
function paragraphElements(
  paragraphs: readonly ShownRow[],
  view: DocumentView,
  classes: (block: Block) => string[],
): Element[] {
  const shown = new Map(paragraphs.map((one) => [one.block, one]))
  const known = (block: Block) => shown.get(block) ?? { block, id: undefined, name: '' }
  return tableRuns(paragraphs.map(({ block }) => block)).map((run) => {
    if ('rows' in run) return tableElement(run.rows.map(known), view)
    const { id, name } = known(run.block)
    const names = classes(run.block)
    const className = names.length > 0 ? names : undefined
    return h('p', { id, className }, nodesOf(run.block.inlines, name, view))
  })
}

/** The inlines of a block as nodes, with links to what it refers to. */
function nodesOf(
  inlines: readonly Inline[],
  name: string,
  { reader, links }: DocumentView,
  skipped = 0,
): ElementContent[] {
  return linkedNodes(inlines, links.get(name) ?? [], name, reader, skipped)
}

function clauseElement(clause: Clause, view: DocumentView, rank: number): Element {
  const head = headlineView(clause)
  const children: ElementContent[] = [headElement(clause, view, rank)]
  let nth = 0
  let tools = view.tools ? toolsElement(clause, view) : null
  let open: ShownRow[] = []
  const close = () => {
    const isRunIn = (block: Block) => head.runIn && block === clause.paragraphs[0]
    children.push(...paragraphElements(open, view, (block) => (isRunIn(block) ? ['run'] : [])))
    open = []
  }
  for (const part of [...clauseParts(clause)].slice(1)) {
    if ('headline' in part) {
      close()
      if (tools) children.push(tools)
      tools = null
      children.push(clauseElement(part, view, rank + 1))
      continue
    }
    nth++
    const id = nth > 1 ? paragraphId(clause.id, nth) : undefined
    open.push({ block: part, id, name: `${clause.id}.${nth}` })
  }
  close()
  if (tools) children.push(tools)
  // Where clauses have pages, these show what stood there before.
  if (!view.tools || !site.clausePages) children.push(...formerElements(clause, view))
  return h('section.clause', { id: clause.id, ...clauseData(clause, view) }, children)
}

/** What citing a clause takes: see src/client/cite/cited-clause.ts. */
function clauseData(clause: Clause, view: DocumentView) {
  const { published, editions, former, show } = view
  const key = clauseKey({ document: published.id, clause: clause.id })
  return {
    'data-clause': key,
    'data-level': clause.level,
    'data-locator': show(locator(published, clause.id)?.name ?? clause.label),
    'data-edition': editions.get(clause.id),
    'data-editions': former
      .get(key)
      ?.map(({ edition }) => edition)
      .join(' '),
    ...placedData(key, view),
  }
}

function headElement(clause: Clause, view: DocumentView, rank: number): Element {
  const head = headlineView(clause)
  const own = head.runIn ? (head.open ? ['open'] : []) : ['own']
  return h(`h${Math.min(rank, 6)}`, { className: ['head', ...own] }, [
    h('a.num', { href: hrefOf(clause, view) }, clause.label || '§'),
    ...nodesOf(head.inlines, `${clause.id}.h`, view, head.skipped),
  ])
}

/** Links to the principles of a clause. The browser puts its copy buttons beside them: src/client/clause-tools.ts. */
function toolsElement(clause: Clause, { reader, principles }: DocumentView): Element | null {
  const chips = principles.filter(({ id }) => clause.principles.includes(id))
  if (chips.length === 0) return null
  const links = chips.map(({ id, title }) =>
    h('li', h('a', { href: `${reader.root}principles/${id}/` }, reader.convert(title))),
  )
  return h('div.tools', { 'data-search-skip': '' }, [
    h('ul.chips', { 'aria-label': reader.t('所述原則') }, links),
  ])
}

/** Where the number of a clause leads: to its own page, in the edition that the page shows. */
function hrefOf(clause: Clause, { published, reader, cited }: DocumentView): string {
  const place = { document: published.id, clause: clause.id }
  if (cited.key !== null) return editionPath(place, cited.key, site, reader.script)
  return clausePath(published.id, clause.id, site, reader.script)
}

/** The editions before the one of today that have a page: `7cbbe6b3@2015-08-29`, for `?v=`. */
function placedData(key: string, { placed, editions, published }: DocumentView) {
  const [, clause] = key.split('/')
  const now = clause ? editions.get(clause) : edition(textHash(published, null))
  const before = (placed.get(key) ?? []).filter(([hash]) => hash !== now)
  return before.length === 0
    ? {}
    : { 'data-placed': before.map(([hash, at]) => `${hash}@${at}`).join(' ') }
}
