import type { FactLine } from './facts.ts'
import { dateIn, orderIn, rest, titleWords } from './head-lines.ts'
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
import { DOCUMENT_TYPES } from './vocabulary/document-types.ts'
import { anyOf } from './vocabulary/pattern.ts'
import { simplify } from './vocabulary/simplify.ts'

/** What stands before the first clause. */
export interface FrontMatter {
  pieces: Piece[]
  title: string | null
  docNumber: string | null
  addressee: string | null
  issuer: string | null
  date: string | null
  /** The day a text was passed, from its history; of a meeting, from the first line of its minutes. */
  passed: string | null
}

const KIND = anyOf(DOCUMENT_TYPES.filter(([, , ...tags]) => tags.includes('kind')))
/** Words that begin a preamble right behind a title that lost its line break. */
const RUN_IN_TITLE = new RegExp(
  `^([\\u4e00-\\u9fff“”《》（）()、]{4,60}?(?:${KIND}|总结))` +
    '(?=(?:我[村镇县市省区国局校厂公]|为[了进认贯加]|根据|按照|各[县市区镇乡级]))',
)
/** Marks that Markdown puts around a title. */
const MARKDOWN = /^#{1,6}[ \t]+|^\*\*|\*\*$/g
/** 应急预案目录: the head of the contents on the title's line. */
const CONTENTS_TAIL = /(?<=[案法定则則划劃要])目[ \u3000]*[录錄]$/
/** 关于印发某某办法: the title of a notice that does not say yet that it is one. */
const FORWARDS = /关于[^《]{0,30}(?:印发|转发|批转)(?!.*(?:通知|函|公告|通告|决定|批复)[）)]?$)/
const HEADLESS = /[：:]$/

/** Reads title, 发文字号, addressee, date and preamble from the lines before the first clause. */
export function readFront(lines: readonly FactLine[]): FrontMatter {
  const reader = new FrontReader(lines)
  lines.forEach((line, index) => {
    if (!/^[|\s]*$/.test(line.content)) reader.read(line, index)
  })
  return reader.finish()
}

class FrontReader {
  private readonly front: FrontMatter = {
    ...{ pieces: [], title: null, docNumber: null, addressee: null },
    ...{ issuer: null, date: null, passed: null },
  }
  private readonly titles: FactLine[] = []
  private readonly lines: readonly FactLine[]
  /** Whether the text of the document has begun. */
  private body = false
  private contents = false
  /** Whether nothing of the text but short lines has come: a speaker's name before 各位代表：. */
  private early = true
  /** The line of the text before the one that is read. */
  private last: FactLine | null = null
  /** Whether a subtitle has ended the title: who speaks may stand below it. */
  private subtitled = false

  constructor(lines: readonly FactLine[]) {
    this.lines = lines
  }

  finish(): FrontMatter {
    const title = this.titles.map(({ content }) => content).join('')
    const clean = title.replace(MARKDOWN, '').replace(CONTENTS_TAIL, '').trim()
    this.front.title =
      clean === '' ? null : clean.replace(/^《([^《》]*[关關][于於][^《》]*)》$/, '$1')
    return this.front
  }

