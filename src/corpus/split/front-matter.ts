import type { FactLine } from './facts.ts'
import { dateIn, orderIn, titleWords, wordsFrom } from './head-lines.ts'
import {
  annexNumber,
  datedLine,
  isDocNumber,
  isForm,
  isPageField,
  matchForm,
  printedNumber,
} from './line-forms.ts'
import type { Piece } from './types.ts'

/** The text before the first clause. */
export interface FrontMatter {
  pieces: Piece[]
  title: string | null
  docNumber: string | null
  addressee: string | null
  issuer: string | null
  date: string | null
  /**
   * The day a text was passed, from its history; for a meeting, from the first line of its minutes.
   */
  passed: string | null
}

type Role = Piece['role']

/** A head that says nothing. */
export const NOTHING = {
  ...{ title: null, docNumber: null, addressee: null },
  ...{ issuer: null, date: null, passed: null },
}

/**
 * Additions of a page to the words of a title: Markdown marks, the heading of contents on the same
 * line.
 */
const BESIDE_TITLE =
  /^#{1,6}[ \t]+|^\*\*|\*\*$|[【[](?:现行有效|有效|失效|已?废止|已修改)[】\]]$|(?<=[案法定则則划劃要])目[ \u3000]*[录錄]$/g
const COLON = /[：:]$/

/** Reads title, 发文字号, addressee, date and preamble from the lines before the first clause. */
export function readFront(lines: readonly FactLine[]): FrontMatter {
  const reader = new FrontReader(lines)
  for (const [i, line] of lines.entries()) if (!/^[|\s]*$/.test(line.content)) reader.read(line, i)
  return reader.finish()
}

class FrontReader {
  private readonly front: FrontMatter = { ...NOTHING, pieces: [] }
  private readonly titles: FactLine[] = []
  private readonly lines: readonly FactLine[]
  /** Whether the text of the document has begun. */
  private body = false
  private contents = false
  /** Whether only short lines of the text have come so far: a speaker's name before 各位代表：. */
  private early = true
  /** The line of the text before the current one. */
  private last: FactLine | null = null
  /** Whether a subtitle has ended the title: a speaker may follow. */
  private subtitled = false
  /** Whether a number is below the title read so far. */
  private parted = false

  constructor(lines: readonly FactLine[]) {
    this.lines = lines
  }

  finish(): FrontMatter {
    const clean = this.titles
      .map(({ content }) => content)
      .join('')
      .replace(BESIDE_TITLE, '')
      .trim()
    if (clean !== '') this.front.title = clean.replace(/^《([^《》]*[关關][于於][^《》]*)》$/, '$1')
    // 第3/2031号行政命令: an order that is named by its number.
    const [only, ...more] = this.titles
    if (more.length === 0 && isForm(only?.folded ?? '', 'serial-number'))
      this.front.docNumber ??= clean
    return this.front
  }

  read(line: FactLine, index: number): void {
    const role = this.body ? this.readBody(line) : this.readHead(line, index)
    if (role !== null) this.push(role, line.textStart, line.textEnd)
  }

  private push(role: Role, start: number, end: number): void {
    if (start < end) this.front.pieces.push({ role, start, end })
  }

