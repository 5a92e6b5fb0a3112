import { isForm } from './line-forms.ts'
import type { Line } from './lines.ts'
import { trimRange } from './lines.ts'
import { spaceCuts } from './unspace.ts'
import { DOCUMENT_TYPES } from './vocabulary/document-types.ts'
import { anyOf } from './vocabulary/pattern.ts'
import { simplify } from './vocabulary/simplify.ts'

/** A line longer than this that holds a first label may be a whole document without its line breaks. */
const FOLDED = 240
/** A page of one line that is shorter has nothing to unfold. */
const SHORTEST = 100
/** Share of a page that a line has which is the page. */
const WHOLE = 0.6
const HEAD = 1500
const TAIL = 160

const FIRST_LABEL =
  /第一[章编条节部]|第[ ]?1[ ]?条|(?:^|[。：:；;\s）)])(?:一、|[（(]一[）)]|1[.．、])|目[ \u3000]{0,2}[录次][ \u3000]{0,2}第/
const TYPE = `(?:${anyOf(DOCUMENT_TYPES.filter(([, , ...tags]) => tags.length > 0))})(?:[（(][^（）()]{1,16}[）)]){0,2}`
/** What the text behind a title begins with: addressee, reason, history, contents, number. */
const BEGINS =
  '各|全[县市省区体国]|[0-9]{1,2}(?=进入|为|[0-9]{4}年)|进入|为|根据|按照|我[市省县区国村镇校]|[0-9]{4}年|目[录次]|第一[章编条]|近年|当前|今年|经|依据|中华人民共和国主席令'
const NEXT = `(?=[ \\u3000]|$|(?:${BEGINS}|[（(][^）)]{0,80}(?:通过|公布|发布|修正|修订)|[\\u4e00-\\u9fff]{1,8}[〔\\[［][0-9x]{4}))`
const TITLE = new RegExp(`^[^。；：:！？]{3,90}?${TYPE}${NEXT}`)
const NUMBER =
  /^[（(]?[\u4e00-\u9fff]{1,14}[〔[［(（][0-9x]{4}[〕\]］)）][ ]?(?:第)?[0-9x]{1,5}[ ]?号[）)]?/
const HISTORY = [
  /^[（(][^（）()]{6,400}(?:[（(][^（）()]{1,60}[）)][^（）()]{0,300}){0,6}[）)]/,
  /^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[^。；：:]{4,200}?(?:通过|公布|发布|施行|批准|修正|修订)(?=[ \u3000]|第|[0-9]{4}年|$)/,
]
const ADDRESSEE = /^[^。；;！？：:]{2,160}[：:]/
const ADDRESSED = /各|人民政府|委员会|单位|部门|局|厅|公司|学校|同志/
const DATE =
  '(?:[0-9]{4}|[二一][〇○零九O0][〇○零一二三四五六七八九O]{2})[ ]?年[ ]?[0-9一二三四五六七八九十]{1,3}[ ]?月[ ]?[0-9一二三四五六七八九十]{1,3}[ ]?日'
const FORWARD = new RegExp(
  `[。）)]([^。；附]{0,40}?)(${DATE})[ \\u3000]{0,4}([^。；：:]{4,70}${TYPE})[ \\u3000]{0,4}$`,
)
const SIGNED = new RegExp(`[。）)；]([ \\u3000]*[^。；，,]{0,40}?)(${DATE})[ \\u3000]*$`)

/**
 * Lines where pages put them: a document on one line is cut between title, number, history, addressee
 * and text, and before its signature and date. Clauses need no cut. Other lines come back as they are.
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

/** 工作方案 篇1为深入…: a sample's heading that runs into its text, where several lines do so. */
const SAMPLE =
  /^[^。；，,：:]{2,30}[ \u3000]?篇([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?=[\u4e00-\u9fff])/

/** Where the text begins in lines whose headings run in. */
function runInSamples(text: string, lines: readonly Line[]): Map<Line, number> {
  const found = new Map<Line, number>()
  for (const line of lines) {
    const match = SAMPLE.exec(
      text.slice(line.textStart, Math.min(line.textEnd, line.textStart + 40)),
    )
    if (match !== null) found.set(line, line.textStart + match[0].length)
  }
  return found.size > 1 ? found : new Map()
}

/** Where the first label stands behind a title that a line prints again: 管理制度第一章总则…; 0 where none does. */
function titleAgain(text: string, before: Line | undefined, line: Line): number {
  const title = before === undefined ? '' : text.slice(before.textStart, before.textEnd)
  if (title.length < 4 || title.length > 60 || !text.startsWith(title, line.textStart)) return 0
  const at = line.textStart + title.length
  return /^第[ ]?[一1][ ]?[章条條编編]/.test(text.slice(at, at + 6)) ? at : 0
}

/** Where the history of a text stands behind its title, on the first line of a page; 0 where it does not. */
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
  const label = FIRST_LABEL.exec(window)
  if (label === null) return []
  const head = window.slice(0, label.index + (/^[。：:；;\s）)]/.test(label[0]) ? 1 : 0))
  const cuts: number[] = []
  let at = 0
  let addressed = false
  const step = (pattern: RegExp): boolean => {
    const match = pattern.exec(head.slice(at))
    if (match === null || match[0] === '') return false
    at += match[0].length
    while (at < head.length && /[\s\u3000]/.test(head.charAt(at))) at += 1
    cuts.push(line.textStart + at)
    return true
  }
  const titled = step(TITLE)
  while ([NUMBER, ...HISTORY].some(step));
  const addressee = ADDRESSEE.exec(head.slice(at))
  if (!titled && (addressee === null || !ADDRESSED.test(addressee[0]))) return []
  if (addressee !== null && ADDRESSED.test(addressee[0])) addressed = step(ADDRESSEE)
  const forward = addressed || at < head.length ? FORWARD.exec(head.slice(at)) : null
  if (forward !== null) {
    const from = line.textStart + at + forward.index + 1
    const date = from + (forward[1] ?? '').length
    const title = date + (forward[2] ?? '').length
    cuts.push(from, date, title, line.textStart + head.length)
  }
  return cuts
}

function tailCuts(text: string, line: Line): number[] {
  const from = Math.max(line.textStart, line.textEnd - TAIL)
  const match = SIGNED.exec(simplify(text.slice(from, line.textEnd)))
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
