import { type FactLine, filledAfter, isRow, wordsFrom } from './facts.ts'
import { annexNumber, isDocNumber, isForm, matchForm, printedNumber } from './line-forms.ts'
import type { Piece } from './types.ts'

type Role = Piece['role']

/** What the text before the first clause says about its document. */
export interface Head {
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

/**
 * Additions of a page to the words of a title: Markdown marks, the heading of contents on the same
 * line.
 */
const BESIDE_TITLE =
  /^#{1,6}[ \t]+|^\*\*|\*\*$|[【[](?:现行有效|有效|失效|已?废止|已修改)[】\]]$|(?<=[案法定则则划劃要])目[ \u3000]*[录錄]$|[ \u3000]{3,}[0-9]{1,4}$/g

/** Reads title, 发文字号, addressee, date and preamble from the lines before the first clause. */
export function readHead(lines: readonly FactLine[]): Head {
  const reader = new HeadReader(lines)
  for (const [i, line] of lines.entries())
    if (!/^[|\s]*$/.test(line.content))
      reader.add(reader.read(line, i), line.textStart, line.textEnd)
  return reader.finish()
}

function emptyHead(): Head {
  const unsaid = { title: null, docNumber: null, addressee: null, issuer: null }
  return { pieces: [], ...unsaid, date: null, passed: null }
}

class HeadReader {
  private readonly head = emptyHead()
  private readonly titles: FactLine[] = []
  private readonly lines: readonly FactLine[]
  /** Whether it is the head of a letter, all fields of which are part of it. */
  private readonly letter: boolean
  /** Whether the text of the document has begun. */
  private body = false
  /** Whether the text may name its addressee: no contents and only short lines are above. */
  private open = true
  /** The line of the text before the current one. */
  private last: FactLine | null = null
  /** Whether a subtitle has ended the title: a speaker may follow. */
  private subtitled = false
  /** Whether a number is below the title read so far. */
  private parted = false

  constructor(lines: readonly FactLine[]) {
    this.lines = lines
    this.letter = lines.filter(({ is }) => is('letter-field')).length > 1
  }

  finish(): Head {
    const { head, titles } = this
    const words = titles.map(({ content }) => content).join('')
    const clean = words.replace(BESIDE_TITLE, '').trim()
    if (clean !== '') head.title = clean.replace(/^《([^《》]*[关關][于於][^《》]*)》$/, '$1')
    // 第3/2031号行政命令: an order that is named by its number.
    if (titles.length === 1 && titles[0]?.is('serial-number')) head.docNumber ??= clean
    return head
  }

  add(role: Role | null, start: number, end: number): void {
    if (role !== null && start < end) this.head.pieces.push({ role, start, end })
  }

  /** Returns the role of a line, and records its content; null for a part of the page around. */
  read(line: FactLine, index: number): Role | null {
    if (this.body) return this.readText(line)
    const { head, titles } = this
    const { is, folded, content } = line
    const annex = titles.length === 0 ? annexNumber(folded) : null
    if (annex !== null) {
      const name = content.slice(annex.length)
      if (name !== '' && !/^\[[^\]]*\]$/.test(name)) titles.push(wordsFrom(line, annex.length))
      return 'title'
    }
    const order = titles.length === 0 ? matchForm(folded, 'dated-order')?.[1] : undefined
    if (order !== undefined) {
      // 青石部令　中華民國120年5月9日
      head.date ??= dateIn(line)
      return this.addWords(line, 0, order.length)
    }
    if (this.isBeside(line)) return 'preamble'
    if (line.isField || (is('widget') && !is('title'))) return null
    const to = matchForm(folded, 'to-whom')?.[0].length ?? 0
    if (to > 0 && head.addressee === null) {
      head.addressee = content.slice(to)
      return 'addressee'
    }
    if (isPair(line)) return this.addPair(line)
    if (this.isSubtitle(line)) return 'preamble'
    if (is('contents')) {
      this.body = true
      this.open = false
    }
    if (this.body || this.isHeader(line) || this.isTitleAgain(line)) return 'preamble'
    if (this.isRealTitle(line)) {
      if (this.isLetterhead()) this.dropTitle()
      titles.splice(0, titles.length, line)
      return 'title'
    }
    if (is('addressee') && head.addressee === null) return this.address(line)
    if (this.isTitlePart(line, index)) return this.addTitle(line)
    // （第一款所指者） below 附件.
    const named = titles.length > 0 || head.pieces[0]?.role === 'title'
    if (named && (isForeign(line) || is('in-brackets'))) return 'preamble'
    if (titles.length === 0 || !is('authority')) return this.beginText(line)
    head.issuer = content.replace(/[ \u3000]+发[ \u3000]*[布佈]$/, '')
    return 'preamble'
  }

