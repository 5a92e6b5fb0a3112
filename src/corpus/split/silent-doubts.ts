import { isArticleReference } from '../numbering/article.ts'
import type { Construct, Marker } from '../numbering/marker.ts'
import { styleOf } from '../numbering/read-marker.ts'
import type { Candidate } from './candidates.ts'
import type { CloseCall } from './choose-labels.ts'
import type { Doubt } from './doubts.ts'
import type { FactLine } from './facts.ts'
import type { Line } from './lines.ts'
import type { Node } from './outline.ts'

/** Labels that begin lines of text as often as list items. */
const UNSURE = new Set<Construct>(['bullet', 'heading', 'arabic-bare', 'han-is', 'han-bare'])
/** 3 各县应当落实。, but not 5 條訂定。; (c) 甲类情形. */
const NUMBERED = /^[0-9０-９]{1,3}[ \u3000](?![条條款项項])[\u4e00-\u9fff“《][^。]*。$/
const LETTERED = /^[(（]?[a-z][)）.．]/i
const EXCERPT = 24

/**
 * A doubt about a text with each clause in two languages: the second language is assigned to the
 * clause before.
 */
export function languageDoubts(foreign: readonly Candidate[]): Doubt[] {
  const [first] = foreign
  if (first === undefined) return []
  const message = `The text is in two languages: ${foreign.length} labels of the other one are no clauses.`
  return [{ rule: 'two-languages', at: first.marker.start, message }]
}

/** Doubts about labels that could almost equally be read in another way, with both readings. */
export function closeDoubts(text: string, close: readonly CloseCall[]): Doubt[] {
  const name = (markers: readonly Marker[]) => {
    const labels = markers.slice(0, 3).map(({ start, end }) => text.slice(start, end))
    return labels.length === 0 ? 'words of the text' : labels.join(' ')
  }
  return close.map(({ at, chosen, other }) => ({
    rule: 'close-reading',
    message: `Read as ${name(chosen)}; nearly as likely is ${name(other)}.`,
    at,
  }))
}

/**
 * Labels at the start of lines that are not clauses, except in quotations, tables of contents,
 * references, text inserted into another law, and lists of attachments.
 */
export function unread(
  text: string,
  lines: readonly FactLine[],
  candidates: readonly Candidate[],
  nodes: readonly Node[],
  skip: number,
): Candidate[] {
  const taken = new Set(nodes.map(({ marker }) => marker.start))
  return candidates.filter((found) => {
    const { marker, boundary } = found
    if (boundary !== 'start' || found.nested || found.quoted || found.inserted) return false
    if (taken.has(marker.start) || marker.start < skip) return false
    const line = lines[found.line]
    if (line === undefined || line.kind === 'annex' || line.kind === 'history') return false
    // A label that is a word as often counts in a list, before a sentence of its own, or with a mark.
    const printed = text.slice(marker.start, line.textEnd)
    if (marker.construct === 'arabic-bare' && line.list === -1) return NUMBERED.test(printed)
    if (UNSURE.has(marker.construct)) return false
    if (styleOf(marker.construct)?.weak && line.list === -1 && !LETTERED.test(printed)) return false
    if (
      marker.construct === 'decimal' &&
      /^[ \u3000\d.．（(]*$/.test(line.content.slice(marker.end - marker.start))
    )
      return false
    return marker.construct !== 'article' || !refers(text, marker, line.list)
  })
}

/** 第四條之設立許可事項…: a sentence that begins with a reference to an article. */
function refers(text: string, { end }: Marker, list: number): boolean {
  return (
    isArticleReference(text, end) || (list === -1 && /^[\u4e00-\u9fff，,]/.test(text.charAt(end)))
  )
}

/** A doubt for every run of labels without a clause between them. */
export function unreadDoubts(text: string, found: readonly Candidate[]): Doubt[] {
  const stretches: Candidate[][] = []
  for (const one of found) {
    const stretch = stretches.at(-1)
    const last = stretch?.at(-1)
    if (stretch !== undefined && last !== undefined && one.line - last.line <= 3) stretch.push(one)
    else stretches.push([one])
  }
  return stretches.map(([first, ...more]) => {
    const { start = 0 } = first?.marker ?? {}
    const others = more.length === 0 ? '' : ` and ${more.length} more below it`
    return {
      rule: 'unread-label',
      message: `${excerpt(text, start)}${others} begins like a label and is no clause.`,
      at: start,
    }
  })
}

/** A doubt about sentences in an annex without clauses: they may belong to the main text. */
export function annexDoubts(text: string, lines: readonly FactLine[]): Doubt[] {
  const first = lines.findIndex(
    ({ kind, content }, i) => i > 0 && kind === 'prose' && /[。；]$/.test(content),
  )
  const line = lines[first]
  if (line === undefined) return []
  const message = `${excerpt(text, line.textStart)} stands behind an annex without clauses.`
  return [{ rule: 'text-after-annex', at: line.textStart, message }]
}

/**
 * A doubt about lines of a page that belong to no document, with the first and the last; fields
 * that were read are excluded.
 */
export function outsideDoubts(text: string, lines: readonly FactLine[]): Doubt[] {
  const outside = lines.filter(({ kind }) => kind !== 'field')
  const [first, ...more] = outside
  if (first === undefined) return []
  const label = outside.find(({ marker, list }) => marker !== null && list !== -1)
  const count = more.length === 0 ? '1 line belongs' : `${outside.length} lines belong`
  const last = more.at(-1)
  const to = last === undefined ? '' : ` … ${excerpt(text, last.textStart)}`
  const message = `${count} to no document: ${excerpt(text, first.textStart)}${to}`
  const doubts: Doubt[] = [{ rule: 'outside-document', at: first.textStart, message }]
  if (label !== undefined) {
    const lost = `${excerpt(text, label.textStart)} goes on a list and belongs to no document.`
    doubts.push({ rule: 'lost-label', at: label.textStart, message: lost })
  }
  return doubts
}

/** A doubt about heads, feet and numbers that a PDF repeats on every page, which are left out. */
export function frameDoubts(
  text: string,
  frame: ReadonlySet<number>,
  lines: readonly Line[],
): Doubt[] {
  const first = lines.find((_, i) => frame.has(i))
  if (first === undefined) return []
  const words = excerpt(text, first.textStart)
  const message = `${frame.size} lines repeat on every page and are left out: ${words}`
  return [{ rule: 'page-frame', at: first.textStart, message }]
}

function excerpt(text: string, at: number): string {
  return text.slice(at, at + EXCERPT).split(/[\n\r]/)[0] ?? ''
}
