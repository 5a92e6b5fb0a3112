import type { Construct, Marker } from '../numbering/marker.ts'
import { readNumber } from '../numbering/numerals.ts'
import { readMarker } from '../numbering/read-marker.ts'
import { isTableRow } from '../table-row.ts'
import {
  annexNumber,
  type DatedLine,
  datedLine,
  isDocNumber,
  isForm,
  isPageField,
  matchForm,
} from './line-forms.ts'
import { type Line, lineText } from './lines.ts'
import { follows } from './outline.ts'
import type { FormName } from './vocabulary/line-forms.ts'
import { simplify } from './vocabulary/simplify.ts'

/** Kind of a line, judged by itself. */
export type LineKind =
  | 'blank'
  | 'furniture'
  /** Furniture that may occur between a title and its text. */
  | 'widget'
  /** A field of a portal's table about the document. */
  | 'field'
  /** A name and its value, part of the document itself: 承租方（乙方）：李某. */
  | 'pair'
  | 'label'
  | 'title'
  | 'sample'
  | 'number'
  | 'date'
  | 'history'
  | 'addressee'
  | 'authority'
  | 'contents'
  | 'annex'
  | 'copy'
  | 'prose'
  | 'short'

/** A line with its facts. It is read once; all later steps use these facts. */
export interface FactLine extends Line {
  /** Its trimmed text, without the spaces that OCR left between characters. */
  content: string
  /** The same in Simplified characters, one for one; words are searched in it. */
  folded: string
  /** The label at its start; null if there is none. */
  marker: Marker | null
  /** An authority or number, and a date, on one line; null for other lines. */
  dated: DatedLine | null
  /** Whether it is a field of a portal's table, whatever else it looks like. */
  isField: boolean
  /** Whether it has a form of the vocabulary; each form is tested once. */
  is: (form: FormName) => boolean
  /** First line of the list that its label belongs to (its own if it begins one); -1 if none. */
  list: number
  kind: LineKind
}

/**
 * Labels that can only be distinguished from words by their sequence: they do not make a line a
 * label.
 */
const UNSURE = new Set<Construct>(['arabic-bare', 'han-is', 'han-bare', 'decimal'])
/** Kinds of lines that the value of a portal's field on its own line can look like. */
const VALUES = new Set<LineKind>(['short', 'number', 'date', 'history', 'authority', 'pair'])

/** Marks of a heading in Markdown. */
const MARKS = /^#{1,6}[ \t]+/

/** Reads the facts of the lines of a text. */
export function readFacts(text: string, lines: readonly Line[]): FactLine[] {
  const facts = lines.map((line): FactLine => {
    const content = lineText(text, line)
    const folded = content.length > 600 ? content : simplify(content)
    const marker = readMarker(content.replace(MARKS, ''), 0)
    return { ...line, content, ...wordFacts(folded), marker, list: -1, kind: 'blank' }
  })
  linkLists(facts)
  for (const line of facts) line.kind = kindOf(line)
  readSamples(facts)
  readHead(facts)
  readContents(facts)
  readValues(facts)
  readStandard(facts)
  readHistories(facts)
  return facts
}

/** A line reduced to a part of its words. */
export function wordsFrom(line: FactLine, from: number, to = line.content.length): FactLine {
  const content = line.content.slice(from, to)
  const textEnd = line.textEnd - (line.content.length - to)
  const place = { textStart: line.textStart + from, textEnd }
  return { ...line, content, ...wordFacts(line.folded.slice(from, to)), ...place }
}

/** What the words of a line are, without its label and its neighbours. */
function wordFacts(folded: string): Pick<FactLine, 'folded' | 'dated' | 'isField' | 'is'> {
  return { folded, dated: datedLine(folded), isField: isPageField(folded), is: formsOf(folded) }
}

function formsOf(folded: string): FactLine['is'] {
  const known = new Map<FormName, boolean>()
  return (form) => {
    const found = known.get(form) ?? isForm(folded, form)
    known.set(form, found)
    return found
  }
}

/**
 * Assigns every label to its list; a label that continues none and is not continued has no list.
 */
function linkLists(facts: FactLine[]): void {
  const last = new Map<string, { marker: Marker; line: number }>()
  for (const [i, line] of facts.entries()) {
    const { marker } = line
    if (marker === null || marker.construct === 'bullet') continue
    const before = last.get(marker.style)
    const head = before === undefined ? undefined : facts[before.line]
    if (before !== undefined && head !== undefined && follows(before.marker, marker)) {
      if (head.list === -1) head.list = before.line
      line.list = head.list
    }
    last.set(marker.style, { marker, line: i })
  }
}

