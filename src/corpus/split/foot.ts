import { type FactLine, filledAfter } from './facts.ts'
import { isForm, matchForm } from './line-forms.ts'
import type { Piece } from './types.ts'

type Page = readonly FactLine[]

/** What the text after the last clause says about its document. */
export interface Foot {
  pieces: Piece[]
  attachments: string[]
  signature: string | null
  /** The authorities of the signature, without the officers who sign for them. */
  issuer: string | null
  date: string | null
}

/** The name of a person, in a line of its own. */
const LONGEST_NAME = 6
/** Most authorities that sign one text. */
const MOST_SIGNERS = 12

/**
 * Indexes of the lines that continue a list of attachments: 2.考核程序说明 below
 * 附件：1.考核指标表. After an unnumbered name the labels are those of the annex itself.
 */
export function annexListLines(lines: Page): Set<number> {
  const listed = new Set<number>()
  let open = false
  for (const [i, line] of lines.entries()) {
    const { folded, is } = line
    const note = matchForm(folded, 'annex-note')?.[0]
    if (folded === '') continue
    if (note !== undefined && !/。$/.test(folded)) {
      const name = folded.slice(note.length)
      const numbered =
        isForm(name, 'list-number') || /^附.{0,2}[0-9一二三四五六七八九十]/.test(folded)
      open = name === '' ? filledAfter(lines, i)?.is('listed') === true : numbered
    } else if (open && is('listed')) listed.add(i)
    else open = open && line.kind !== 'title' && goesOnNote(line)
  }
  return listed
}

/** Whether a short line in a list of attachments continues the line before. */
function goesOnNote({ folded, is }: FactLine): boolean {
  return folded.length < 60 && !/[。：:]/.test(folded) && !is('date') && !is('authority')
}

/**
 * Index of the first line of the foot: attachment note, signature, date, copies at the foot.
 * After an attachment note the text does not continue, whatever the lines below look like.
 */
export function footStart(lines: Page, after: number): number {
  const note = lines.findIndex(
    ({ is, folded }, i) => i > after && is('annex-note') && !/[。；;]$/.test(folded),
  )
  const signed = signedStart(lines, after)
  return Math.min(backFromFoot(lines, after), signed, note === -1 ? signed : note)
}

/** Index of the first signature line directly above a date, whatever a page prints below. */
function signedStart(lines: Page, after: number): number {
  let first = lines.length
  for (const [i, { folded, is }] of lines.entries()) {
    if (i <= after || folded === '') continue
    if (is('authority') || is('office')) first = Math.min(first, i)
    else if (is('date') && first < lines.length) return first
    else if (folded.length > LONGEST_NAME || !is('signature')) first = lines.length
  }
  return lines.length
}

function backFromFoot(lines: Page, after: number): number {
  let start = lines.length
  let signed = 0
  let dayAbove = false
  const listed = annexListLines(lines)
  for (let i = lines.length - 1; i > after; i -= 1) {
    const line = lines[i]
    if (line === undefined || line.folded === '') continue
    const { folded, is } = line
    const named = is('authority') || (dayAbove && is('signature'))
    const signs = start < lines.length && named && signed < MOST_SIGNERS
    const annex = folded.length < 40 && is('annex-head')
    if (!annex && !is('closing') && line.dated === null && !listed.has(i) && !signs) break
    if (signs) signed += 1
    dayAbove = dayAbove || is('date') || is('unsigned')
    start = i
  }
  return start
}

/** Reads the attachments, signature and date from the lines of the foot. */
export function readFoot(lines: Page): Foot {
  const filled = lines.filter((line) => line.textEnd > line.textStart)
  const reader = new FootReader(filled.findIndex(({ is }) => is('date')))
  for (const [i, line] of filled.entries()) {
    const role = reader.read(line, i)
    reader.foot.pieces.push({ role, start: line.textStart, end: line.textEnd })
  }
  return reader.foot
}

class FootReader {
  readonly foot: Foot = { pieces: [], attachments: [], signature: null, issuer: null, date: null }
  /** Index of the date among the lines; -1 if there is none. */
  private readonly day: number
  /** Whether a list of attachments continues. */
  private noted = false

  constructor(day: number) {
    this.day = day
  }

  /** Returns the role of a line, and records its content. */
  read(line: FactLine, index: number): Piece['role'] {
    const { folded, content, is, dated } = line
    const { foot, noted } = this
    const part = ({ start, end }: { start: number; end: number }) => content.slice(start, end)
    if (dated?.by === 'issuer') {
      foot.date ??= part(dated.date)
      return this.sign(part(dated.name), true)
    }
    if (is('date')) {
      foot.date ??= content.replace(/[（）()]/g, '')
      this.noted = false
      return 'date'
    }
    const day = (matchForm(folded, 'enacted') ?? matchForm(folded, 'signed-on'))?.[1]
    const note = noteLength(line)
    if (day !== undefined) foot.date ??= content.slice(folded.indexOf(day)).slice(0, day.length)
    else if (note > 0 || (noted && is('listed'))) {
      this.noted = true
      return this.attach(content.slice(note))
    } else if (this.signs(line, index)) {
      this.noted = false
      return this.sign(content, is('authority') || !is('signs-for'))
    } else if (noted && goesOnNote(line)) {
      foot.attachments.push(`${foot.attachments.pop() ?? ''}${content}`)
      return 'attachment'
    }
    return 'closing'
  }

  /** Whether a line is a signature: an authority, or a name among the lines before the date. */
  private signs({ is }: FactLine, index: number): boolean {
    const { noted, day } = this
    if (is('enacted')) return false
    if (is('authority') && (!noted || index < day)) return true
    const named = !is('copy') && is('signature')
    return named && index < day && (!noted || index === day - 1)
  }

  private sign(name: string, issues: boolean): Piece['role'] {
    const { foot } = this
    const append = (names: string | null) => (names === null ? name : `${names} ${name}`)
    foot.signature = append(foot.signature)
    if (issues) foot.issuer = append(foot.issuer)
    return 'signature'
  }

  /**
   * Records the name of an attachment, without its number, which equals its position in the list.
   */
  private attach(printed: string): Piece['role'] {
    const number = matchForm(printed, 'list-number')?.[0] ?? ''
    const name = printed.slice(number.length).trim()
    if (name !== '') this.foot.attachments.push(name)
    return 'attachment'
  }
}

/** Length of the words before the name of an attachment: 附件：, 附件1　; 0 for other lines. */
function noteLength({ folded }: FactLine): number {
  const named = folded.length < 60 ? matchForm(folded, 'annex-named') : null
  return (matchForm(folded, 'annex-note') ?? named)?.[0].length ?? 0
}
