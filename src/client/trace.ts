/** The history of a typed formulation: every place that has it, earliest first. */
import type { QuotablePiece } from '../citation/quotable-text.ts'
import { searchable } from '../script/fold.ts'
import { fill } from '../strings/fill.ts'
import { TRACE_MESSAGES } from '../strings/trace-messages.ts'
import { said } from './words.ts'

interface TraceDocument {
  id: string
  mark: string
  rank: number | null
  title: string
  date: string | null
}
interface Use {
  document: TraceDocument
  piece: QuotablePiece
  /** The words with what stands around them. */
  before: string
  words: string
  after: string
}

const CONTEXT = 24
const MOST_ROWS = 200
const messages = said(TRACE_MESSAGES)
const form = document.querySelector<HTMLFormElement>('[data-trace]')
const result = document.querySelector<HTMLElement>('[data-trace-result]')

async function load<T>(path: string): Promise<T> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return (await response.json()) as T
}

function usesIn(document: TraceDocument, pieces: readonly QuotablePiece[], needle: string): Use[] {
  return pieces.flatMap((piece) => {
    const text = piece.corrected
    const { folded, offsets } = searchable(text)
    const uses: Use[] = []
    for (
      let at = folded.indexOf(needle);
      at >= 0;
      at = folded.indexOf(needle, at + needle.length)
    ) {
      const [start = 0, last = 0] = [offsets[at], offsets[at + needle.length - 1]]
      uses.push({
        ...{ document, piece, words: text.slice(start, last + 1) },
        before: text.slice(Math.max(0, start - CONTEXT), start),
        after: text.slice(last + 1, last + 1 + CONTEXT),
      })
    }
    return uses
  })
}

function row(
  { document: { date, mark, rank, title }, piece, before, words, after }: Use,
  root: string,
): HTMLElement {
  const line = document.createElement('tr')
  const cell = (name: string, ...content: (Node | string)[]) => {
    const element = document.createElement(name)
    element.append(...content)
    line.append(element)
  }
  const level = document.createElement('span')
  level.className = 'level'
  level.title = title
  level.textContent = mark
  if (rank !== null) level.dataset['rank'] = String(rank)
  const link = document.createElement('a')
  link.className = 'num'
  const [id = '', clause] = piece.id.split('/')
  link.href = clause === undefined ? `${root}${id}/` : `${root}${id}/#${clause}`
  link.textContent = piece.label === '' ? title : piece.label
  const same = document.createElement('mark')
  same.className = 'same'
  same.textContent = words
  const text = document.createElement('span')
  text.append(before, same, after)
  cell('th', date ?? messages.unknown)
  cell('td', level)
  cell('td', link)
  cell('td', text)
  return line
}

async function show(query: string, base: string, root: string): Promise<(Node | string)[]> {
  const needle = searchable(query).folded
  if (needle.length < 2) return [messages.short]
  const [texts, documents] = await Promise.all([
    load<[string, QuotablePiece[]][] | null>(`${base}cite/texts.json`),
    load<TraceDocument[]>(`${root}trace/documents.json`),
  ])
  if (texts === null) return [messages.large]
  const pieces = new Map(texts)
  const uses = documents.flatMap((one) => usesIn(one, pieces.get(one.id) ?? [], needle))
  const [first] = uses
  if (!first) return [fill(messages.none, { query })]
  const { date, mark } = first.document
  const lead = document.createElement('p')
  lead.className = 'lead then'
  lead.textContent =
    date === null
      ? fill(messages.undated, { n: uses.length })
      : fill(messages.first, { mark, label: first.piece.label, date, n: uses.length })
  const table = document.createElement('table')
  table.className = 'table'
  const body = table.createTBody()
  for (const use of uses.slice(0, MOST_ROWS)) body.append(row(use, root))
  return [lead, table]
}

async function run(query: string): Promise<void> {
  if (!form || !result) return
  const { base = '/', root = '/' } = form.dataset
  try {
    result.replaceChildren(...(await show(query, base, root)))
  } catch (error) {
    console.error(error)
    result.textContent = messages.failed
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
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = input?.value ?? ''
    history.replaceState(null, '', `?q=${encodeURIComponent(typed)}`)
    void run(typed)
  })
}
