import { type FactLine, filledAfter } from './facts.ts'
import { annexNumber, datedLine, isForm } from './line-forms.ts'
import type { Piece } from './types.ts'

/** What stands after the last clause. */
export interface ClosingMatter {
  pieces: Piece[]
  attachments: string[]
  signature: string | null
  /** The authorities of the signature, without the officers who sign for them. */
  issuer: string | null
  date: string | null
}

const ANNEX_PREFIX = /^附(?:件|表|录|图)?[ ]?[0-9一二三四五六七八九十]{0,3}[ ]?[：:][ ]*/

/** A line of the list of attachments under 附件：, not a clause. */
const LISTED =
  /^(?:[0-9０-９]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,2}、)[^。；;]{2,70}$/

const LIST_NUMBER =
  /^(?:[0-9０-９]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,2}、)[ \u3000]*/

/**
 * Indexes of the lines that go on a list of attachments: 2.考核程序说明 below 附件：1.考核指标表. Behind a name
 * without a number the labels are those of the annex itself.
 */
export function annexListLines(lines: readonly FactLine[]): Set<number> {
  const listed = new Set<number>()
  let open = false
  let numbered = false
  for (const [i, { folded, kind }] of lines.entries()) {
    if (folded === '') continue
    if (isForm(folded, 'annex-note') && !/。$/.test(folded)) {
      const name = folded.replace(ANNEX_PREFIX, '')
      numbered = LIST_NUMBER.test(name) || /^附.{0,2}[0-9一二三四五六七八九十]/.test(folded)
      open = true
      if (name === '')
        numbered = i + 1 < lines.length && LISTED.test(filledAfter(lines, i)?.folded ?? '')
    } else if (open && numbered && LISTED.test(folded)) listed.add(i)
    else open = open && numbered && kind !== 'title' && continuesNote(folded)
  }
  return listed
}

/** A short line in a list of attachments that only goes on the one before. */
function continuesNote(content: string): boolean {
  return (
    content.length < 60 &&
    !/[。：:]/.test(content) &&
    !isForm(content, 'date') &&
    !isForm(content, 'authority')
  )
}

/**
 * Index of the first line of the closing: attachment note, signature, date, copies at the foot. Behind an
 * attachment note nothing returns to the text, whatever the lines under it look like.
 */
export function closingStart(lines: readonly FactLine[], after: number): number {
  const start = Math.min(backFromFoot(lines, after), signedStart(lines, after))
  const note = lines.findIndex((line, i) => {
    const content = i > after ? line.folded : ''
    return isForm(content, 'annex-note') && !/[。；;]$/.test(content)
  })
  return note === -1 ? start : Math.min(start, note)
}

/** First of the lines of who signs that stand right above a date, whatever a page prints below. */
function signedStart(lines: readonly FactLine[], after: number): number {
  let first = lines.length
  for (let i = after + 1; i < lines.length; i += 1) {
    const line = lines[i]
    const content = line?.folded ?? ''
    if (content === '') continue
    if (isForm(content, 'authority')) first = Math.min(first, i)
    else if (isForm(content, 'date') && first < lines.length) return first
    else first = lines.length
  }
  return lines.length
}

function backFromFoot(lines: readonly FactLine[], after: number): number {
  let start = lines.length
  let signed = 0
  let dated = false
  const listed = annexListLines(lines)
  for (let i = lines.length - 1; i > after; i -= 1) {
    const line = lines[i]
    if (line === undefined) break
    const content = line.folded
    if (content === '') continue
    const signs =
      start < lines.length && (isForm(content, 'authority') || (dated && isSigner(content)))
    if (!closes(content) && !listed.has(i) && !(signs && signed < MOST_SIGNERS)) break
    if (signs) signed += 1
    dated = dated || isForm(content, 'date') || UNSIGNED.test(content)
    start = i
  }
  return start
}

/** Authorities that sign one text. */
const MOST_SIGNERS = 12

