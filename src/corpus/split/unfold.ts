import { isForm, matchForm } from './line-forms.ts'
import type { Line } from './lines.ts'
import { trimRange } from './lines.ts'
import { spaceCuts } from './unspace.ts'
import type { FormName } from './vocabulary/line-forms.ts'
import { simplify } from './vocabulary/simplify.ts'

/** A longer line that contains a first label may be a whole document without its line breaks. */
const FOLDED = 240
/** A shorter page of one line has nothing to unfold. */
const SHORTEST = 100
/** Share of a page from which a line counts as the whole page. */
const WHOLE = 0.6
const HEAD = 1500
const TAIL = 160

/**
 * Restores line breaks: a document on one line is cut between title, number, history, addressee and
 * text, and before its signature and date. Clauses need no cut. Other lines are returned unchanged.
 */
export function unfoldLines(text: string, lines: readonly Line[]): Line[] {
  const written = lines.reduce((sum, line) => sum + line.textEnd - line.textStart, 0)
  const samples = runInSamples(text, lines)
  let before: Line | undefined
  return lines.flatMap((line) => {
    const length = line.textEnd - line.textStart
    const sample = samples.get(line)
    if (sample !== undefined) return cutLine(text, line, [sample])
    const again = titleAgain(text, before, line) || historyBeside(text, before, line)
    if (length > 0) before = line
    if (again > 0) return cutLine(text, line, [again])
    if (length < SHORTEST) return [line]
    const folded = length >= FOLDED ? [...headCuts(text, line), ...tailCuts(text, line)] : []
    const cuts = new Set(folded)
    if (length > written * WHOLE) for (const cut of spaceCuts(text, line)) cuts.add(cut)
    return cutLine(
      text,
      line,
      [...cuts].sort((a, b) => a - b),
    )
  })
}

/** 工作方案 篇1为深入…: start of the text in lines with run-in headings, if there are several. */
function runInSamples(text: string, lines: readonly Line[]): Map<Line, number> {
  const found = lines.flatMap((line): [Line, number][] => {
    const head = text.slice(line.textStart, Math.min(line.textEnd, line.textStart + 40))
    const match = matchForm(head, 'sample-run')
    return match === null ? [] : [[line, line.textStart + match[0].length]]
  })
  return new Map(found.length > 1 ? found : [])
}

/**
 * Position of the first label after a title that a line repeats: 管理制度第一章总则…; 0 if there is
 * none.
 */
function titleAgain(text: string, before: Line | undefined, line: Line): number {
  const title = before === undefined ? '' : text.slice(before.textStart, before.textEnd)
  if (title.length < 4 || title.length > 60 || !text.startsWith(title, line.textStart)) return 0
  const at = line.textStart + title.length
  return /^第[ ]?[一1][ ]?[章条條编編]/.test(text.slice(at, at + 6)) ? at : 0
}

/**
 * Position of the history of a text after its title, on the first line of a page; 0 if there is
 * none.
 */
function historyBeside(text: string, before: Line | undefined, line: Line): number {
  if (before !== undefined || line.textEnd - line.textStart > SHORTEST) return 0
  const content = simplify(text.slice(line.textStart, line.textEnd))
  const at = content.search(/(?<=[\u4e00-\u9fff》])[ \u3000]+(?=[（(]?[^ \u3000]{4,60}$)/)
  if (at < 4 || !isForm(content.slice(0, at), 'title')) return 0
  const rest = content.slice(at).trimStart()
  return isForm(rest, 'history') ? line.textStart + content.length - rest.length : 0
}

function headCuts(text: string, line: Line): number[] {
  const window = simplify(text.slice(line.textStart, Math.min(line.textEnd, line.textStart + HEAD)))
  const label = matchForm(window, 'first-label')
  if (label === null) return []
  const head = window.slice(0, label.index + (/^[。：:；;\s）)]/.test(label[0]) ? 1 : 0))
  const cuts: number[] = []
  let at = 0
  const step = (form: FormName): boolean => {
    const length = matchForm(head.slice(at), form)?.[0].length ?? 0
    if (length === 0) return false
    at += length
    while (at < head.length && /\s/.test(head.charAt(at))) at += 1
    cuts.push(line.textStart + at)
    return true
  }
  const titled = step('title-run')
  while (step('number-run') || step('history-run'));
  const addressed = step('addressee-run')
  if (!titled && !addressed) return []
  const forward = addressed || at < head.length ? matchForm(head.slice(at), 'forwarded') : null
  if (forward === null) return cuts
  const from = line.textStart + at + forward.index + 1
  const date = from + (forward[1] ?? '').length
  return [...cuts, from, date, date + (forward[2] ?? '').length, line.textStart + head.length]
}

function tailCuts(text: string, line: Line): number[] {
  const from = Math.max(line.textStart, line.textEnd - TAIL)
  const match = matchForm(simplify(text.slice(from, line.textEnd)), 'signed-run')
  if (match === null) return []
  const signature = from + match.index + 1
  return [signature, signature + (match[1] ?? '').length]
}

function cutLine(text: string, line: Line, cuts: readonly number[]): Line[] {
  const parts: Line[] = []
  let start = line.start
  for (const cut of [...cuts.filter((at) => at > line.textStart && at < line.textEnd), line.end]) {
    if (cut < start) continue
    const inner = trimRange(text, { start, end: cut })
    if (inner.start < inner.end || cut === line.end) {
      parts.push({ start, end: cut, textStart: inner.start, textEnd: inner.end })
      start = cut
    }
  }
  return parts
}