  private readText(line: FactLine): Role {
    const { head, last } = this
    const { is, content } = line
    // A notice that is signed above the text that it forwards without a title.
    const signed = last?.is('authority') ? last.content : null
    if (is('date') && (signed !== null || last?.is('officer'))) {
      head.date ??= content
      head.issuer ??= signed
    }
    this.last = line
    if (is('contents')) this.open = false
    if (this.open && head.addressee === null && is('addressee')) return this.address(line, last)
    this.open = this.open && (content.length < 40 || this.repeats(line))
    return 'preamble'
  }

  private address(line: FactLine, last: FactLine | null = null): Role {
    // 各区总工会、各产业工会、 above 各直属基层工会：.
    const above = /^各[^。；：]{2,60}[、，,]$/.test(last?.folded ?? '') ? last?.content : ''
    this.head.addressee = `${above}${line.content.replace(/[：:]$/, '')}`
    this.body = true
    return 'addressee'
  }

  /** Whether a line is part of the head of minutes, a speaker, or an ornament. */
  private isBeside(line: FactLine): boolean {
    const { is, folded } = line
    const meeting = is('meeting-field')
    const held = meeting && /^(?:会议)?时/.test(folded) && this.isMinutes()
    if (held) this.head.passed ??= dateIn(line)
    const speaker = this.subtitled && /^[\u4e00-\u9fff·○× \u3000]{2,12}$/.test(folded)
    const above = this.titles.length === 0 && is('above-title') && !this.isOrdinance(line)
    const field = is('letter-field') || (this.letter && line.isField)
    return meeting || speaker || above || field || is('rule') || is('ornament')
  }

  /** Records the number or the day that a contract has among its parties. */
  private addPair({ folded, content }: FactLine): Role {
    const number = matchForm(folded, 'own-number')?.[1]
    const day = matchForm(folded, 'signed-on')?.[1]
    if (number !== undefined) this.head.docNumber ??= content.slice(-number.length)
    if (day !== undefined)
      this.head.date ??= content.slice(folded.indexOf(day)).slice(0, day.length)
    return 'preamble'
  }

  /** Whether a line names an ordinance that no title follows: it is the title. */
  private isOrdinance(line: FactLine): boolean {
    if (!line.is('ordinance')) return false
    const next = filledAfter(this.lines, this.lines.indexOf(line))
    return next?.kind !== 'short' && next?.kind !== 'title'
  }

  private isSubtitle(line: FactLine): boolean {
    if (this.titles.length === 0 || !line.is('subtitle')) return false
    this.head.passed ??= dateIn(line)
    this.subtitled = true
    return true
  }

  /** Number, date, history, officer, letterhead: lines of a head in any order. */
  private isHeader(line: FactLine): boolean {
    const { head } = this
    const { is, folded, content, dated } = line
    const standard = matchForm(folded, 'standard-dates')?.[1]
    if (is('named-number') && this.isLetterhead()) {
      this.dropTitle()
      return false
    }
    if (isDocNumber(folded)) {
      if (head.docNumber !== null && !is('standard-number')) return true
      this.parted = this.titles.length > 0
      head.docNumber = printedNumber(content, folded)
    } else if (standard !== undefined) head.date ??= standard
    else if (dated !== null) {
      head.date ??= content.slice(dated.date.start, dated.date.end)
      head[dated.by] ??= content.slice(dated.name.start, dated.name.end)
    } else if (is('date') && head.date === null) head.date = content.replace(/[（）()]/g, '')
    else if (line.kind === 'history' || is('history')) {
      const changed = is('history-change') ? dateIn(line) : null
      head.passed = changed ?? head.passed ?? dateIn(line)
      readOrder(line, head)
    } else if (is('letterhead')) {
      // 青石省财政厅 above 青石省水利厅文件.
      if (this.isLetterhead()) this.dropTitle()
    } else return is('officer')
    return true
  }