function kindOf(line: FactLine): LineKind {
  const { marker, list } = line
  const words = MARKS.test(line.folded) ? wordFacts(line.folded.replace(MARKS, '')) : line
  const { folded: text, is } = words
  if (is('rule')) return 'blank'
  if (is('gazette-head')) return 'widget'
  const sure = marker !== null && marker.construct !== 'bullet' && list !== -1
  if (sure && !UNSURE.has(marker.construct)) return is('history-item') ? 'history' : 'label'
  if (is('date')) return 'date'
  if (/^[A-Z][0-9]{3,4}$/.test(text)) return 'field'
  if (isDocNumber(text) && !is('named-number')) return 'number'
  if (is('contents')) return 'contents'
  if (is('sample-title')) return 'sample'
  if (is('annex-above')) return 'field'
  if (words.isField || is('meeting-field')) return 'field'
  const titled = is('title') && !/[>»›＞©]|^(?:更多|推荐|相关|上一|下一|热门)/.test(text)
  const own = titled || is('history')
  if (!own && is('widget')) return 'widget'
  if (!own && is('furniture')) return 'furniture'
  if (marker !== null && !UNSURE.has(marker.construct)) return 'label'
  if (marker?.construct === 'decimal') return 'label'
  // 1 总则: the name of a part ends like that of a document.
  if (marker !== null && list !== -1 && isForm(text.slice(marker.end).trim(), 'part-name'))
    return 'label'
  if (annexNumber(text) !== null || is('annex-note')) return 'annex'
  const kind = matterOf(words)
  // 四　本章程自呈准之日施行: the last clause of a list, without a date.
  const clause = kind === 'history' && list !== -1 && !is('holds-date')
  return clause && !is('history-item') ? 'prose' : kind
}

/** Kind of a line that has no label and is not part of the web page. */
function matterOf({ folded: text, dated, is }: ReturnType<typeof wordFacts>): LineKind {
  if (is('blank-form')) return 'pair'
  if (is('copy')) return 'copy'
  if (/^[问答][：:]/.test(text)) return 'prose'
  if (is('dated-order')) return 'title'
  if (is('history') || dated !== null) return 'history'
  if (is('addressee')) return 'addressee'
  if (is('title')) return 'title'
  if (is('authority')) return 'authority'
  if (is('pair')) return 'pair'
  if (is('title-start')) return 'short'
  return text.length > 40 || /[。；;：:，,]$/.test(text) ? 'prose' : 'short'
}

/**
 * Lines with the same name and numbers counting from 1 are the headings of the samples of a page,
 * each a document.
 */
function readSamples(facts: FactLine[]): void {
  const series = new Map<string, FactLine[]>()
  const names = new Set(facts.map(({ folded }) => folded))
  for (const line of facts) {
    const [, name = '', number = ''] = matchForm(line.folded, 'sample-number') ?? []
    if (name === '' || line.kind === 'label' || !(names.has(name) || isForm(name, 'title')))
      continue
    const list = series.get(name) ?? []
    if (readNumber(number) === list.length + 1) series.set(name, [...list, line])
  }
  for (const list of series.values())
    if (list.length > 1) for (const line of list) line.kind = 'sample'
}

/**
 * A list above a title belongs to the web page: values of fields without their names, links to
 * other pages.
 */
function readHead(facts: FactLine[]): void {
  let list: FactLine[] = []
  for (const line of facts) {
    const { kind, marker } = line
    if (kind === 'blank' || kind === 'field' || kind === 'widget' || kind === 'furniture') continue
    if (marker?.construct === 'bullet') {
      list.push(line)
      continue
    }
    if (kind !== 'title' && kind !== 'sample') return
    for (const item of list) item.kind = 'field'
    list = []
  }
}

const FEWEST_ENTRIES = 3

/**
 * Entries of a table of contents with page numbers: not labels, and not part of a document if above
 * the title.
 */
function readContents(facts: FactLine[]): void {
  const entries = facts.filter(({ is }) => is('contents-entry'))
  if (entries.length < FEWEST_ENTRIES) return
  const first = facts.find(({ kind }) => kind !== 'blank')
  const above = first?.kind === 'contents' || first === entries[0]
  for (const line of above && first !== undefined ? [first, ...entries] : entries) {
    line.kind = above ? 'field' : 'contents'
    line.marker = null
    line.list = -1
  }
}

