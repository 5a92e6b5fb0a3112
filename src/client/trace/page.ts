/**
 * The history of a typed formulation over time and levels: a chart, then its places, earliest
 * first.
 */
import { searchable } from '../../script/fold.ts'
import { type ChartUse, type TraceDocument, timeChart } from '../../search/time-chart.ts'
import { fill } from '../../strings/fill.ts'
import { TRACE_MESSAGES } from '../../strings/trace-messages.ts'
import { element } from '../element.ts'
import { startSession } from '../search/search-session.ts'
import { said } from '../words.ts'
import { drawChart, pointsOf } from './draw-chart.ts'
import { type Found, findUses, type Use, useAddress } from './find-uses.ts'
import { type FoundVariants, findVariants, type VariantUse } from './find-variants.ts'
import type { TracePrinciple } from './variants.ts'

/** Content of `trace/documents.json`. */
interface TraceData {
  documents: TraceDocument[]
  principles: TracePrinciple[]
}

const MOST_ROWS = 200
const messages = said(TRACE_MESSAGES)
const form = document.querySelector<HTMLFormElement>('[data-trace]')
const result = document.querySelector<HTMLElement>('[data-trace-result]')
const variants = document.querySelector<HTMLElement>('[data-trace-variants]')
const countAll = document.querySelector<HTMLButtonElement>('[data-trace-all]')
const { base = '/', root = '/' } = form?.dataset ?? {}
const session = startSession(base)

/** A row of the table; for a variant with what makes it one. */
function row({ document: { date, mark, rank, title }, hit, ...use }: Use | VariantUse) {
  const { before, words, after } = use
  const level = element('span', 'level', mark)
  level.title = title
  if (rank !== null) level.dataset['rank'] = String(rank)
  const link = element('a', 'num', hit.label === '' ? title : hit.label)
  link.href = `${root}${useAddress(hit)}`
  const text = element('span', '', before, element('mark', 'same', words), after)
  if ('principle' in use) text.append(element('small', '', `　${kind(use)}`))
  const head = element('th', '', date === null ? messages.unknown : element('time', '', date))
  head.scope = 'row'
  const cells = [
    [messages.columnLevel, level],
    [messages.columnClause, link],
    [messages.columnWords, text],
  ] as const
  const line = element('tr', '', head)
  for (const [label, content] of cells) {
    const cell = element('td', '', content)
    cell.dataset['label'] = label
    line.append(cell)
  }
  return line
}

function kind({ principle }: Pick<VariantUse, 'principle'>): string {
  return principle === null ? messages.inserted : fill(messages.wording, { title: principle })
}

function table(uses: readonly Use[]): HTMLTableElement {
  const made = element('table', 'table history')
  const heads = [
    messages.columnDate,
    messages.columnLevel,
    messages.columnClause,
    messages.columnWords,
  ].map((name) => {
    const head = element('th', '', name)
    head.scope = 'col'
    return head
  })
  made.createTHead().append(element('tr', '', ...heads))
  made.createTBody().append(...uses.slice(0, MOST_ROWS).map(row))
  return made
}

/** A message with its date in an element that does not break. */
function dated(sentence: string, date: string | null): (string | Node)[] {
  if (date === null) return [sentence]
  const [before = '', ...after] = sentence.split(date)
  return [before, element('time', '', date), after.join(date)]
}

function lead({ uses, documents, whole, exact }: Found): string {
  const [first] = uses
  const n = Math.min(uses.length, MOST_ROWS)
  if (!whole)
    return fill(exact ? messages.partial : messages.partialInexact, {
      documents: documents.length,
      n,
    })
  const { date = null, mark = '' } = first?.document ?? {}
  const values = { mark, label: first?.hit.label ?? '', n: uses.length }
  return date === null ? fill(messages.undated, values) : fill(messages.first, { ...values, date })
}

function chart(query: string, { documents }: Found): Node[] {
  const dated = documents.flatMap(({ document, places }): ChartUse[] => {
    const { id, day, date, level, rank, title } = document
    if (day === null) return []
    const n = places ?? '?'
    return [
      {
        ...{ day, level, rank, uses: places ?? 1, href: `${root}${id}/` },
        title: fill(messages.point, { title, date: date ?? '', n }),
      },
    ]
  })
  const drawn = timeChart(
    pointsOf(dated, (level, year, n) => ({
      title: fill(messages.year, { level, year, n }),
      href: `${root}search/?${new URLSearchParams({ q: `${query} year:${year}` })}`,
    })),
  )
  const label = fill(messages.chart, { query, documents: documents.length })
  return drawn ? [drawChart(drawn, label)] : []
}

/** The variants found, each once in order of first occurrence, followed by their places. */
function variantsView({ uses, whole }: FoundVariants): Node[] {
  if (uses.length === 0) return []
  const met = Map.groupBy(uses, ({ words }) => words.replace(/[^\p{L}\p{N}]/gu, ''))
  const list = element('ul', 'partners variants')
  for (const [first, ...others] of met.values()) {
    if (!first) continue
    const link = element('a', '', first.words)
    link.href = `?${new URLSearchParams({ q: first.words })}`
    list.append(element('li', '', link, ` ${fill(messages.places, { n: others.length + 1 })}`))
  }
  const lead = whole ? [] : [element('p', 'gloss', messages.variantsPartial)]
  const section = element('section', 'section', element('h2', '', messages.variants))
  section.append(...lead, list, table(uses))
  return [section]
}

let asked = ''

async function show(query: string, all: boolean): Promise<void> {
  const needle = searchable(query).folded
  if (countAll) countAll.hidden = true
  variants?.replaceChildren()
  if (needle.length < 2) return result?.replaceChildren(messages.short)
  result?.replaceChildren(messages.searching)
  const [site, response] = await Promise.all([
    session.opened(),
    fetch(`${root}trace/documents.json`),
  ])
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  const { documents, principles } = (await response.json()) as TraceData
  const found = await findUses(needle, site, documents, all)
  if (asked !== query) return
  if (found.uses.length === 0) result?.replaceChildren(fill(messages.none, { query }))
  else
    result?.replaceChildren(
      element(
        'p',
        'lead then',
        ...dated(lead(found), found.whole ? (found.uses[0]?.document.date ?? null) : null),
      ),
      ...chart(query, found),
      table(found.uses),
    )
  const others = await findVariants(query, site, documents, principles, all).catch((error) => {
    console.error(error)
    return null
  })
  if (asked !== query) return
  if (others === null) return variants?.replaceChildren(messages.failed)
  variants?.replaceChildren(...variantsView(others))
  if (countAll) countAll.hidden = found.whole && others.whole
}

async function run(query: string, all = false): Promise<void> {
  asked = query
  try {
    await show(query, all)
  } catch (error) {
    console.error(error)
    if (asked === query) result?.replaceChildren(messages.failed)
  }
}

if (form) {
  form.hidden = false
  const input = form.querySelector('input')
  const query = new URLSearchParams(location.search).get('q')
  if (input && query) {
    input.value = query
    void run(query)
  }
  countAll?.addEventListener('click', () => void run(asked, true))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = input?.value ?? ''
    history.replaceState(null, '', `?q=${encodeURIComponent(typed)}`)
    void run(typed)
  })
}
