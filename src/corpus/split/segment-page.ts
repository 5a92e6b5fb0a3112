import { type FactLine, filledAfter, filledBefore, isBody, isRow, type LineKind } from './facts.ts'
import { annexListLines } from './foot.ts'
import { annexNumber, isForm } from './line-forms.ts'
import { ListReach } from './list-reach.ts'
import { TITLE_BLOCK, titleBlock } from './title-block.ts'

/** The lines of one document: `from` up to but not including `to`. */
export interface Segment {
  from: number
  to: number
  /** Printed number of the annex, as digits or Chinese; null for a main text. */
  annex: string | null
}

type Page = readonly FactLine[]

/** Documents of a page, in order, as ranges of lines. Other lines are page boilerplate. */
export function segmentPage(page: Page): Segment[] {
  const body = firstBody(page)
  if (body === -1) return []
  const starts: Omit<Segment, 'to'>[] = [{ from: titleBlock(page, body), annex: null }]
  const reach = new ListReach(page)
  const articles = new ListReach(page, 'article')
  const noted = new Set<string>()
  // First line that is text of the document at hand; -1 before it.
  let begun = body
  for (let i = body + 1; i < page.length; i += 1) {
    const line = page[i]
    const last = starts.at(-1)
    if (line === undefined || last === undefined) continue
    if (begun === -1 && isBody(line.kind)) begun = i
    const annex = line.kind === 'annex' ? annexNumber(line.content) : null
    const attached = annex !== null && opensAnnex(page, i, noted.has(line.folded))
    if (attached && !reach.goesOn(last.from, i)) {
      starts.push({ from: i, annex: annex.printed })
      begun = -1
    } else if (annex !== null && line.folded.length > annex.length) noted.add(line.folded)
    else if (opensDocument(page, i) || restartsUnderTitle(page, i, last.from)) {
      const from = articles.goesOn(last.from, i) ? 0 : titleBlock(page, i + 1)
      if (from <= last.from + 1 || begun === -1 || begun >= from) continue
      starts.push({ from, annex: null })
      noted.clear()
      begun = -1
    }
  }
  return starts.map(({ from, annex }, index) => {
    const next = starts[index + 1]?.from ?? page.length
    return { from, to: documentEnd(page, reach, from, next), annex }
  })
}

/** First line that is text of a document, not its title or part of the web page. */
function firstBody(page: Page): number {
  const titled = page.findIndex(({ kind }, i) => isBody(kind) && hasTitleAbove(page, i))
  const addressed = page.findIndex(({ kind }) => kind === 'addressee')
  const plain = page.findIndex(({ kind }) => isBody(kind))
  const labelled = page.findIndex(({ kind }) => kind === 'label')
  if (titled === -1 || (labelled !== -1 && labelled < titled)) {
    if (plain !== -1) return plain
  } else return addressed === -1 ? titled : Math.min(addressed, titled)
  return page.findIndex(({ kind, content }) => content !== '' && !isFurniture(kind))
}

const BETWEEN: readonly LineKind[] = ['blank', 'widget', 'history', 'field', 'pair']

function hasTitleAbove(page: Page, body: number): boolean {
  let seen = 0
  for (let i = body - 1; i >= 0 && seen < TITLE_BLOCK; i -= 1) {
    const kind = page[i]?.kind
    if (kind === 'title' || kind === 'sample') return true
    const speaks = seen > 0 || page[body]?.kind === 'addressee'
    if (kind === undefined || BETWEEN.includes(kind) || (kind === 'copy' && speaks)) continue
    if (kind === 'short' && seen === 0) continue
    if (kind !== 'number' && kind !== 'date' && kind !== 'authority') return false
    seen += 1
  }
  return false
}

/** Whether a title on this line begins another document of the page. */
function opensDocument(page: Page, index: number): boolean {
  const line = page[index]
  if (line?.kind === 'sample') return true
  if (line?.kind !== 'title' || line.content.length < (page[index - 1]?.kind === 'short' ? 4 : 6))
    return false
  if (!afterEnd(page, index)) return false
  let prose = 0
  for (let i = index + 1, seen = 0; i < page.length && seen < 8; i += 1) {
    const next = page[i]
    if (next === undefined || next.kind === 'blank') continue
    seen += 1
    const { kind, marker } = next
    if (next.folded === line.folded && prose === 0) return true
    const again = () => page.slice(i, i + 6).some(({ folded }) => folded === line.folded)
    if (kind === 'short' && prose === 0 && again()) continue
    if (kind === 'addressee' || kind === 'number' || kind === 'contents') return prose === 0
    if (kind === 'history' || kind === 'date') {
      if (prose === 0) return true
    } else if (kind === 'prose') {
      prose += 1
      if (prose > 3) return false
    } else if (kind === 'label') {
      if (marker?.value !== 1) return isAmended(line.folded, marker)
      const standard = line.is('rules') && ARABIC.has(marker.construct)
      return marker.rank <= 50 || standard
    } else if (kind !== 'title' && kind !== 'authority' && !next.is('edition')) {
      if (kind !== 'pair' || !next.is('cover')) return false
    }
  }
  return false
}

