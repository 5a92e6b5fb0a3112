import { readMarker } from '../numbering/read-marker.ts'
import { isPageEnd } from './boilerplate.ts'
import { annexListLines } from './closing-matter.ts'
import { isBody, type LineKind, lineAt, lineKinds } from './line-kind.ts'
import { annexNumber, namesRules } from './line-kinds.ts'
import { type Line, lineText } from './lines.ts'
import { TITLE_BLOCK, titleBlock } from './title-block.ts'

/** Lines `from` up to but not including `to` are one document. */
export interface Segment {
  from: number
  to: number
  /** Printed number of the annex that the document is, as digits or Chinese; null for a main text. */
  annex: string | null
  /** First line of annexes without clauses, which close the document; `to` when there are none. */
  closing: number
}

/** Documents of a page, in order, as ranges of lines. What lies outside is page boilerplate. */
export function segmentPage(text: string, lines: readonly Line[]): Segment[] {
  const kinds = lineKinds(text, lines)
  const starts: { line: number; annex: string | null }[] = []
  const body = firstBody(text, lines, kinds)
  if (body === -1) return []
  starts.push({ line: titleBlock(text, lines, kinds, body), annex: null })
  for (let i = body + 1; i < lines.length; i += 1) {
    const line = lines[i]
    if (line === undefined) continue
    const annex = kinds[i] === 'annex' ? annexNumber(lineText(text, line)) : null
    if (annex !== null && opensAnnex(text, lines, kinds, i)) {
      starts.push({ line: i, annex: annex.printed })
    } else if (
      opensDocument(text, lines, kinds, i) ||
      restartsUnderTitle(text, lines, kinds, i, starts.at(-1)?.line ?? body)
    ) {
      const from = titleBlock(text, lines, kinds, i + 1)
      const last = starts.at(-1)
      if (last !== undefined && from > last.line + 1 && bodyBetween(kinds, last.line, from)) {
        starts.push({ line: from, annex: null })
      }
    }
  }
  return starts.map(({ line, annex }, index) => {
    const next = starts[index + 1]?.line ?? lines.length
    const to = documentEnd(text, lines, kinds, line, next)
    return { from: line, to, annex, closing: plainAnnex(text, lines, kinds, line, to) }
  })
}

/** First line that is the text of a document rather than its title or the page around. */
function firstBody(text: string, lines: readonly Line[], kinds: readonly LineKind[]): number {
  const titled = kinds.findIndex((kind, i) => isBody(kind) && hasTitleAbove(kinds, i))
  const addressed = kinds.indexOf('addressee')
  const plain = kinds.findIndex(isBody)
  const labelled = kinds.indexOf('label')
  if (titled === -1 || (labelled !== -1 && labelled < titled)) {
    if (plain !== -1) return plain
  } else return addressed === -1 ? titled : Math.min(addressed, titled)
  return lines.findIndex(
    (line, i) => line.textEnd > line.textStart && !isFurniture(kinds[i]) && text !== '',
  )
}

function hasTitleAbove(kinds: readonly LineKind[], body: number): boolean {
  let seen = 0
  for (let i = body - 1; i >= 0 && seen < TITLE_BLOCK; i -= 1) {
    const kind = kinds[i]
    if (kind === 'blank') continue
    if (kind === 'title' || kind === 'sample') return true
    if (kind === 'widget' || (kind === 'copy' && seen > 0)) continue
    if (kind === 'history' || kind === 'field' || (kind === 'short' && seen === 0)) continue
    if (kind !== 'number' && kind !== 'date' && kind !== 'authority') return false
    seen += 1
  }
  return false
}

/** Whether some lines hold text of a document. */
function bodyBetween(kinds: readonly LineKind[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isBody(kinds[i])) return true
  return false
}

/** Whether a title on this line begins another document of the page. */
function opensDocument(
  text: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  index: number,
): boolean {
  const kind = kinds[index]
  if (kind === 'sample') return true
  if (kind !== 'title' || lineAt(text, lines, index).length < 6) return false
  if (!afterEnd(text, lines, kinds, index)) return false
  let prose = 0
  for (let i = index + 1, seen = 0; i < lines.length && seen < 8; i += 1) {
    const next = kinds[i]
    if (next === 'blank') continue
    seen += 1
    if (next === 'addressee' || next === 'number' || next === 'contents') return prose === 0
    if (next === 'history' || next === 'date') {
      if (prose === 0) return true
    } else if (next === 'prose') {
      prose += 1
      if (prose > 3) return false
    } else if (next === 'label') {
      const label = lineAt(text, lines, i)
      const first = readMarker(label, 0)
      const standard = first?.value === 1 && namesRules(lineAt(text, lines, index))
      return isFirstLabel(label) || (standard && ARABIC.has(first.construct))
    } else if (next !== 'title' && next !== 'authority') return false
  }
  return false
}

