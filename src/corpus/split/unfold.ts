import type { Line } from './lines.ts'
import { trimRange } from './lines.ts'
import { spaceCuts } from './unspace.ts'

/** A line longer than this that holds a first label may be a whole document without its line breaks. */
const FOLDED = 240
/** A page of one line that is shorter has nothing to unfold. */
const SHORTEST = 100
/** Share of a page that a line has which is the page. */
const WHOLE = 0.6
const HEAD = 1500
const TAIL = 160

const FIRST_LABEL =
  /第一[章编編条條节節部]|第[ ]?1[ ]?[条條]|(?:^|[。：:；;\s）)])(?:一、|[（(]一[）)]|1[.．、])|目[ \u3000]{0,2}[录錄次][ \u3000]{0,2}第/
const TYPE =
  '(?:意见|意見|通知|决定|決定|办法|辦法|条例|條例|规定|規定|细则|細則|方案|要点|要點|规则|規則|公告|通告|批复|决议|決議|纲要|綱要|规划|規劃|计划|計劃|计劃|制度|章程|准则|準則|须知|解释|解釋|报告|報告|请示|規程|规程|预案|措施|守则|规范|指南|函|法)(?:[（(][^（）()]{1,16}[）)]){0,2}'
const NEXT =
  '(?=[ \\u3000]|$|(?:各|全[县市省区體体国國]|为|為|根据|根據|按照|我[市省县縣区區国國村镇校]|[0-9]{4}年|[（(][^）)]{0,80}(?:通过|通過|公布|发布|修正|修訂|修订)|目[录錄次]|[\\u4e00-\\u9fff]{1,8}[〔\\[［][0-9x]{4}|第一[章编条條]|近年|当前|今年|经|依据|中华人民共和国主席令))'
const TITLE = new RegExp(`^[^。；：:！？]{3,90}?${TYPE}${NEXT}`)
const NUMBER =
  /^[（(]?[\u4e00-\u9fff]{1,14}[〔[［(（][0-9x]{4}[〕\]］)）][ ]?(?:第)?[0-9x]{1,5}[ ]?[号號][）)]?/
const HISTORY =
  /^(?:[（(][^（）()]{6,400}(?:[（(][^（）()]{1,60}[）)][^（）()]{0,300}){0,6}[）)]|[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日[^。；：:]{4,200}?(?:通过|通過|公布|发布|施行|批准|修正|修订)(?=[ \u3000]|第|[0-9]{4}年|$))/
const ADDRESSEE = /^[^。；;！？：:]{2,160}[：:]/
const ADDRESSED = /各|人民政府|委员会|委員會|单位|單位|部门|部門|局|厅|廳|公司|学校|同志/
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
  return lines.flatMap((line) => {
    const length = line.textEnd - line.textStart
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

function headCuts(text: string, line: Line): number[] {
  const window = text.slice(line.textStart, Math.min(line.textEnd, line.textStart + HEAD))
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
  while (step(NUMBER) || step(HISTORY));
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
  const match = SIGNED.exec(text.slice(from, line.textEnd))
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
