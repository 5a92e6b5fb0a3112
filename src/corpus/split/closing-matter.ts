import { type FactLine, filledAfter } from './facts.ts'
import { datedLine, isForm, matchForm } from './line-forms.ts'
import type { Piece } from './types.ts'

/** The text after the last clause. */
export interface ClosingMatter {
  pieces: Piece[]
  attachments: string[]
  signature: string | null
  /** The authorities of the signature, without the officers who sign for them. */
  issuer: string | null
  date: string | null
}

/**
 * Indexes of the lines that continue a list of attachments: 2.考核程序说明 below
 * 附件：1.考核指标表. After an unnumbered name the labels are those of the annex itself.
 */
export function annexListLines(lines: readonly FactLine[]): Set<number> {
  const listed = new Set<number>()
  let open = false
  let numbered = false
  for (const [i, { folded, kind }] of lines.entries()) {
    if (folded === '') continue
    const note = matchForm(folded, 'annex-note')?.[0]
    if (note !== undefined && !/。$/.test(folded)) {
      const name = folded.slice(note.length)
      const first = name === '' ? (filledAfter(lines, i)?.folded ?? '') : ''
      numbered =
        isForm(first, 'listed') ||
        (name !== '' && isForm(name, 'list-number')) ||
        (name !== '' && /^附.{0,2}[0-9一二三四五六七八九十]/.test(folded))
      open = true
    } else if (open && numbered && isForm(folded, 'listed')) listed.add(i)
    else open = open && numbered && kind !== 'title' && goesOnNote(folded)
  }
  return listed
}

/** Whether a short line in a list of attachments continues the line before. */
function goesOnNote(folded: string): boolean {
  const other = isForm(folded, 'date') || isForm(folded, 'authority')
  return folded.length < 60 && !/[。：:]/.test(folded) && !other
}

/**
 * Index of the first line of the closing: attachment note, signature, date, copies at the foot.
 * After an attachment note the text does not continue, whatever the lines below look like.
 */
export function closingStart(lines: readonly FactLine[], after: number): number {
  const note = lines.findIndex(
    ({ folded }, i) => i > after && isForm(folded, 'annex-note') && !/[。；;]$/.test(folded),
  )
  const found = [backFromFoot(lines, after), signedStart(lines, after), note]
  return Math.min(...found.filter((at) => at !== -1))
}

/** The name of a person, in a line of its own. */
const LONGEST_NAME = 6

/** Index of the first signature line directly above a date, whatever a page prints below. */
function signedStart(lines: readonly FactLine[], after: number): number {
  let first = lines.length
  for (const [i, { folded }] of lines.entries()) {
    if (i <= after || folded === '') continue
    if (isForm(folded, 'authority') || isForm(folded, 'office')) first = Math.min(first, i)
    else if (isForm(folded, 'date') && first < lines.length) return first
    else if (folded.length > LONGEST_NAME || !isForm(folded, 'signature')) first = lines.length
  }
  return lines.length
}

/** Most authorities that sign one text. */
const MOST_SIGNERS = 12

function backFromFoot(lines: readonly FactLine[], after: number): number {
  let start = lines.length
  let signed = 0
  let dated = false
  const listed = annexListLines(lines)
  for (let i = lines.length - 1; i > after; i -= 1) {
    const { folded = '' } = lines[i] ?? {}
    if (folded === '') continue
    const named = isForm(folded, 'authority') || (dated && isForm(folded, 'signature'))
    const signs = start < lines.length && named && signed < MOST_SIGNERS
    if (!closes(folded) && !listed.has(i) && !signs) break
    if (signs) signed += 1
    dated = dated || isForm(folded, 'date') || isForm(folded, 'unsigned')
    start = i
  }
  return start
}

/** The prefix of a line that names an attachment: 附件：, 附件1　. */
function annexNote(folded: string): string | undefined {
  const note = matchForm(folded, 'annex-note')?.[0]
  return note ?? (folded.length < 60 ? matchForm(folded, 'annex-named')?.[0] : undefined)
}

function closes(folded: string): boolean {
  const annex = folded.length < 40 && isForm(folded, 'annex-head')
  return annex || isForm(folded, 'closing') || datedLine(folded) !== null
}

/** Reads the attachments, signature and date from the lines of the closing. */
export function readClosing(lines: readonly FactLine[]): ClosingMatter {
  const filled = lines.filter((line) => line.textEnd > line.textStart)
  const closing = new Closing(filled.findIndex(({ folded }) => isForm(folded, 'date')))
  for (const [i, line] of filled.entries()) closing.add(line, closing.read(line, i))
  return closing.found
}

class Closing {
  readonly found: ClosingMatter = {
    ...{ pieces: [], attachments: [], signature: null, issuer: null, date: null },
  }
  /** Index of the date among the lines; -1 if there is none. */
  private readonly dated: number
  /** Whether a list of attachments continues. */
  private noted = false

  constructor(dated: number) {
    this.dated = dated
  }

  add({ textStart: start, textEnd: end }: FactLine, role: Piece['role']): void {
    this.found.pieces.push({ role, start, end })
  }

  /** Returns the role of a line, and records its content. */
  read(line: FactLine, index: number): Piece['role'] {
    const { folded, content } = line
    const { found, noted } = this
    const both = datedLine(folded)
    const note = annexNote(folded)
    if (both?.by === 'authority') {
      this.date(content.slice(both.date.start, both.date.end))
      return this.sign(content.slice(both.name.start, both.name.end), true)
    }
    if (isForm(folded, 'date')) {
      this.date(content.replace(/[（）()]/g, ''))
      this.noted = false
      return 'date'
    }
    const day = (matchForm(folded, 'enacted') ?? matchForm(folded, 'signed-on'))?.[1]
    if (day !== undefined) this.date(content.slice(folded.indexOf(day)).slice(0, day.length))
    else if (note !== undefined) {
      this.noted = true
      return this.attach(content.slice(note.length))
    } else if (noted && isForm(folded, 'listed')) return this.attach(content)
    else if (this.signs(folded, index)) {
      this.noted = false
      return this.sign(content, isForm(folded, 'authority') || !isForm(folded, 'signs-for'))
    } else if (noted && goesOnNote(folded)) {
      found.attachments.push(`${found.attachments.pop() ?? ''}${content}`)
      return 'attachment'
    }
    return 'closing'
  }

  /** Whether a line is a signature: an authority, or a name among the lines before the date. */
  private signs(folded: string, index: number): boolean {
    const { noted, dated } = this
    if (isForm(folded, 'enacted')) return false
    if (isForm(folded, 'authority') && (!noted || index < dated)) return true
    const named = !isForm(folded, 'copy') && isForm(folded, 'signature')
    return named && index < dated && (!noted || index === dated - 1)
  }

  private date(printed: string): void {
    this.found.date ??= printed
  }

  private sign(name: string, issues: boolean): Piece['role'] {
    const { found } = this
    const append = (names: string | null) => (names === null ? name : `${names} ${name}`)
    found.signature = append(found.signature)
    if (issues) found.issuer = append(found.issuer)
    return 'signature'
  }

  /**
   * Records the name of an attachment, without its number, which equals its position in the list.
   */
  private attach(printed: string): Piece['role'] {
    const number = matchForm(printed, 'list-number')?.[0] ?? ''
    const name = printed.slice(number.length).trim()
    if (name !== '') this.found.attachments.push(name)
    return 'attachment'
  }
}