  /** Whether a page repeats the title below its number or authority. */
  private repeats({ content }: FactLine): boolean {
    return content.length >= 6 && this.titles.map((line) => line.content).join('') === content
  }

  /** Whether a line repeats the title, or is the order that publishes the text with the title. */
  private isTitleAgain(line: FactLine): boolean {
    const order = this.titles.length > 0 && line.kind === 'title' && line.is('order')
    return order || this.repeats(line)
  }

  /**
   * Whether the complete title is below a letterhead and a number, or below the heading of a page
   * of samples.
   */
  private isRealTitle({ is, folded }: FactLine): boolean {
    const { titles, head, parted } = this
    const [first] = titles
    if (first === undefined) return false
    const named = is('title')
    const whole = named && head.docNumber !== null && !is('title-rest')
    if (this.isLetterhead() && (whole || (parted && is('authority')))) return true
    // 某某局公告 · 2031年第2号 · 关于…的公告: the publishing order is above its number.
    if (!named || (parted && first.is('order') && /^关于/.test(folded))) return named
    const sample = titles.length === 1 && first.is('sample-title')
    return sample && /关于/.test(folded) && !is('sample-title')
  }

  /** Whether only names of authorities were taken as the title. */
  private isLetterhead(): boolean {
    return this.titles.every(({ is }) => is('authority'))
  }

  private dropTitle(): void {
    for (const piece of this.head.pieces) if (piece.role === 'title') piece.role = 'preamble'
    this.titles.length = 0
  }