  read(line: FactLine, index: number): void {
    const { front, titles } = this
    const { folded, content } = line
    if (this.body) {
      this.readBody(line)
      return
    }
    const annex = titles.length === 0 ? annexNumber(folded) : null
    if (annex === null && this.readAside(line)) return
    if (annex !== null) {
      const name = content.slice(annex.length)
      if (name !== '' && !/^\[[^\]]*\]$/.test(name)) titles.push(rest(line, annex.length))
      this.push('title', line)
    } else if (isForm(folded, 'contents')) this.beginContents(line)
    else if (this.readHeader(line)) return
    else if (titles.length > 0 && isForm(folded, 'order') && line.kind === 'title')
      this.push('preamble', line)
    else if (this.repeats(line)) this.push('preamble', line)
    else if (this.isBelowLetterhead(line)) this.replaceTitle(line)
    else if (this.isRealTitle(folded)) this.replaceTitle(line)
    else if (isForm(folded, 'addressee') && front.addressee === null) {
      front.addressee = content.replace(HEADLESS, '')
      this.push('addressee', line)
      this.body = true
    } else if (this.isTitlePart(line, index)) this.pushTitle(line)
    else if (titles.length > 0 && isForeign(folded)) this.push('preamble', line)
    else if (titles.length > 0 && isForm(folded, 'authority')) {
      front.issuer = content
      this.push('preamble', line)
    } else this.beginBody(line)
  }

  /** Lines that are no title and begin no text: fields, widgets, ornaments, a name and its value. */
  private readAside(line: FactLine): boolean {
    const { folded } = line
    const speaker = this.subtitled && /^[\u4e00-\u9fff·○× \u3000]{2,12}$/.test(folded)
    // [第4條]: the section of an ordinance that a schedule belongs to.
    const ornament = isForm(folded, 'rule') || /^[[［][^\]］]{2,40}[\]］]$/.test(folded)
    if (isForm(folded, 'meeting-field') || speaker || ornament) {
      if (/^时/.test(folded)) this.front.passed ??= dateIn(line)
      this.push('preamble', line)
      return true
    }
    if (isPageField(folded) || (isForm(folded, 'widget') && !isForm(folded, 'title'))) return true
    if (
      line.kind === 'pair' ||
      (line.kind !== 'sample' && isForm(folded, 'pair') && !isForm(folded, 'title'))
    ) {
      this.push('preamble', line)
      return true
    }
    if (this.titles.length === 0 || !isForm(folded, 'subtitle')) return false
    this.front.passed ??= dateIn(line)
    this.subtitled = true
    this.push('preamble', line)
    return true
  }

  private readBody(line: FactLine): void {
    const { front } = this
    const addressed = isForm(line.folded, 'addressee') && front.addressee === null && !this.contents
    const signer = this.last?.folded ?? ''
    if (isForm(line.folded, 'date') && (isForm(signer, 'authority') || isForm(signer, 'officer'))) {
      // A notice that is signed above the text that it forwards without a title.
      front.date ??= line.content
      if (isForm(signer, 'authority')) front.issuer ??= this.last?.content ?? null
    }
    this.last = line
    if (isForm(line.folded, 'contents')) this.contents = true
    if (!addressed || !this.early) {
      this.push('preamble', line)
      this.early = this.early && (line.content.length < 40 || this.repeats(line))
      return
    }
    front.addressee = line.content.replace(HEADLESS, '')
    this.push('addressee', line)
  }

  private beginContents(line: FactLine): void {
    this.contents = true
    this.body = true
    this.push('preamble', line)
  }

  /** Number, date, history, officer, letterhead: lines of a head that may come in any order. */
  private readHeader(line: FactLine): boolean {
    const { front } = this
    const { folded, content } = line
    const dated = datedLine(folded)
    const standard = matchForm(folded, 'standard-dates')?.[1]
    if (isDocNumber(folded) && (front.docNumber === null || isForm(folded, 'standard-number')))
      front.docNumber = printedNumber(content, folded)
    else if (content === front.docNumber) front.docNumber = content
    else if (standard !== undefined) front.date ??= standard
    else if (dated !== null) {
      front.date ??= content.slice(dated.date.start, dated.date.end)
      if (dated.by === 'number') front.docNumber ??= content.slice(dated.name.start, dated.name.end)
    } else if (isForm(folded, 'date') && front.date === null)
      front.date = content.replace(/[（）()]/g, '')
    else if (line.kind === 'history' || isForm(folded, 'history')) this.readHistory(line)
    else if (!isForm(folded, 'officer') && !isForm(folded, 'letterhead')) return false
    this.push('preamble', line)
    return true
  }

  /** The day of a history, and the order that published the text. */
  private readHistory(line: FactLine): void {
    const order = orderIn(line)
    this.front.passed ??= dateIn(line)
    this.front.docNumber ??= order?.number ?? null
    this.front.issuer ??= order?.issuer ?? null
  }

  /** Whether a page prints the title again under its number or authority. */
  private repeats({ content }: FactLine): boolean {
    return content.length >= 6 && this.titles.map((line) => line.content).join('') === content
  }

  /** Whether a whole title stands below an authority and a number: the authority is a letterhead. */
  private isBelowLetterhead({ folded }: FactLine): boolean {
    const { titles, front } = this
    const alone = titles.length > 0 && titles.every((line) => isForm(line.folded, 'authority'))
    return (
      alone && front.docNumber !== null && isForm(folded, 'title') && !/^关于|^印发/.test(folded)
    )
  }

  /** Takes a line for the title in place of what stands above it. */
  private replaceTitle(line: FactLine): void {
    if (this.titles.every(({ folded }) => isForm(folded, 'authority')))
      for (const piece of this.front.pieces) if (piece.role === 'title') piece.role = 'preamble'
    this.titles.length = 0
    this.titles.push(line)
    this.push('title', line)
  }

  /** Whether a title of its own stands under the heading that a page of samples gives a document. */
  private isRealTitle(folded: string): boolean {
    const [first, ...more] = this.titles
    if (first === undefined || more.length > 0 || !isForm(first.folded, 'sample-title'))
      return false
    return isForm(folded, 'title') && /关于/.test(folded) && !isForm(folded, 'sample-title')
  }

  /** Whether a line belongs to the title: its first line, or one that an unfinished title goes on in. */
  private isTitlePart({ folded, kind }: FactLine, index: number): boolean {
    const { titles } = this
    if (kind === 'label' && titles.length > 0) return false
    if (folded.length > 110 || /[。；;！!，,：:]$/.test(folded) || /[。；;\t]/.test(folded))
      return false
    const marked = kind !== 'title' && /^[“"「(（]|[-—]$/.test(folded)
    if (isForm(folded, 'part-name') || marked) return this.goesOn(folded)
    if (isForm(folded, 'furniture') && !isForm(folded, 'title')) return false
    const last = titles.at(-1)
    if (kind === 'title' && (last === undefined || /^第.{1,3}部分/.test(folded))) return true
    if (last === undefined) return this.opensTitle(folded, index)
    const title = titles.map((line) => line.folded).join('')
    if (titles.length >= 5 || title.includes(folded) || isForm(last.folded, 'sample-title'))
      return false
    if (isForeign(folded) && !isForeign(last.folded)) return false
    const whole = isForm(last.folded, 'title') && !isForm(last.folded, 'unfinished')
    if (whole && !/^的/.test(folded) && !FORWARDS.test(title)) return false
    return isForm(folded, 'title') || isForm(folded, 'authority') || folded.length < 40
  }

  /** Whether a line in marks goes on a title: （试行） below its words, “十五五”… below 关于印发青石省. */
  private goesOn(folded: string): boolean {
    const last = this.titles.at(-1)
    if (last === undefined || isForeign(last.folded)) return false
    if (isForm(folded, 'edition')) return true
    return /^[“"「]/.test(folded) && isForm(last.folded, 'unfinished')
  }

  private opensTitle(folded: string, index: number): boolean {
    const ahead = this.lines.slice(index + 1, index + 6).filter(({ content }) => content !== '')
    if (isForm(folded, 'title') || isForm(folded, 'sample-title')) return true
    if (isForm(folded, 'authority') || isForm(folded, 'title-start')) return true
    const titles = ahead.filter((line) => !isForm(line.folded, 'subtitle'))
    return !titles.some(
      (line) => isForm(line.folded, 'title') || isForm(line.folded, 'title-start'),
    )
  }

  private pushTitle(line: FactLine): void {
    const { words, number, beside } = titleWords(line)
    this.front.docNumber ??= number
    this.titles.push(words)
    const pieces: Piece[] = beside.map((place) => ({ role: 'preamble', ...place }))
    pieces.push({ role: 'title', start: words.textStart, end: words.textEnd })
    this.front.pieces.push(...pieces.sort((a, b) => a.start - b.start))
  }

  private beginBody(line: FactLine): void {
    const { textStart: start, textEnd: end } = line
    const runIn = RUN_IN_TITLE.exec(line.folded)?.[1]?.length ?? 0
    if (runIn > 0) {
      const cut = start + runIn
      this.front.pieces.push(
        { role: 'title', start, end: cut },
        { role: 'preamble', start: cut, end },
      )
    } else this.push('preamble', line)
    const minutes = this.titles.some(({ folded }) => /纪要|记录/.test(folded))
    if (minutes && /^[0-9〇一二三四五六七八九]{4}年/.test(line.folded))
      this.front.passed ??= dateIn(line)
    this.body = true
    this.early = line.content.length < 40
  }

  private push(role: Piece['role'], { textStart: start, textEnd: end }: FactLine): void {
    this.front.pieces.push({ role, start, end })
  }
}

/** Whether a line has no Chinese: the title in another language. */
function isForeign(folded: string): boolean {
  return !/[\u4e00-\u9fff]/.test(folded)
}

/** A line cut before a place: the first clause may begin in its middle. */
export function cutLine(text: string, line: FactLine, end: number): FactLine {
  const content = text.slice(line.textStart, end)
  return { ...line, end, textEnd: end, content, folded: simplify(content) }
}