  /** Returns the role of a line above the text, and records its content; null if it has none. */
  private readHead(line: FactLine, index: number): Role | null {
    const { front, titles } = this
    const { folded, content } = line
    const annex = titles.length === 0 ? annexNumber(folded) : null
    if (annex !== null) {
      const name = content.slice(annex.length)
      if (name !== '' && !/^\[[^\]]*\]$/.test(name)) titles.push(wordsFrom(line, annex.length))
      return 'title'
    }
    if (this.isBeside(line)) return 'preamble'
    if (isPageField(folded) || (isForm(folded, 'widget') && !isForm(folded, 'title'))) return null
    const to = matchForm(folded, 'to-whom')?.[0].length ?? 0
    if (to > 0 && front.addressee === null) {
      front.addressee = content.slice(to)
      return 'addressee'
    }
    if (this.isPair(line) || this.isSubtitle(line)) return 'preamble'
    if (isForm(folded, 'contents')) this.contents = this.body = true
    if (this.body || this.isHeader(line) || this.isTitleAgain(line)) return 'preamble'
    if (this.isRealTitle(folded)) return this.replaceTitle(line)
    if (isForm(folded, 'addressee') && front.addressee === null) return this.address(line)
    if (this.isTitlePart(line, index)) return this.addTitle(line)
    if (titles.length > 0 && (isForeign(folded) || isForm(folded, 'in-brackets'))) return 'preamble'
    if (titles.length === 0 || !isForm(folded, 'authority')) return this.beginBody(line)
    front.issuer = content.replace(/[ \u3000]+发[ \u3000]*[布佈]$/, '')
    return 'preamble'
  }

  private readBody(line: FactLine): Role {
    const { front, last } = this
    const { folded, content } = line
    const signed = last !== null && isForm(last.folded, 'authority')
    if (isForm(folded, 'date') && (signed || (last !== null && isForm(last.folded, 'officer')))) {
      // A notice that is signed above the text that it forwards without a title.
      front.date ??= content
      if (signed) front.issuer ??= last.content
    }
    this.last = line
    const open = front.addressee === null && !this.contents && this.early
    if (isForm(folded, 'contents')) this.contents = true
    if (open && isForm(folded, 'addressee')) return this.address(line, last)
    this.early = this.early && (content.length < 40 || this.repeats(line))
    return 'preamble'
  }

  private address(line: FactLine, last: FactLine | null = null): Role {
    // 各区总工会、各产业工会、 above 各直属基层工会：.
    const above = /^各[^。；：]{2,60}[、，,]$/.test(last?.folded ?? '') ? last?.content : ''
    this.front.addressee = `${above}${line.content.replace(COLON, '')}`
    this.body = true
    return 'addressee'
  }

  /** Whether a line is part of the head of minutes, a speaker, or an ornament. */
  private isBeside(line: FactLine): boolean {
    const { folded } = line
    const meeting = isForm(folded, 'meeting-field')
    if (meeting && /^(?:会议)?时/.test(folded)) this.front.passed ??= dateIn(line)
    const speaker = this.subtitled && /^[\u4e00-\u9fff·○× \u3000]{2,12}$/.test(folded)
    const above = this.titles.length === 0 && isForm(folded, 'above-title')
    return meeting || speaker || above || isForm(folded, 'rule') || isForm(folded, 'ornament')
  }

  private isPair({ kind, folded }: FactLine): boolean {
    return (
      kind === 'pair' ||
      (kind !== 'sample' && kind !== 'title' && isForm(folded, 'pair') && !isForm(folded, 'title'))
    )
  }

  private isSubtitle(line: FactLine): boolean {
    if (this.titles.length === 0 || !isForm(line.folded, 'subtitle')) return false
    this.front.passed ??= dateIn(line)
    this.subtitled = true
    return true
  }

  /** Number, date, history, officer, letterhead: lines of a head in any order. */
  private isHeader(line: FactLine): boolean {
    const { front } = this
    const { folded, content } = line
    const dated = datedLine(folded)
    const standard = matchForm(folded, 'standard-dates')?.[1]
    const newer = front.docNumber === null || isForm(folded, 'standard-number')
    if (isForm(folded, 'named-number') && this.isLetterhead()) {
      this.dropTitle()
      return false
    }
    if (isDocNumber(folded) && newer) {
      this.parted = this.titles.length > 0
      front.docNumber = printedNumber(content, folded)
    } else if (isDocNumber(folded)) return true
    else if (standard !== undefined) front.date ??= standard
    else if (dated !== null) {
      front.date ??= content.slice(dated.date.start, dated.date.end)
      if (dated.by === 'authority') front.issuer ??= content.slice(dated.name.start, dated.name.end)
      else front.docNumber ??= content.slice(dated.name.start, dated.name.end)
    } else if (isForm(folded, 'date') && front.date === null)
      front.date = content.replace(/[（）()]/g, '')
    else if (line.kind === 'history' || isForm(folded, 'history')) {
      const order = orderIn(line)
      const changed = isForm(folded, 'history-change') ? dateIn(line) : null
      front.passed = changed ?? front.passed ?? dateIn(line)
      front.docNumber ??= order.number
      front.issuer ??= order.issuer
    } else if (isForm(folded, 'letterhead')) {
      // 青石省财政厅 above 青石省水利厅文件.
      if (this.isLetterhead()) this.dropTitle()
    } else return isForm(folded, 'officer')
    return true
  }

  /** Whether a page repeats the title below its number or authority. */
  private repeats({ content }: FactLine): boolean {
    return content.length >= 6 && this.titles.map((line) => line.content).join('') === content
  }

  /** Whether a line repeats the title, or is the order that publishes the text with the title. */
  private isTitleAgain(line: FactLine): boolean {
    const order = this.titles.length > 0 && line.kind === 'title' && isForm(line.folded, 'order')
    return order || this.repeats(line)
  }

  /**
   * Whether the complete title is below a letterhead and a number, or below the heading of a page
   * of samples.
   */
  private isRealTitle(folded: string): boolean {
    const { titles, front } = this
    const [first] = titles
    if (first === undefined) return false
    const named = isForm(folded, 'title')
    const letterhead = this.isLetterhead()
    const whole = named && front.docNumber !== null && !isForm(folded, 'title-rest')
    if (letterhead && (whole || (this.parted && isForm(folded, 'authority')))) return true
    // 某某局公告 · 2031年第2号 · 关于…的公告: the publishing order is above its number.
    if (this.parted && isForm(first.folded, 'order') && named && /^关于/.test(folded)) return true
    if (!named) return false
    const sample = titles.length === 1 && isForm(first.folded, 'sample-title')
    return sample && /关于/.test(folded) && !isForm(folded, 'sample-title')
  }

  /** Whether only names of authorities were taken as the title. */
  private isLetterhead(): boolean {
    return this.titles.every(({ folded }) => isForm(folded, 'authority'))
  }

  /** Takes a line as the title instead of the lines above it. */
  private replaceTitle(line: FactLine): Role {
    if (this.isLetterhead()) this.dropTitle()
    this.titles.splice(0, this.titles.length, line)
    return 'title'
  }

  private dropTitle(): void {
    for (const piece of this.front.pieces) if (piece.role === 'title') piece.role = 'preamble'
    this.titles.length = 0
  }

  /**
   * Whether a line belongs to the title: its first line, or a continuation of an unfinished title.
   */
  private isTitlePart({ folded, kind }: FactLine, index: number): boolean {
    const { titles } = this
    const last = titles.at(-1)
    if (kind === 'label' && last !== undefined) return false
    if (folded.length > 110 || /[。；;！!，,：:]$|[。；;\t]/.test(folded)) return false
    if (last !== undefined && isForm(folded, 'columns')) return false
    const marked = kind !== 'title' && /^[“"「(（]|[-—]$/.test(folded)
    if (isForm(folded, 'part-name') || marked) return this.goesOn(folded)
    const named = isForm(folded, 'title')
    if (isForm(folded, 'furniture') && !named) return false
    if (kind === 'title' && (last === undefined || /^第.{1,3}(?:部分|号修改单)/.test(folded)))
      return true
    if (last === undefined) return this.opensTitle(folded, index)
    const title = titles.map((line) => line.folded).join('')
    if (titles.length >= 5 || title.includes(folded) || isForm(last.folded, 'sample-title'))
      return false
    if (isForeign(folded) && !isForeign(last.folded)) return false
    const full = last.kind === 'title' || isForm(last.folded, 'title')
    const whole = full && !isForm(last.folded, 'unfinished')
    if (whole && !/^的/.test(folded) && !isForm(title, 'forwards')) return false
    return named || isForm(folded, 'authority') || folded.length < 40
  }

  /**
   * Whether a line in brackets or quotation marks continues a title: （试行） below its words,
   * “十五五”… below 关于印发青石省.
   */
  private goesOn(folded: string): boolean {
    const last = this.titles.at(-1)
    if (last === undefined || isForeign(last.folded)) return false
    return (
      isForm(folded, 'edition') || (/^[“"「]/.test(folded) && isForm(last.folded, 'unfinished'))
    )
  }

  /**
   * Whether a line is the first of the title; any line is if none of the following looks more like
   * one.
   */
  private opensTitle(folded: string, index: number): boolean {
    if (isForm(folded, 'heads') || isForm(folded, 'meeting-head')) return true
    return !this.lines
      .slice(index + 1, index + 6)
      .some((line) => isForm(line.folded, 'names') && !isForm(line.folded, 'subtitle'))
  }

  private addTitle(line: FactLine): null {
    const { words, number } = titleWords(line)
    this.front.docNumber ??= number
    this.titles.push(words)
    this.push('preamble', line.textStart, words.textStart)
    this.push('title', words.textStart, words.textEnd)
    this.push('preamble', words.textEnd, line.textEnd)
    return null
  }

  private beginBody(line: FactLine): Role | null {
    const { folded, content, textStart } = line
    const minutes = this.titles.some((title) => /纪要|记录/.test(title.folded))
    if (minutes && /^[0-9〇一二三四五六七八九]{4}年/.test(folded))
      this.front.passed ??= dateIn(line)
    this.body = true
    this.last = line
    this.early = content.length < 40
    const runIn = matchForm(folded, 'run-in-title')?.[1]?.length ?? 0
    this.push('title', textStart, textStart + runIn)
    if (runIn > 0) this.push('preamble', textStart + runIn, line.textEnd)
    return runIn > 0 ? null : 'preamble'
  }
}

/** Whether a line has no Chinese characters: the title in another language. */
function isForeign(folded: string): boolean {
  return !/[\u4e00-\u9fff]/.test(folded)
}