/** Whether a title names the articles of a law that an order amends, which begin with any number. */
function isAmended(title: string, marker: FactLine['marker']): boolean {
  return marker?.construct === 'article' && /条文$/.test(title)
}

/**
 * Whether a title on this line is followed by the first number of the list that its document began
 * with.
 */
function restartsUnderTitle(page: Page, index: number, from: number): boolean {
  const line = page[index]
  if (line?.kind !== 'title' || !line.is('rules')) return false
  const own = filledAfter(page, index)
  if (own?.kind !== 'label' || own.marker?.value !== 1) return false
  let first = from
  while (first < index && page[first]?.kind !== 'label') first += 1
  const opening = first < index ? page[first]?.marker : null
  return opening?.value === 1 && own.marker.style === opening.style
}

/** Whether the text before a line is complete: a sentence, a date, a signature, or a title. */
function afterEnd(page: Page, index: number): boolean {
  const { kind, content = '' } = filledBefore(page, index) ?? {}
  if (kind !== 'prose' && kind !== 'label' && kind !== 'short') return true
  return kind === 'short' || /[。！？!?.][”」）)]?$|[）)】》]$/.test(content)
}

/** Standards and plans are numbered from 1. */
const ARABIC = new Set(['arabic-bare', 'arabic-point'])

/** Lines below the head of an annex that tell whether its matter follows. */
const ANNEX_HEAD = 6
/** Lines below it that are searched for the names of attachments. */
const MOST_NAMES = 40
/** A name with the ending of a file: what a portal offers beside a text. */
const FILE_NAME = /\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|et|rtf|odt|zip|rar|jpe?g|png|tiff?)\b/i

/**
 * Whether the matter of an annex stands under a line: clauses, a table, a form, sentences. In a note of what
 * is attached only names follow, and who signs, and when.
 *
 * @param again - whether the note of what is attached has the same line
 */
function opensAnnex(page: Page, index: number, again: boolean): boolean {
  const { folded = '' } = page[index] ?? {}
  if (/[：:][ ]?(?:如|见|详|无)/.test(folded) || FILE_NAME.test(folded)) return false
  const alone = again || isForm(folded, 'annex-alone')
  const names = isNameList(page, index)
  // Days of a chronicle, below a text that is signed already.
  const signed = filledBefore(page, index)?.kind === 'date'
  for (let i = index + 1, seen = 0; seen < ANNEX_HEAD; i += 1) {
    const line = page[i]
    if (line === undefined) return alone && !names && seen > 0
    if (line.kind === 'blank') continue
    seen += 1
    if (line.kind === 'label') return line.marker?.value === 1 && !(seen === 1 && names)
    if (names || FILE_NAME.test(line.folded)) continue
    if (isRow(line) || (alone && line.kind === 'prose')) return true
    if (line.kind === 'annex' || line.kind === 'date' || line.kind === 'copy')
      return (
        seen > 1 &&
        (again || (alone && (line.kind === 'annex' || (signed && line.kind === 'date'))))
      )
    if (isFurniture(line.kind) && line.is('page-end')) return false
  }
  return alone && !names
}

/**
 * Whether an annex line is only followed by a list of names: 附件： with its list below the date.
 */
function isNameList(page: Page, index: number): boolean {
  const lines = page.slice(index, index + MOST_NAMES)
  const listed = annexListLines(lines)
  const [first = lines.length] = listed
  const below = lines.findIndex(({ kind }, i) => i > 0 && kind !== 'blank' && !listed.has(i))
  if (below === -1) return first < lines.length
  const { kind } = lines[below] ?? {}
  return first < below && !isBody(kind) && kind !== 'short'
}

/** End of a document's lines: before the furniture at its foot, without blank lines. */
function documentEnd(page: Page, reach: ListReach, from: number, limit: number): number {
  let end = limit
  let begun = isBody(page[from]?.kind)
  for (let i = from + 1; i < limit; i += 1) {
    const line = page[i]
    if (line === undefined) break
    begun = begun || isBody(line.kind)
    if (!begun || !isFurniture(line.kind) || !line.is('page-end')) continue
    if (reach.goesOn(from, i, limit)) continue
    end = i
    break
  }
  while (end > from + 1 && isAround(page[end - 1]?.kind) && !signs(page, end - 1)) end -= 1
  return end
}

// 日期：2031年3月4日 below 甲方（盖章）：, and 副本送：各組主管 at the foot of a circular, are no fields of the page.
function signs(page: Page, index: number): boolean {
  const folded = page[index]?.folded ?? ''
  if (isForm(folded, 'copied-to') || isForm(folded, 'attendance')) return true
  const above = filledBefore(page, index)
  const signed = above?.kind === 'authority' || above?.is('parties')
  return signed === true && isForm(folded, 'parties')
}

function isFurniture(kind: LineKind | undefined): boolean {
  return kind === 'furniture' || kind === 'widget'
}

function isAround(kind: LineKind | undefined): boolean {
  return kind === 'blank' || kind === 'field' || isFurniture(kind)
}
