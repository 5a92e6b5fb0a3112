import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { clausePath, paragraphId } from '../citation/address.ts'
import { jointNumbers, numbersBehind } from '../citation/joint-numbers.ts'
import type { Block, Clause } from '../corpus/model.ts'
import { clauseParts, walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { site } from '../site.ts'
import { besideElement, roomBeside } from './beside-html.ts'
import { nodesOf, paragraphElements } from './block-html.ts'
import { clauseData, hrefOf, locatorName } from './clause-data.ts'
import type { DocumentView } from './document-view.ts'
import { formerElements } from './former-html.ts'
import { headlineView } from './headline.ts'
import { blockNotes, type Note, notesOf } from './inline-html.ts'
import { parallelsOf } from './parallel-passages.ts'
import { sharedWords } from './parallel-view.ts'
import { citedBy } from './references.ts'
import type { ShownRow } from './table-html.ts'
import { brokenNodes } from './words.ts'

/** The position of a clause on its page. */
export interface ClausePlace {
  /** Rank of its heading. */
  rank: number
  /** Whether it is inside an item, so that its number is set in the line, as in a 公文. */
  inItem: boolean
  /** Whether the page is about this clause: its heading is the page's heading. */
  isPage: boolean
  /** Name of its parent clause on the page; null if there is none. */
  above: string | null
}

/** A clause with its descendants. */
export function clauseElement(clause: Clause, view: DocumentView, place: ClausePlace): Element {
  const head = headlineView(clause)
  const isPart = isPartOf(clause)
  const inItem = place.inItem || !isPart
  const below = { rank: place.rank + 1, inItem, isPage: false, above: locatorName(clause, view) }
  const children: ElementContent[] = [headElement(clause, view, place)]
  const beside = place.inItem || !view.tools ? null : clauseBeside(clause, view)
  let nth = 0
  let placed = false
  let open: ShownRow[] = []
  const close = () => {
    const isRunIn = (block: Block) => head.runIn && block === clause.paragraphs[0]
    children.push(...paragraphElements(open, view, (block) => (isRunIn(block) ? ['run'] : [])))
    open = []
  }
  for (const part of [...clauseParts(clause)].slice(1)) {
    if ('headline' in part) {
      close()
      // The notes of an item include those of its descendants, and follow them.
      if (beside && isPart && !placed) children.push(beside)
      placed = isPart
      children.push(clauseElement(part, view, below))
      continue
    }
    nth++
    const id = nth > 1 ? paragraphId(clause.id, nth) : undefined
    open.push({ block: part, id, name: `${clause.id}.${nth}` })
  }
  close()
  if (beside && !placed) children.push(beside)
  // Where clauses have pages, former texts are shown there.
  if (!view.tools || !site.clausePages) children.push(...formerElements(clause, view))
  const className = isPart ? 'part' : place.inItem ? 'sub' : 'item'
  return h(
    'section',
    {
      id: clause.id,
      className,
      ...clauseData(clause, view, place.isPage ? undefined : place.above),
    },
    [...numberAnchors(clause, view), ...children],
  )
}

/** Anchors for the further numbers that a clause's label covers. */
function numberAnchors(clause: Clause, { published }: DocumentView): Element[] {
  if (numbersBehind(clause).length === 0) return []
  const own = jointNumbers(published).filter((joint) => joint.clause === clause.id)
  return own.map(({ id }) => h('span', { id }))
}

/** The editor's notes on a clause's own text. */
export function clauseNotes(clause: Clause, { reader }: DocumentView): Note[] {
  const { inlines } = headlineView(clause)
  return [
    ...notesOf(inlines, `${clause.id}.h`, reader),
    ...clause.paragraphs.flatMap((block, index) =>
      blockNotes(block, `${clause.id}.${index + 1}`, reader),
    ),
  ]
}

/** Whether a clause is a division of the text, with a heading on its own line. */
function isPartOf(clause: Clause): boolean {
  return !headlineView(clause).runIn && (clause.level === 1 || clause.children.length > 0)
}

/**
 * The paragraphs of a clause's own text; a first paragraph on the line of the heading is joined to
 * it.
 */
function linesOf(clause: Clause): string[] {
  const texts = [clause.headline, ...clause.paragraphs].map((block) =>
    readBlock(block, 'corrected'),
  )
  const [headline = '', first = '', ...rest] = texts
  return headlineView(clause).runIn ? [headline + first, ...rest] : texts
}

/**
 * The notes beside a clause; for an item with those of its descendants. The clause's page has all
 * of them.
 */
function clauseBeside(clause: Clause, view: DocumentView): Element | null {
  const { published, reader, corpus } = view
  const all = isPartOf(clause) ? [clause] : [...walkClauses([clause])]
  const paragraphs = all.flatMap((one) => linesOf(one))
  const more = site.clausePages ? clausePath(published.id, clause.id, site, reader.script) : null
  return besideElement(
    {
      notes: all.flatMap((one) => clauseNotes(one, view)),
      parallels: parallelsOf(clause, view, corpus),
      citedBy: citedBy(view, clause.id, corpus),
      shared: sharedWords(published.id, clause.id, corpus, reader),
    },
    clause.id,
    roomBeside(paragraphs, false),
    more,
    reader,
  )
}

function headElement(clause: Clause, view: DocumentView, { rank, isPage }: ClausePlace): Element {
  const head = headlineView(clause)
  const own = head.runIn ? (head.open ? ['open'] : []) : ['line', 'words']
  const nodes = nodesOf(head.inlines, `${clause.id}.h`, view, head.skipped)
  const whole = isPage ? locatorName(clause, view) : clause.label
  // The locator of a dash ends in its heading, which follows anyway: 第（二）項——.
  const name =
    isPage && clause.kind === 'bullet' && clause.heading !== null && whole.endsWith(clause.heading)
      ? whole.slice(0, -clause.heading.length)
      : whole
  const label = h(
    'a',
    {
      href: hrefOf(clause, view),
      className: [
        'num',
        ...(name.length > 5
          ? ['long']
          : isPage
            ? []
            : name.startsWith('第')
              ? ['art']
              : name.startsWith('（')
                ? ['hung']
                : []),
      ],
    },
    name || '§',
  )
  const className = isPage ? ['head', 'page-title', 'words'] : ['head', ...own]
  const tag = isPage ? 'h1' : `h${Math.min(rank, 6)}`
  return h(tag, { className }, [label, ...(isPage || !head.runIn ? inWords(nodes) : nodes)])
}

/**
 * Nodes of a heading that may break between words; its closing mark is marked up so that only
 * run-in headings show it.
 */
function inWords(nodes: readonly ElementContent[]): ElementContent[] {
  const broken = brokenNodes(nodes)
  const last = broken.at(-1)
  if (last?.type !== 'text') return broken
  const [, text = '', mark = ''] = /^(.*?)([。．：:；;]?)$/u.exec(last.value) ?? []
  if (mark === '') return broken
  return [...broken.slice(0, -1), { type: 'text', value: text }, h('span.stop', mark)]
}