  /**
   * Whether a line belongs to the title: its first line, or a continuation of an unfinished title.
   */
  private isTitlePart(line: FactLine, index: number): boolean {
    const { is, folded, kind } = line
    const { titles } = this
    const last = titles.at(-1)
    if (last !== undefined && (kind === 'label' || is('columns'))) return false
    if (folded.length > 110 || /[。；;！!，,：:]$|[。；;\t]/.test(folded)) return false
    const marked = kind !== 'title' && /^[“"「(（]|[-—]$/.test(folded)
    // （试行） below the words of a title, “十五五”… below 关于印发青石省.
    if (is('part-name') || marked) {
      if (last === undefined || isForeign(last)) return false
      return is('edition') || (/^[“"「]/.test(folded) && last.is('unfinished'))
    }
    const named = is('title')
    if (is('furniture') && !named) return false
    if (kind === 'title' && (last === undefined || /^第.{1,3}(?:部分|号修改单)/.test(folded)))
      return true
    if (last === undefined) return this.opensTitle(line, index)
    const title = titles.map((part) => part.folded).join('')
    if (titles.length >= 5 || title.includes(folded) || last.is('sample-title')) return false
    if (isForeign(line) && !isForeign(last)) return false
    const whole = (last.kind === 'title' || last.is('title')) && !last.is('unfinished')
    if (whole && !/^的/.test(folded) && !isForm(title, 'forwards')) return false
    return named || is('authority') || folded.length < 40
  }

  /**
   * Whether a line is the first of the title; any line is if none of the following looks more like
   * one.
   */
  private opensTitle({ is }: FactLine, index: number): boolean {
    if (is('heads') || is('meeting-head')) return true
    const below = this.lines.slice(index + 1, index + 6)
    return !below.some((line) => line.is('names') && !line.is('subtitle'))
  }

  /** A line of the title without the number printed before or after it, which is recorded. */
  private addTitle(line: FactLine): null {
    const { content, folded } = line
    const before = matchForm(folded, 'number-before')?.[0].length ?? 0
    const to = content.length - (matchForm(folded, 'number-behind')?.[0].length ?? 0)
    if (before > 0) this.head.docNumber ??= content.slice(0, before).trim()
    else if (to < content.length) this.head.docNumber ??= content.slice(to + 1, -1)
    return this.addWords(line, before, to)
  }

  /** Adds a part of a line to the title. */
  private addWords(line: FactLine, from: number, to: number): null {
    const words = wordsFrom(line, from, to)
    this.titles.push(words)
    this.add('preamble', line.textStart, words.textStart)
    this.add('title', words.textStart, words.textEnd)
    this.add('preamble', words.textEnd, line.textEnd)
    return null
  }

  private isMinutes(): boolean {
    return this.titles.some(({ folded }) => /[纪记][要录]/.test(folded))
  }

  private beginText(line: FactLine): Role | null {
    const { folded, content, textStart, textEnd } = line
    if (this.isMinutes() && /^[0-9〇一二三四五六七八九]{4}年/.test(folded))
      this.head.passed ??= dateIn(line)
    this.body = true
    this.last = line
    this.open = content.length < 40
    const runIn = matchForm(folded, 'run-in-title')?.[1]?.length ?? 0
    if (runIn === 0) return 'preamble'
    this.add('title', textStart, textStart + runIn)
    this.add('preamble', textStart + runIn, textEnd)
    return null
  }
}

function isPair({ is, kind }: FactLine): boolean {
  return kind === 'pair' || (kind !== 'sample' && kind !== 'title' && is('pair') && !is('title'))
}

/** Whether a line has no Chinese characters: the title in another language. */
function isForeign({ folded }: FactLine): boolean {
  return !/[\u4e00-\u9fff]/.test(folded)
}

/** The first date of a line, as printed. */
export function dateIn({ folded, content }: FactLine): string | null {
  const match = matchForm(folded, 'holds-date')
  return match === null ? null : content.slice(match.index, match.index + match[0].length)
}

/**
 * Records the number of a text, or the only order that published it, from a line of its history.
 */
function readOrder({ folded, content }: FactLine, head: Head): void {
  const own = matchForm(folded, 'number-given')?.[1]
  const order = matchForm(folded, 'order-given')
  if (own !== undefined) head.docNumber ??= content.slice(1, 1 + own.length)
  else if (order !== null) {
    const [given, issuer = ''] = order
    const end = order.index + given.length
    if (isForm(folded.slice(end), 'order-given')) return
    head.docNumber ??= content.slice(order.index, end)
    head.issuer ??= content.slice(order.index, order.index + issuer.length)
  }
}

/**
 * An annex without clauses, as it stands: its name is that on the line of its head or on the next.
 * Numbers, names and days in it are those of a form or table, not of the annex.
 */
export function readPlainAnnex(lines: readonly FactLine[]): Head {
  const filled = lines.filter(({ content }) => content !== '')
  // ［第2條］ below the head of a schedule says where the text names it.
  const [head, next, third] = filled.filter(({ is }) => !is('ornament'))
  const own = head?.content.slice(annexNumber(head.folded)?.length ?? 0).trim()
  const names = own === '' && next !== undefined && isName(next) ? [next] : []
  // 某某法院 above 决定书.
  if (names[0]?.kind === 'authority' && third?.kind === 'title') names.push(third)
  const pieces = filled.map((line): Piece => {
    const role = line === head || names.includes(line) ? 'title' : 'preamble'
    return { role, start: line.textStart, end: line.textEnd }
  })
  const title = names.map(({ content }) => content).join('') || own || null
  return { ...emptyHead(), pieces: head === undefined ? [] : pieces, title }
}

/** Whether a line can be the name of an annex: no row of a table, no sentence, no field to fill in. */
function isName(line: FactLine): boolean {
  if (isRow(line) || line.is('columns') || line.folded.length >= 80) return false
  return line.kind !== 'prose' && line.kind !== 'pair' && line.kind !== 'field'
}