/** Whether a title on this line is followed by the first number of the list that its document began with. */
function restartsUnderTitle(
  text: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  index: number,
  from: number,
): boolean {
  if (kinds[index] !== 'title' || !namesRules(lineAt(text, lines, index))) return false
  let next = index + 1
  while (kinds[next] === 'blank') next += 1
  const first = kinds.indexOf('label', from)
  if (kinds[next] !== 'label' || first === -1 || first >= index) return false
  const [own, opening] = [next, first].map((i) => readMarker(lineAt(text, lines, i), 0))
  return own?.value === 1 && opening?.value === 1 && own.style === opening.style
}

/** Whether the text before a line has come to an end: a sentence, a date, a signature, a title above. */
function afterEnd(
  text: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  index: number,
): boolean {
  let before = index - 1
  while (before >= 0 && kinds[before] === 'blank') before -= 1
  const kind = kinds[before]
  if (kind !== 'prose' && kind !== 'label' && kind !== 'short') return true
  return kind === 'short' || /[。！？!?.][”」）)]?$|[）)】》]$/.test(lineAt(text, lines, before))
}

/** Standards and plans number from 1. */
const ARABIC = new Set(['arabic-bare', 'arabic-point'])

function isFirstLabel(content: string): boolean {
  const marker = readMarker(content, 0)
  return marker !== null && marker.value === 1 && marker.rank <= 50
}

/** Whether an annex line is followed by an annex with clauses of its own, and is no note under a body. */
function opensAnnex(
  text: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  index: number,
): boolean {
  if (/[：:][ ]?(?:如|见|見|詳|详|无|無)/.test(lineAt(text, lines, index))) return false
  for (let i = index + 1, seen = 0; i < lines.length && seen < 6; i += 1) {
    const kind = kinds[i]
    if (kind === 'blank') continue
    seen += 1
    if (kind === 'annex' || kind === 'date' || kind === 'copy') return false
    if (kind === 'label') {
      const begins = readMarker(lineAt(text, lines, i), 0)?.value === 1
      return begins && !(seen === 1 && isNameList(text, lines, kinds, index))
    }
  }
  return false
}

/** Whether nothing but a list of names stands under an annex line: 附件： with its list below the date. */
function isNameList(
  text: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  index: number,
): boolean {
  const listed = annexListLines(text, lines.slice(index, index + 40))
  let i = index + 1
  while (listed.has(i - index) || kinds[i] === 'blank') i += 1
  const kind = kinds[i]
  return i > index + 1 && (kind === undefined || !isBody(kind)) && kind !== 'short'
}

/** First line of an annex head alone on its line with no clauses behind it: forms and tables. */
function plainAnnex(
  text: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  from: number,
  to: number,
): number {
  for (let i = from + 1; i < to; i += 1) {
    if (kinds[i] !== 'annex') continue
    if (
      /^附[ \u3000]?[件表录錄][ ]?[0-9一二三四五六七八九十]{0,3}[：:]?$/.test(
        lineAt(text, lines, i),
      ) &&
      !isNameList(text, lines, kinds, i)
    )
      return i
  }
  return to
}

/** Where a document's lines end: before the furniture at its foot, without blank lines. */
function documentEnd(
  text: string,
  lines: readonly Line[],
  kinds: readonly LineKind[],
  from: number,
  limit: number,
): number {
  let end = limit
  let begun = isBody(kinds[from])
  for (let i = from + 1; i < limit; i += 1) {
    begun = begun || isBody(kinds[i])
    if (!begun || !isFurniture(kinds[i]) || !isPageEnd(lineAt(text, lines, i))) continue
    if (labelAfter(kinds, i, limit)) continue
    end = i
    break
  }
  while (end > from + 1 && isAround(kinds[end - 1])) end -= 1
  return end
}

function isFurniture(kind: LineKind | undefined): boolean {
  return kind === 'furniture' || kind === 'widget'
}

function isAround(kind: LineKind | undefined): boolean {
  return kind === 'blank' || kind === 'field' || isFurniture(kind)
}

/** Whether the text goes on behind a line of furniture: a widget in the middle of a document. */
function labelAfter(kinds: readonly LineKind[], index: number, limit: number): boolean {
  for (let i = index + 1; i < limit; i += 1) if (kinds[i] === 'label') return true
  return false
}
