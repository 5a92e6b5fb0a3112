import { isAnnexNote, isAuthority, isCopyLine, isDate } from './line-kinds.ts'
import { type Line, lineText } from './lines.ts'
import type { Piece } from './types.ts'

/** What stands after the last clause. */
export interface ClosingMatter {
  pieces: Piece[]
  attachments: string[]
  signature: string | null
  date: string | null
}

const ANNEX_PREFIX = /^附(?:件|表|录|錄|图|圖)?[ ]?[0-9一二三四五六七八九十]{0,3}[ ]?[：:][ ]*/

/** A line of the list of attachments under 附件：, not a clause. */
const LISTED =
  /^(?:[0-9０-９]{1,2}[.．、]|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,2}、)[^。；;]{2,70}$/

/** Indexes of the lines that go on a list of attachments: 2.考核程序说明 below 附件：1.考核指标表. */
export function annexListLines(text: string, lines: readonly Line[]): Set<number> {
  const listed = new Set<number>()
  let open = false
  for (const [i, line] of lines.entries()) {
    const content = lineText(text, line)
    if (content === '') continue
    if (isAnnexNote(content) && !/。$/.test(content)) open = true
    else if (open && LISTED.test(content)) listed.add(i)
    else open = open && continuesNote(content)
  }
  return listed
}

/** A short line in a list of attachments that only goes on the one before. */
function continuesNote(content: string): boolean {
  return (
    content.length < 60 && !/[。：:]/.test(content) && !isDate(content) && !isAuthority(content)
  )
}

/** Index of the first line of the closing: attachment note, signature, date, copies at the foot. */
export function closingStart(text: string, lines: readonly Line[], after: number): number {
  let start = lines.length
  const listed = annexListLines(text, lines)
  for (let i = lines.length - 1; i > after; i -= 1) {
    const line = lines[i]
    if (line === undefined) break
    const content = lineText(text, line)
    if (content === '') continue
    if (!closes(content) && !listed.has(i) && !(start < lines.length && isAuthority(content))) break
    start = i
  }
  return start
}

function closes(content: string): boolean {
  return isDate(content) || isAnnexNote(content) || isCopyLine(content)
}

/** Reads the attachments, signature and date from the lines of the closing. */
export function readClosing(text: string, lines: readonly Line[]): ClosingMatter {
  const closing: ClosingMatter = { pieces: [], attachments: [], signature: null, date: null }
  for (const line of lines) {
    const content = lineText(text, line)
    if (content === '') continue
    const { textStart: start, textEnd: end } = line
    if (isDate(content)) {
      closing.date ??= content.replace(/[（）()]/g, '')
      closing.pieces.push({ role: 'date', start, end })
    } else if (isAnnexNote(content)) {
      closing.attachments.push(content.replace(ANNEX_PREFIX, ''))
      closing.pieces.push({ role: 'attachment', start, end })
    } else if (closing.attachments.length > 0 && LISTED.test(content)) {
      closing.attachments.push(content)
      closing.pieces.push({ role: 'attachment', start, end })
    } else if (isAuthority(content)) {
      closing.signature = closing.signature === null ? content : `${closing.signature} ${content}`
      closing.pieces.push({ role: 'signature', start, end })
    } else closing.pieces.push({ role: 'closing', start, end })
  }
  return closing
}
