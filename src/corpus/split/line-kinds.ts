import type { Range } from './types.ts'
import { DOCUMENT_TYPES } from './vocabulary/document-types.ts'
import { INSTITUTIONS } from './vocabulary/institutions.ts'
import { anyOf } from './vocabulary/pattern.ts'

/**
 * What lines of an official document look like. All functions take the folded text of a line, in which every
 * character is Simplified. Every pattern is bounded and anchored or literal.
 */

const KIND = anyOf(DOCUMENT_TYPES)
const ORGAN = anyOf(INSTITUTIONS)
const BRACKET =
  '(?:[（(〔\\[][^（）()〔〕]{1,40}[）)〕\\]]|[（(][^（）()]{1,14}〔[0-9]{4}〕[^（）()]{1,8}号[）)])'
const SAMPLE = '[(（]?(?:范文|篇)[一二三四五六七八九十0-9]{1,3}[)）]?'
const TAIL = `(?:${BRACKET}|${SAMPLE}|[0-9]{4}年?版?|草案|修正|全文|的|》|”|」| ){0,4}`
const TITLE = new RegExp(`(?:${KIND})${TAIL}$`)
/** 办法（95.06.30订定）: what was done with a text, in brackets behind its title. */
const DATED_TITLE =
  /^([^（(].{2,80}?)[（(][^（）()]{0,12}[0-9〇一二三四五六七八九十][^（）()]{0,40}(?:订定|修订|修正|制定|通过|公布|发布|施行|函颁|废止|版|稿)[）)]$/
const STARTS =
  '中共|国务院|行政院|最高人民|中华人民共和国|中华民国|关于|(?:19|20)[0-9]{2}年|第[0-9]{1,4}/[0-9]{4}号'
const PLACED =
  '[\u4e00-\u9fff]{2,12}(?:省|市|县|区|州|盟|旗|镇|乡|政府|委员会|厅|局|部|院|署|大学|公司|集团)'
const TITLE_START = new RegExp(`^(?:${STARTS}|${PLACED})[^。；：:！？，,]{0,80}$`)
const UNFINISHED =
  /(?:关于|印发|转发|批转|贯彻|《[^》]*|[、，,—]|[0-9]{4}年(?:度)?|^[^《》]{0,40}关于[^《》]{0,20}《[^》]*》(?:[（(][^（）()]{1,16}[）)])?)$/
const SAMPLE_END = /(?:范文|【?篇)[一二三四五六七八九十0-9]{1,3}[】：:]?$/
const SAMPLE_START =
  /^[【（(]?(?:第[一二三四五六七八九十0-9]{1,3}篇|(?:范文|篇)[一二三四五六七八九十0-9]{1,3})[】）)]?[：:]/
const NUMBERED_SAMPLE = /(?:范文|【?篇)[一二三四五六七八九十0-9]{1,3}[】：:]?/
/** 国发〔2018〕12号 · 法释〔2022〕19号 · (86)台内营字第123号 · 深府[2008]1号 · 〔2031〕12号. */
const DOC_NUMBER = new RegExp(
  '^[（(]?[\u4e00-\u9fff、（）()]{0,20}(?:〔|\\[|［|【|\\(|（|„|﹝)[ ]?[0-9０-９〇一二三四五六七八九x×X]{2,4}[ ]?(?:〕|\\]|］|】|\\)|）|‟|﹞)[ ]?' +
    '(?:第?[ ]?[0-9０-９x×X、-]{1,12}[ ]?号|[\u4e00-\u9fff]{0,4}第?[ ]?[0-9]{1,12}[ ]?号)[）)]?$',
)
const ISSUE_NUMBER =
  /^(?:[（(〔[]?[0-9]{4}[）)〕\]]?年?[ ]?第[ ]?[0-9一二三四五六七八九十]{1,4}[ ]?[期号]|第[ ]?[0-9一二三四五六七八九十]{1,4}[ ]?期)(?:[（(]总第?[ ]?[0-9]{1,5}[ ]?期[）)])?$/
/** （2031）青01民终123号: the number of a case; 第999章: the number of an ordinance of Hong Kong. */
const CASE_NUMBER =
  /^(?:[（(〔][0-9]{4}[）)〕][\u4e00-\u9fff]{1,4}[0-9]{0,5}[\u4e00-\u9fff]{1,5}[0-9]{1,7}号|[0-9]{2,3}年度[\u4e00-\u9fff]{1,8}字第[0-9]{1,6}号|第[0-9]{2,4}[A-Z]{0,2}章)$/
/** 教育局通函第23/2031号 · 第2/2020号法律 · 第12/2021号行政法规. */
const SERIAL_NUMBER =
  /^[\u4e00-\u9fff]{0,16}第[ ]?[0-9]{1,4}\/[0-9]{2,4}[ ]?号(?:法律|行政法规|行政长官公告|行政命令|批示|[\u4e00-\u9fff]{2,10}批示)?$/
/** 屈政发2018122: brackets and 号 lost. */
const BARE_NUMBER = /^[\u4e00-\u9fff]{1,6}(?:发|函|字|办)[0-9]{5,9}号?$/
const DECREE_NUMBER = new RegExp(
  '^[（(]?[\u4e00-\u9fff（）()0-9]{0,24}(?:第[ ]?[0-9〇一二三四五六七八九十百零]{1,7}[ ]?号(?:令|公告|政府令)?' +
    '|令[ ]?第[ ]?[0-9〇一二三四五六七八九十百]{1,7}[ ]?号|字第[ ]?[0-9]{4,14}[ ]?号[ ]?[令函]?)[）)]?$',
)
/** 2031年第7号法律公告: the notice that publishes a regulation of Hong Kong. */
const NOTICE_NUMBER = /^[0-9]{4}[ ]?年第[ ]?[0-9]{1,4}[ ]?号(?:法律公告|条例|号外)$/
/** GB/T 1.1—2020 · DB 99/T 123—2031 · Q/ABC 12-2020 · JGJ 59-2011: the number of a standard. */
const STANDARD_NUMBER =
  /^(?:GB|DB|[A-Z]{2,5}|Q|T)(?:[ ]?[0-9]{2,6})?(?:[/／][A-Z]{1,8})?[ ]{0,2}[0-9]{1,6}(?:\.[0-9]{1,3}){0,2}[ ]?[—–\-－][ ]?(?:19|20)[0-9]{2}$/
const YEAR =
  '(?:[0-9０-９]{4}|20[xX×]{2}|[〇○零一二三四五六七八九OＯ]{2,4}|中华民国[ ]?[0-9一二三四五六七八九十百零〇]{1,5})'
const DAY = '[0-9０-９一二三四五六七八九十廿x×]{1,3}'
const DATE = new RegExp(`^[（(]?(?:${YEAR}[ ]?年[ ]?)?${DAY}[ ]?月[ ]?${DAY}[ ]?日[）)]?$`)
const DATE_SHORT = /^[（(]?(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})[）)]?$/
/** 2031-01-01发布　2031-03-01实施: the dates of a standard. */
const STANDARD_DATES =
  /^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2})[ ]?发布(?:[ \u3000]*[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[ ]?实施)?$/
const MONTH = new RegExp(`^${YEAR}[ ]?年[ ]?[0-9０-９一二三四五六七八九十]{1,3}[ ]?月$`)
const IN_HISTORY = new RegExp(`${YEAR}[ ]?年[ ]?${DAY}[ ]?月[ ]?${DAY}[ ]?日`)
const HISTORY = /(?:通过|修正|修订|修正发布|订定|公布|发布|批准|施行|制定|废止|核定|函颁|实施)/
/** 1.中华民国九十五年三月一日…令订定发布: one of the dates that a list of a text's history holds. */
const HISTORY_ITEM =
  /^[（(]?[0-9一二三四五六七八九十]{1,3}[.．、）)][ ]?(?:中华民国|(?:19|20)[0-9]{2}年|民国).{4,60}(?:令|函|字第|订定|修正|发布|公布|制定|通过)/
/** 2014年9月26日 某某会议通过, also where a line break cut the date: 日山东省…会议批准. */
const DATED = new RegExp(
  '^[（(]?(?:根据)?[0-9０-９]{4}年[0-9０-９]{1,2}(?:月[0-9０-９]{0,2}|$)' +
    '|^日?[^，：]{2,50}(?:会|会议|主席团|政府|总局|总署|部|厅)[^，：]{0,6}(?:通过|批准|施行|发布|修正|修订|公布)[）)]?$' +
    '|之日(?:起)?施行$|》[^，。]{0,4}(?:第[一二三四五六七八九十]{1,3}次)?修[正订]$',
)
const MEETING = /(?:会议|委员会|政府|部|局)[^。]{0,40}(?:通过|批准|公布|发布|施行|修正|修订)$/
const ANY_DATE =
  /(?:[0-9〇○一二三四五六七八九]{4}|中华民国.{1,6}|\d{2,3})[ ]?年.{1,6}月|[0-9]{2,4}[.-][0-9]{1,2}[.-][0-9]{1,2}/
const GROUPS =
  '各|全[县市区镇乡体]|人民政府|委员会|办公|厅|局|部门|单位|公司|学校|学院|同志|同仁|法院|检察院|机关|机构|中心|同胞|居民|村民|企业|市民|会员|代表|处|院|所|校|社|部|委|办|政府|党组'
const ADDRESSEE = new RegExp(
  `^(?:[^。；;！!？?“”]{0,30}(?:${GROUPS})[^。；;！!？?“”]{0,160})[：:]$`,
)
/** What makes a line with a colon a sentence. */
const STATEMENT =
  /如下|以下|下列|决定对|修改|现将|通知|意见|认为|应当|包括|要求|规定|^[一二三四五六七八九十第（(0-9]|(?:决定|决议|通过|指出|强调|提出|报告|同意|公告)[：:]$/
/** 单位名称：, 甲方（单位）：…职务：: names of the fields of a form. */
const FORM = /(?:名称|姓名|地址|住所|电话|号码?|职务|代表人|负责人|签[字名章])[：:]$|[：:].*[：:]$/
const PEERS = '(?:[ \u3000]+[\u4e00-\u9fff、（） ]{2,50})*'
const ORG = new RegExp(`^[\u4e00-\u9fffxXＸ×○〇、（）() ]{2,50}(?:${ORGAN})${PEERS}(?:文件)?$`)
const CONTENTS = /^[【〖]?目[ \u3000]{0,8}[录次][】〗]?[：:]?$/
const ANNEX_NOTE = /^附(?:件|表|录|图)?[ ]?[0-9一二三四五六七八九十]{0,3}[ ]?[：:]/
const ANNEX_HEAD =
  /^附[ \u3000]{0,2}(?:件|录|表)?[ ]{0,2}([0-9０-９一二三四五六七八九十]{0,3})[ ]?(?:[：:、.．]?$|[：:、.．\s\u3000]+(?=[^\s]))/
const COPY_TO =
  /^(?:分送|发[：:](?=[^。]*[、。]?$)|报送[：:]|发送[：:]|[（(]共印|[（(]?(?:信息公开|公开(?:方式|属性|形式))|抄送|抄报|正本|副本|主送|主题词|[（(]?联系(?:人|电话|方式|地址)|[（(]?联络人|印发(?![《关])|（此件|\(此件)/

/** 某某办公室 2021年3月2日印发. */
const PRINTED = /日[ \u3000]{0,4}印发$/
/** The officer who signs: 市长 某某某. */
const SIGNED_BY =
  /^[\u4e00-\u9fff]{0,12}(?:[市县省区部院局处署校主][长席]|总理|行政长官|主任|主任委员|总统)[ \u3000]{0,6}[\u4e00-\u9fff○某][ \u3000]?[\u4e00-\u9fff○某]{1,3}(?:代行)?$/
/** The members of a court below its judgment: 审判长 某某某. */
const COURT =
  /^(?:代理)?(?:审判[长员]|人民陪审员|法官助理|代?书记员)[ \u3000]{0,6}[\u4e00-\u9fff○某·]{2,6}$/
/** The sentence that ends an official letter. */
const FAREWELL =
  /^(?:特此(?:通知|公告|通告|函复|函告|报告|批复|说明|证明)|此[令复函致]|专此(?:函复|报告)?|以上(?:意见|报告|请示)[^。]{0,20})[。！!]?$/

const ITSELF = '决定|通知|意见|办法|规定|公告|通告|细则|规则|方案|批复|解释|修正案|预案|计划|要点'
const IN_FORCE = '(?:自|从|由)[^。]{2,40}(?:施行|实施|执行|生效|起效|有效)[^。]{0,40}'
/** The sentence about its force that stands behind the last clause of a decision or notice. */
const LAST_SENTENCE = new RegExp(
  `^(?:本(?:${ITSELF})${IN_FORCE}|《[^》]{2,60}》(?:根据|按照|依照)本(?:决定|修正案)[^。]{2,60}(?:公布|修改|修正|修订)` +
    '|(?:以上|上述)[^。]{0,30}(?:执行|办理|落实)|请[^。]{2,60}(?:贯彻执行|贯彻落实|遵照执行|认真执行|组织实施|认真落实))[。！!]?$',
)

/** Document types that a page of collected rules heads each of its documents with. */
const RULES = new RegExp(
  `(?:${anyOf(DOCUMENT_TYPES.filter(([, , ...tags]) => tags.includes('rules')))})(?:[（(][^（）()]{1,10}[）)])?$`,
)

/** Whether a line names a set of rules of its own rather than a part of one. */
export function namesRules(text: string): boolean {
  return text.length >= 6 && text.length <= 40 && RULES.test(text)
}

/** The first date of a line that tells where and when a text was passed; null when it has none. */
export function historyDate(text: string): string | null {
  return IN_HISTORY.exec(text)?.[0] ?? null
}

/** A line that could be a document's title: short, no sentence, ends with a document type. */
export function isTitle(text: string): boolean {
  if (isPartName(text) || /代表$/.test(text)) return false
  if (text.length < 3 || text.length > 110 || /[。；;！!？?：:，,、]$|[。；;\t]/.test(text))
    return false
  if (/^[^《（(：:]{1,16}[：:]/.test(text) && !NUMBERED_SAMPLE.test(text)) return false
  const named = DATED_TITLE.exec(text)?.[1]
  return TITLE.test(named ?? text) || NUMBERED_SAMPLE.test(text)
}

/** 某某办法（95.06.30订定）: a title that ends with what was done with the text, no line of its history. */
export function isDatedTitle(text: string): boolean {
  const named = DATED_TITLE.exec(text)?.[1]
  return named !== undefined && TITLE.test(named)
}

/** A date that a list of a text's history gives. */
export function isHistoryItem(text: string): boolean {
  return text.length <= 300 && HISTORY_ITEM.test(text)
}

/** The day on which a standard was published, from the line of its dates; null for other lines. */
export function standardDate(text: string): string | null {
  return text.length > 60 ? null : (STANDARD_DATES.exec(text)?.[1] ?? null)
}

/** The number of a standard. */
export function isStandardNumber(text: string): boolean {
  return text.length <= 40 && STANDARD_NUMBER.test(text)
}

/** 总则, 序言: a part without a number, never a title. */
export function isPartName(text: string): boolean {
  return /^(?:[总附通罚分][ \u3000]*则|[序前引][ \u3000]*言|主[ \u3000]*文|理[ \u3000]*由|事[ \u3000]*实)$/.test(
    text,
  )
}

/** （试行）, （草案）: the last line of a title. */
export function isEdition(text: string): boolean {
  return /^[（(](?:试[ \u3000]*行|暂[ \u3000]*行|草[ \u3000]*案|修订[稿版]?|节选|摘要|[^（）()]{0,8}(?:草案|稿)[^（）()]{0,12})[）)]$/.test(
    text,
  )
}

/** The first of several lines of a title: it begins with an authority or 关于 and does not end. */
export function beginsTitle(text: string): boolean {
  if (text.length < 4 || text.length > 80 || /[。；;：:！!？?，,>|\t]/.test(text)) return false
  return TITLE_START.test(text)
}

/** Whether a title goes on in the next line: 关于适用《…法》 before 若干问题的解释, an authority before 关于. */
export function isUnfinishedTitle(text: string): boolean {
  return UNFINISHED.test(text) || VERB_END.test(text) || (beginsTitle(text) && !isTitle(text))
}

/** 关于进一步规范: a verb that a document type can be mistaken for ends the first line of a title. */
const VERB_END = /关于[^的《》]{0,30}(?:规范|要求|安排|说明|解释|决定|总结|计划|规划)$/

/** 范文一, 篇二: the headings of pages that collect samples. */
export function isSampleTitle(text: string): boolean {
  return (
    text.length <= 60 && !/[。；;]/.test(text) && (SAMPLE_END.test(text) || SAMPLE_START.test(text))
  )
}

/** 青水字〔2031〕12号　　签发人：王某: the officer beside a number. */
const SIGNER = /(?<![ \u3000])[ \u3000]+签发(?:人)?[：:].{0,16}$/

/** The 发文字号 of a line as printed, without the officer who signs beside it. */
export function printedNumber(content: string, folded: string): string {
  const at = folded.search(SIGNER)
  return at === -1 ? content : content.slice(0, at)
}

/** 发文字号 on a line of its own. */
export function isDocNumber(line: string): boolean {
  if (line.length > 100) return false
  const text = line.replace(SIGNER, '')
  return (
    text.length <= 60 &&
    (ISSUE_NUMBER.test(text) ||
      NOTICE_NUMBER.test(text) ||
      CASE_NUMBER.test(text) ||
      STANDARD_NUMBER.test(text) ||
      SERIAL_NUMBER.test(text) ||
      DOC_NUMBER.test(text) ||
      DECREE_NUMBER.test(text) ||
      BARE_NUMBER.test(text))
  )
}

/** Where the two things stand that one line has: who, or the number of a document, and when. */
export interface DatedLine {
  by: 'authority' | 'number'
  /** What stands before the date. */
  name: Range
  date: Range
}

/**
 * 某某市人民政府办公室　2020年6月8日, （青政发〔2031〕3号　2031年4月1日）: who or which number and when, on one
 * line; null for other lines.
 */
export function datedLine(text: string): DatedLine | null {
  const at = text.length > 80 ? -1 : text.search(/[ \u3000]+[0-9二一〇○零]{4}年/)
  if (at === -1) return null
  const bracket = /^[（(].*[）)]$/.test(text) ? 1 : 0
  const name = { start: bracket, end: at }
  const date = { start: at + text.slice(at).search(/\S/), end: text.length - bracket }
  if (!isDate(text.slice(date.start, date.end))) return null
  const before = text.slice(name.start, name.end)
  if (isAuthority(before)) return { by: 'authority', name, date }
  return isDocNumber(before) ? { by: 'number', name, date } : null
}

/** A date on a line of its own. */
export function isDate(text: string): boolean {
  return text.length <= 30 && (DATE.test(text) || DATE_SHORT.test(text) || MONTH.test(text))
}

/** Where and when a text was passed, amended, published. */
export function isHistory(text: string): boolean {
  if (isDatedTitle(text)) return false
  if (text.length <= 300 && DATED.test(text) && !/[。；]/.test(text)) return true
  if (text.length > 600 || !HISTORY.test(text)) return false
  if (MEETING.test(text) && !/[。；]/.test(text)) return true
  return (
    ANY_DATE.test(text) &&
    (/^[（(]/.test(text) || !/[。]/.test(text) || /^[0-9１-９]+[.．]中/.test(text))
  )
}

/** 主送机关 with its colon. */
export function isAddressee(text: string): boolean {
  return text.length <= 220 && ADDRESSEE.test(text) && !STATEMENT.test(text) && !FORM.test(text)
}

/** The name of an authority on a line of its own. */
export function isAuthority(text: string): boolean {
  return text.length <= 60 && ORG.test(text) && !/[号號]|关于/.test(text)
}

/** 第一章 总则 ……… 3: a title and the page that it stands on. */
const ENTRY =
  /^.{2,60}?[ \u3000]*(?:[.．…·•‥]{3,}|\t)[ \u3000.．…·]*[-—（(]?(?:[0-9]{1,4}|[IVXivx]{1,5}|[Ⅰ-Ⅻ])[-—）)]?$/

/** An entry of a table of contents with its page. */
export function isContentsEntry(text: string): boolean {
  return text.length < 90 && ENTRY.test(text)
}

/** ━━━━, ★★★: a line without words, or with none at all. */
export function isRule(text: string): boolean {
  return /^[★☆_=\-—─━═|\s]*$/.test(text)
}

/** 目录, 目 次. */
export function isContentsHead(text: string): boolean {
  return CONTENTS.test(text)
}

/** 附件：… under the body. */
export function isAnnexNote(text: string): boolean {
  return ANNEX_NOTE.test(text)
}

/** The line that opens an annex: its printed number, 0 when it has none; null for other lines. */
export function annexNumber(text: string): { printed: string; length: number } | null {
  const match = ANNEX_HEAD.exec(text)
  if (match === null) return null
  return { printed: match[1] ?? '', length: match[0].length }
}

/** 本决定自公布之日起施行。 on a line of its own. */
export function isLastSentence(text: string): boolean {
  return text.length <= 120 && LAST_SENTENCE.test(text)
}

/** The line of the officer who signs or speaks: 副校长 某某某. */
export function isOfficer(text: string): boolean {
  if (text.length > 30 || (text.length >= 6 && isTitle(text))) return false
  return SIGNED_BY.test(text) || COURT.test(text)
}

/** 抄送, 主题词 and the like below the signature. */
export function isCopyLine(text: string): boolean {
  return (
    COPY_TO.test(text) ||
    FAREWELL.test(text) ||
    isOfficer(text) ||
    (text.length <= 60 && PRINTED.test(text))
  )
}
