import { standardDate } from './line-kinds.ts'
import { FIELD_NAMES } from './vocabulary/field-names.ts'
import { FURNITURE } from './vocabulary/furniture.ts'
import { anyOf } from './vocabulary/pattern.ts'

/**
 * Lines of a page that belong to no document: navigation, site introduction, sharing, footer. All functions
 * here take the folded text of a line.
 */
const words = (tag: string) => anyOf(FURNITURE.filter(([, , own]) => own === tag))
const WIDGET = new RegExp(words('widget'))
const CREDIT = new RegExp(words('credit'), 'i')
const FOOT = new RegExp(`^[-•·\\s]*(?:${words('foot')})`)
const NEXT = new RegExp(`^[-•·\\s【]*(?:${words('next')})`)
const SITE = new RegExp(words('site'))
const MORE = /更多.{0,12}(?:范文|相关|内容|请关注)/
const NAMES = new Set(FIELD_NAMES.flatMap(([name, , tag]) => (tag === 'table' ? [] : [name])))
/** A name before a colon or bar; spaces may set its characters apart: 标　　题：. */
const FIELD = /^[-•·\s]*([^：:|]{2,24}?)[ \t\u3000]*[：:|]/

const BREADCRUMB =
  /(?:当前的?位置|您的位置|您现在的位置|您所在的位置|所在位置|现在位置)|^首页[ ]*[>»›＞]|[>»›＞][^>»›＞]{0,30}[>»›＞]|[>»›＞]$/
const SIZES = /字[体号][：: ]*[【[]?[大中小]|[【[]?大[】\]]?[ ]?[【[]?中[】\]]?[ ]?[【[]?小[】\]]/
/** 2014年04月04日 浏览次数: */
const DATED_FIELD =
  /^(?:发布于)?[0-9]{4}[-年./][0-9]{1,2}[-月./][0-9]{1,2}日?[ 0-9:：]{0,12}[ \u3000]{0,4}(?:浏览|来源|点击|阅读|作者|字[号体]|编辑|发布|【)/
const LINK = /https?:\/\/|www\.[a-z]/i
/** What a sentence or an item of a list ends with; a line of a page's frame does not. */
const SENTENCE = /[。；;！!？?，,、][”’」』）)】]?$/

/** A line that only a web page has; content of a document never looks so. */
export function isPageFurniture(text: string): boolean {
  if (text.length > 300) return false
  return (
    (text.length < 120 && BREADCRUMB.test(text) && !/[《〈<]/.test(text)) ||
    isPageEnd(text) ||
    hasWidget(text, 120) ||
    ((SITE.test(text) || MORE.test(text)) && !/^[第（(]/.test(text))
  )
}

function hasWidget(text: string, longest: number): boolean {
  if (text.length >= longest || /[。；]$/.test(text)) return false
  return WIDGET.test(text) || (SIZES.test(text) && text.length < 60)
}

/** A line after which a page has no more of the document: neighbours, credits, tags. */
export function isPageEnd(text: string): boolean {
  if (text.length > 300) return false
  const sentence = SENTENCE.test(text)
  return (
    FOOT.test(text) ||
    (text.length < 120 && !sentence && NEXT.test(text)) ||
    (!sentence && !/《|[：:]$/.test(text) && CREDIT.test(text)) ||
    (text.length < 160 && LINK.test(text) && !sentence) ||
    hasWidget(text, 60)
  )
}

/** A widget that pages put between a title and its text: 字体：[大 中 小], 打印本页, 分享到. */
export function isWidget(text: string): boolean {
  if (text.length >= 160 || SENTENCE.test(text)) return false
  if (BREADCRUMB.test(text) || CREDIT.test(text) || FOOT.test(text)) return false
  return hasWidget(text, 160) || LINK.test(text)
}

const MEETING =
  /^(?:时[ \u3000]*间[：:].*[年月]|(?:会议)?(?:时间|地[ \u3000]*点|议题)[：:]|主[ \u3000]*持(?:人)?[ \u3000]*[：:]|(?:参加|出席|列席|缺席|参会|请假)(?:人员|单位|人)?[ \u3000]*[：:]|记[ \u3000]*录(?:人)?[ \u3000]*[：:])/

/** A line of the head of minutes: 时间：, 地点：, 主持人：. It belongs to the document. */
export function isMeetingField(text: string): boolean {
  return text.length < 300 && MEETING.test(text) && !/来源|浏览|阅读|作者|点击/.test(text)
}

/** A field of a portal's table about the document: its name with or without its value. */
export function isPageField(text: string): boolean {
  if (text.length >= 300 || standardDate(text) !== null) return false
  const name = FIELD.exec(text)?.[1]?.replace(/[ \t\u3000]/g, '')
  return (name !== undefined && NAMES.has(name)) || DATED_FIELD.test(text)
}

/** 性别：____出生日期：____: names with room for their values. */
export function isBlankForm(text: string): boolean {
  return text.length <= 80 && /[：:][ \u3000]*_{2,}/.test(text) && !/[。；;，,]/.test(text)
}

/** 原　　告　陈某某: a party to a case. */
const PARTY =
  /^(?:原告|被告|上诉人|被上诉人|抗告人|声请人|相对人|申请人|被申请人|第三人|参加人|(?:法定|诉讼)?代理人|法定代表人|辩护人)[^。；，,：:]{2,40}$/

/** 承租方（乙方）：李某: a name and its value on one line, of the document itself. */
export function isPair(text: string): boolean {
  if (text.length > 80 || /[。；;！!？?，,]$|^[“"「]/.test(text)) return false
  if (PARTY.test(text.replace(/[ \u3000]/g, '')) && /[ \u3000]/.test(text)) return true
  return /^[^：:。；，,《]{1,16}[：:][ \u3000]*[^：:。；]{1,60}$/.test(text)
}
