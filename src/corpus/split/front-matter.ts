import { isMeetingField, isPageField, isPageFurniture, isWidget } from './boilerplate.ts'
import {
  annexNumber,
  beginsTitle,
  historyDate,
  isAddressee,
  isAuthority,
  isContentsHead,
  isDate,
  isDocNumber,
  isHistory,
  isOfficer,
  isPartName,
  isSampleTitle,
  isTitle,
  isUnfinishedTitle,
  signedDate,
} from './line-kinds.ts'
import type { Line } from './lines.ts'
import { lineText } from './lines.ts'
import type { Piece } from './types.ts'

/** What stands before the first clause. */
export interface FrontMatter {
  pieces: Piece[]
  title: string | null
  docNumber: string | null
  addressee: string | null
  issuer: string | null
  date: string | null
  /** The day a text was passed, from its history. */
  passed: string | null
}

/** Words that begin a preamble right behind a title that lost its line break. */
const RUN_IN_TITLE =
  /^([\u4e00-\u9fff“”《》（）()、]{4,60}?(?:意见|意見|通知|决定|決定|办法|辦法|方案|细则|細則|规定|規定|计划|計劃|制度|报告|報告|总结|總結))(?=(?:我[村镇鎮县縣市省区區国國局校厂廠公]|为[了进認认贯加]|為[了進認贯貫加]|根据|根據|按照|各[县縣市区區镇鎮乡鄉级級]))/
/** Marks that Markdown puts around a title. */
const MARKDOWN = /^#{1,6}[ \t]+|^\*\*|\*\*$/g
/** 应急预案目录: the head of the contents on the title's line. */
const CONTENTS_TAIL = /(?<=[案法定则則法划劃要])目[ \u3000]*[录錄]$/
/** 梁政发【2023】7号关于…: the number on the title's line. */
const NUMBERED_TITLE =
  /^第[ ]?[0-9]{1,4}[A-Z]{0,2}[ ]?章[ \u3000]{1,4}(?=[\u4e00-\u9fff])|^([\u4e00-\u9fff]{1,10}[〔【[［(（][0-9]{4}[〕】\]］)）][ ]?[0-9]{1,5}号)(?=关于|關於|[\u4e00-\u9fff]{2,30}关于)/
const HEADLESS = /[：:]$/

/** Reads title, 发文字号, addressee, date and preamble from the lines before the first clause. */
export function readFront(text: string, lines: readonly Line[]): FrontMatter {
  const front: FrontMatter = {
    pieces: [],
    title: null,
    docNumber: null,
    addressee: null,
    issuer: null,
    date: null,
    passed: null,
  }
  const titles: string[] = []
  let body = false
  let contents = false
  const ahead = (index: number) =>
    lines.slice(index + 1, index + 6).map((line) => lineText(text, line))
  for (const [index, line] of lines.entries()) {
    if (line.textEnd === line.textStart) continue
    const content = lineText(text, line)
    const { textStart: start, textEnd: end } = line
    if (!body && (isMeetingField(content) || /^[★☆_=\-—]+$/.test(content))) {
      front.pieces.push({ role: 'preamble', start, end })
      continue
    }
    if (!body && (isPageField(content) || isWidget(content))) continue
    const annex = titles.length === 0 && !body ? annexNumber(content) : null
    if (annex !== null) {
      const name = content.slice(annex.length)
      if (name !== '' && !/^\[[^\]]*\]$/.test(name)) titles.push(name)
      front.pieces.push({ role: 'title', start, end })
      continue
    }
    if (contents) front.pieces.push({ role: 'preamble', start, end })
    else if (isContentsHead(content)) {
      contents = true
      body = true
      front.pieces.push({ role: 'preamble', start, end })
    } else if (!body && readHeader(front, content, start, end)) continue
    else if (!body && repeats(titles, content)) front.pieces.push({ role: 'preamble', start, end })
    else if (!body && isRealTitle(titles, content)) {
      titles.length = 0
      titles.push(content)
      front.pieces.push({ role: 'title', start, end })
    } else if (!body && isAddressee(content) && front.addressee === null) {
      front.addressee = content.replace(HEADLESS, '')
      front.pieces.push({ role: 'addressee', start, end })
      body = true
    } else if (!body && isTitlePart(content, titles, ahead(index))) {
      const number = NUMBERED_TITLE.exec(content)?.[0] ?? ''
      if (number !== '') {
        front.docNumber ??= number.trim()
        front.pieces.push({ role: 'preamble', start, end: start + number.length })
      }
      titles.push(content.slice(number.length))
      front.pieces.push({ role: 'title', start: start + number.length, end })
    } else if (!body && titles.length > 0 && isAuthority(content)) {
      front.issuer = content
      front.pieces.push({ role: 'preamble', start, end })
    } else {
      pushPreamble(front, content, start, end, body)
      body = true
    }
  }
  front.title =
    titles.length === 0
      ? null
      : titles.join('').replace(MARKDOWN, '').replace(CONTENTS_TAIL, '').trim()
  return front
}

function readHeader(front: FrontMatter, content: string, start: number, end: number): boolean {
  const signed = signedDate(content)
  if (isDocNumber(content) && front.docNumber === null) front.docNumber = content
  else if (signed !== null) front.date ??= signed.date
  else if (isDate(content) && front.date === null) front.date = content.replace(/[（）()]/g, '')
  else if (isHistory(content)) front.passed ??= historyDate(content)
  else if (!isOfficer(content) && !isLetterhead(content)) return false
  front.pieces.push({ role: 'preamble', start, end })
  return true
}

/** Whether a page prints the title again under its number or authority. */
function repeats(titles: readonly string[], content: string): boolean {
  return content.length >= 6 && titles.join('') === content
}

/** Whether a title of its own stands under the heading that a page of samples gives a document. */
function isRealTitle(titles: readonly string[], content: string): boolean {
  const [first, ...more] = titles
  if (first === undefined || more.length > 0 || !isSampleTitle(first)) return false
  return isTitle(content) && /关于|關於/.test(content) && !isSampleTitle(content)
}

/** 某某人民政府文件: the red head of an official paper. */
function isLetterhead(content: string): boolean {
  return /文件$/.test(content) && isAuthority(content)
}

/** Whether a line belongs to the title: its first line, or one that an unfinished title goes on in. */
function isTitlePart(
  content: string,
  titles: readonly string[],
  ahead: readonly string[],
): boolean {
  if (content.length > 110 || /[。；;！!，,：:]$/.test(content) || /[。；;]/.test(content))
    return false
  if (isPartName(content) || isPageFurniture(content) || /^[“"「(（]|[-—]$/.test(content))
    return false
  if (titles.length === 0) {
    return isTitle(content) || isAuthority(content) || beginsTitle(content) || !ahead.some(isTitle)
  }
  const title = titles.join('')
  const last = titles.at(-1) ?? ''
  if (titles.length >= 5 || title.includes(content) || isSampleTitle(last)) return false
  if (isTitle(last) && !isUnfinishedTitle(last)) return false
  return isTitle(content) || isAuthority(content) || content.length < 40
}

function pushPreamble(
  front: FrontMatter,
  content: string,
  start: number,
  end: number,
  body: boolean,
): void {
  const runIn = body ? null : RUN_IN_TITLE.exec(content)
  if (runIn !== null) {
    const cut = start + (runIn[1]?.length ?? 0)
    front.pieces.push({ role: 'title', start, end: cut }, { role: 'preamble', start: cut, end })
  } else front.pieces.push({ role: 'preamble', start, end })
}