/** 二零三一年八月一日通過。 and 命令公佈。: how the laws of Macau end. */
const ENACTED =
  /^(?:([0-9〇零○一二三四五六七八九]{4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日)(?:制定|通过|签署|核准)|命令公布|着颁行)。$/
/** Where the parties to a contract sign. */
const PARTIES =
  /^(?:[甲乙丙丁]方[^。；]{0,16}(?:[（(](?:盖章|签字|签章|公章|签名)|[：:][ \u3000_]*$)|(?:(?:法定|授权)?代表人|委托代理人|(?:签订|签署|签约)?日期|(?:签订|签署|签约)地点)[^。；]{0,12}[：:])[^。；]{0,60}$/
/** 签订日期：2031年1月1日: the day of a contract. */
const SIGNED_ON =
  /^(?:签订|签署|签约)(?:日期|时间)[：:][ \u3000]*([0-9]{4}[ ]?年[ ]?[0-9]{1,2}[ ]?月[ ]?[0-9]{1,2}[ ]?日)$/
/** Where who signs is left open: （签字） （签署）, 签字人：, 年 月 日, ____年____月____日. */
const UNSIGNED =
  /^(?:[（(]签[字署章名][）)][ \u3000]*){1,3}$|^[（(]?[^。；：:]{0,10}签[字名章](?:人|代表)?[：:][^。；]{0,30}$|^[_xX×\d\s]{0,8}年[_xX×\d\s]{0,8}月[_xX×\d\s]{0,8}日$/
/** The bibliography of a standard. */
const REFERENCE = /^(?:参[ \u3000]?考[ \u3000]?文[ \u3000]?献|\[[0-9]{1,3}\][ ]?[^。；]{2,150})$/

function closes(content: string): boolean {
  if (ENACTED.test(content) || PARTIES.test(content) || REFERENCE.test(content)) return true
  if (UNSIGNED.test(content)) return true

  const annex = content.length < 40 && annexNumber(content) !== null
  const dated = isForm(content, 'date') || datedLine(content) !== null
  return (
    annex ||
    dated ||
    isForm(content, 'annex-note') ||
    isForm(content, 'copy') ||
    isForm(content, 'last-sentence')
  )
}

const OFFICER = /[长任理]|代行|主席|(?:^|[ \u3000])[\u4e00-\u9fff][ \u3000]?[\u4e00-\u9fff]{1,2}$/

/** A short line without punctuation that may be the name of who signs; only a date below makes it one. */
function isSigner(content: string): boolean {
  return (
    content.length <= 50 &&
    /^[^ \u3000]{0,24}(?:[ \u3000]|$)/.test(content) &&
    /^[\u4e00-\u9fffxXＸ○×·（）() \u3000]+$/.test(content)
  )
}

/** Whether a line is who signs: among the lines from one to the date. */
function signsAt(content: string, index: number, from: number, date: number): boolean {
  return index >= from && index < date && !isForm(content, 'copy') && isSigner(content)
}

/**
 * Reads the attachments, signature and date from the lines of the closing. Annexes without clauses that
 * begin at `annexes` are kept as they stand: who signs a form there does not sign the document.
 */
export function readClosing(
  lines: readonly FactLine[],
  annexes = Number.POSITIVE_INFINITY,
): ClosingMatter {
  const filled = lines.filter((line) => line.textEnd > line.textStart)
  const closing: ClosingMatter = {
    pieces: [],
    attachments: [],
    signature: null,
    issuer: null,
    date: null,
  }
  const dated = filled.findIndex((line) => line.start < annexes && isForm(line.folded, 'date'))
  let noted = false
  for (const [i, line] of filled.entries()) {
    const content = line.folded
    const piece = (role: Piece['role']) =>
      closing.pieces.push({ role, start: line.textStart, end: line.textEnd })
    const signed = datedLine(content)
    if (line.start >= annexes) piece('closing')
    else if (signed?.by === 'authority') {
      const authority = line.content.slice(signed.name.start, signed.name.end)
      closing.date ??= line.content.slice(signed.date.start, signed.date.end)
      closing.signature = append(closing.signature, authority)
      closing.issuer = append(closing.issuer, authority)
      piece('signature')
    } else if (isForm(content, 'date')) {
      closing.date ??= line.content.replace(/[（）()]/g, '')
      piece('date')
      noted = false
    } else if (ENACTED.test(content)) {
      const date = ENACTED.exec(content)?.[1]
      if (date !== undefined) closing.date ??= line.content.slice(0, date.length)
      piece('closing')
    } else if (SIGNED_ON.test(content)) {
      closing.date ??= line.content.slice(-(SIGNED_ON.exec(content)?.[1]?.length ?? 0))
      piece('closing')
    } else if (isForm(content, 'annex-note')) {
      addAttachment(closing, line.content.slice(ANNEX_PREFIX.exec(content)?.[0].length ?? 0))
      piece('attachment')
      noted = true
    } else if (noted && LISTED.test(content)) {
      addAttachment(closing, line.content)
      piece('attachment')
    } else if (
      (isForm(content, 'authority') && (!noted || i < dated)) ||
      signsAt(content, i, noted ? dated - 1 : 0, dated)
    ) {
      closing.signature = append(closing.signature, line.content)
      if (isForm(content, 'authority') || !OFFICER.test(content)) {
        closing.issuer = append(closing.issuer, line.content)
      }
      piece('signature')
      noted = false
    } else if (noted && continuesNote(content)) {
      const last = closing.attachments.pop() ?? ''
      closing.attachments.push(`${last}${line.content}`)
      piece('attachment')
    } else piece('closing')
  }
  return closing
}

function append(names: string | null, name: string): string {
  return names === null ? name : `${names} ${name}`
}

/** The name of an attachment: the number that the list gives it is its place in the list. */
function addAttachment(closing: ClosingMatter, printed: string): void {
  const name = printed.replace(LIST_NUMBER, '').trim()
  if (name !== '') closing.attachments.push(name)
}