/** A bare number is a label above 1.1; the value of a field may be on the line below its name. */
function readValues(facts: FactLine[]): void {
  let ahead: Marker | null = null
  for (const line of facts.toReversed()) {
    if (line.kind === 'blank') continue
    const { marker } = line
    const parent =
      marker !== null && ahead?.construct === 'decimal' && ahead.suffix[0] === marker.value
    if (parent && marker.construct === 'arabic-bare') line.kind = 'label'
    ahead = marker
  }
  const chapters = new Set(
    facts.flatMap(({ kind, list, marker }) =>
      kind === 'label' && list !== -1 && marker?.construct === 'arabic-bare' ? [list] : [],
    ),
  )
  for (const line of facts) if (line.list !== -1 && chapters.has(line.list)) line.kind = 'label'
  let open = false
  for (const line of facts) {
    if (line.kind === 'blank') continue
    if (open && VALUES.has(line.kind) && !line.is('history-item')) line.kind = 'field'
    // In a row of several names an empty value counts as one.
    open = line.kind === 'field' && /^[^\t|：:]*[：:|]$/.test(line.content)
  }
  for (const [i, line] of facts.entries()) {
    const next = filledAfter(facts, i)
    // The head of a letter: 附件：公園放流水標準 above 主旨：.
    if (line.kind === 'annex' && next?.folded.startsWith('主旨')) line.kind = 'field'
    // 教育局通告第5/2031號 is above the subject of the circular.
    const circular = line.kind === 'number' && /通[告函].{0,8}第.*\/.*号$/.test(line.folded)
    if (circular && next?.kind === 'short') next.kind = 'title'
  }
}

const COVER_LINES = 8

/** The name of a standard is below its number, however it ends, among lines of its cover. */
function readStandard(facts: FactLine[]): void {
  const at = facts.findIndex(({ is }) => is('standard-number'))
  const below = facts.slice(at + 1, at + 1 + COVER_LINES)
  if (at === -1 || at > 40) return
  let named = false
  for (const line of below) {
    if (line.kind === 'blank') continue
    const part =
      named && /^第[0-9一二三四五六七八九十]{1,3}(?:部分[：:]|号修改单)/.test(line.folded)
    if (line.is('cover') && line.kind === 'short') line.kind = 'pair'
    else if (part || (!named && (line.kind === 'short' || line.kind === 'title'))) {
      line.kind = 'title'
      line.marker = null
      named = true
    } else return
  }
}

/** Lines that continue an entry of a text's history, after a page's list of them. */
function readHistories(facts: FactLine[]): void {
  let open = false
  for (const line of facts) {
    if (line.kind === 'blank') continue
    const goesOn: boolean = open && line.marker === null && line.textStart > line.start
    if (goesOn && (line.kind === 'short' || line.kind === 'prose')) line.kind = 'history'
    open = line.kind === 'history' && (goesOn || line.is('history-item'))
  }
}

/** Whether a line is text of a document, not its title or part of the web page. */
export function isBody(kind: LineKind | undefined): boolean {
  return kind === 'prose' || kind === 'label' || kind === 'addressee' || kind === 'contents'
}

/** The next line with text; undefined after the last. */
export function filledAfter(lines: readonly FactLine[], index: number): FactLine | undefined {
  let at = index + 1
  while (lines[at]?.content === '') at += 1
  return lines[at]
}

/** The previous line with text; undefined before the first. */
export function filledBefore(lines: readonly FactLine[], index: number): FactLine | undefined {
  let at = index - 1
  while (lines[at]?.content === '') at -= 1
  return lines[at]
}

/** Whether a line is a row of a table, or drawn around one: its cells are no clauses. */
export function isRow({ content }: FactLine): boolean {
  if (isTableRow(content) || /^[\u2500-\u257f]/.test(content)) return true
  const cells = content.includes('\t') ? content.split('\t').map((cell) => cell.trim()) : []
  const [first = '', ...others] = cells.filter((cell) => cell !== '')
  return others.length > 0 && (others.length > 1 || /^[0-9０-９]{1,4}$/.test(first))
}

/**
 * Index of the nearest line above `from` that is wanted, if only blank lines and others that
 * belong between are passed; `from` if there is none within `reach` lines.
 */
export function seekAbove(
  lines: readonly FactLine[],
  from: number,
  reach: number,
  wanted: (line: FactLine) => boolean,
  between: (line: FactLine) => boolean,
): number {
  for (let at = from - 1; at > from - reach; at -= 1) {
    const line = lines[at]
    if (line !== undefined && wanted(line)) return at
    if (line === undefined || !(line.kind === 'blank' || between(line))) break
  }
  return from
}

/** A predicate: whether a line is of one of some kinds. */
export function ofKinds(...kinds: readonly LineKind[]): (line: FactLine) => boolean {
  return ({ kind }) => kinds.includes(kind)
}
