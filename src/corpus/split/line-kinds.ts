/** What lines of an official document look like. Every pattern is bounded and anchored or literal. */

const KIND =
  '告知书|告知書|公示|声明|聲明|启事|公开信|公開信|提示|复函|答复|答覆|意见|意見|通知|决定|決定|办法|辦法|条例|條例|规定|規定|细则|細則|方案|要点|要點|规则|規則|公告|通告|批复|批覆|命令|决议|決議|纲要|綱要|规划|規劃|计划|計劃|計畫|制度|章程|标准|標準|准则|準則|须知|須知|注意事项|注意事項|解释|解釋|报告|報告|请示|請示|公报|公報|指引|指南|守则|守則|宣言|总结|總結|倡议书|倡議書|公约|公約|预案|預案|规程|規程|措施|说明|說明|通报|通報|纪要|紀要|白皮书|宪法|憲法|法典|修正案|合同|协议|協議|大纲|大綱|规范|規範|议定书|若干问题|职责|流程|程序|清单|函|令|法|安排|目录|目錄|讲话|解答|表|规约|基準|基准|原則|原则|要求|提纲|任务分工'
const TAIL =
  '(?:[（(〔\\[][^（）()〔〕]{1,40}[）)〕\\]]|[(（]?(?:范文|範文|篇)[一二三四五六七八九十0-9]{1,3}[)）]?|[0-9]{4}年?版?|草案|修正|全文|的|》|”|」| ){0,4}'
const TITLE = new RegExp(`(?:${KIND})${TAIL}$`)
const TITLE_START =
  /^(?:中共|国务院|國務院|行政院|最高人民|中[华華]人民共和[国國]|中[华華]民[国國]|关于|關於|[\u4e00-\u9fff]{2,12}(?:省|市|县|縣|区|區|政府|委员会|委員會|厅|廳|局|部|院|署))[\u4e00-\u9fff、（）()《》“” ]{0,60}$/
const UNFINISHED =
  /(?:关于|關於|印发|印發|贯彻|《[^》]*|[、，,]|^[^《》]{0,40}(?:关于|關於)[^《》]{0,20}《[^》]*》)$/
const SAMPLE_END = /(?:范文|範文|【?篇)[一二三四五六七八九十0-9]{1,3}[】：:]?$/
const SAMPLE_START =
  /^[【（(]?(?:第[一二三四五六七八九十0-9]{1,3}篇|(?:范文|範文|篇)[一二三四五六七八九十0-9]{1,3})[】）)]?[：:]/
const NUMBERED_SAMPLE = /(?:范文|範文|【?篇)[一二三四五六七八九十0-9]{1,3}[】：:]?/
/** 国发〔2018〕12号 · 法释〔2022〕19号 · (86)台內營字第123號 · 深府[2008]1号. */
const DOC_NUMBER =
  /^[（(]?[\u4e00-\u9fff、（）()]{1,20}(?:〔|\[|［|【|\(|（|„|﹝)[ ]?(?:[0-9０-９〇一二三四五六七八九x×X]{2,4})[ ]?(?:〕|\]|］|】|\)|）|‟|﹞)[ ]?(?:第?[ ]?[0-9０-９x×X、-]{1,12}[ ]?[号號]|[\u4e00-\u9fff]{0,4}第?[ ]?[0-9]{1,12}[ ]?[号號])[）)]?$/
/** 屈政发2018122: brackets and 号 lost. */
const ISSUE_NUMBER =
  /^[（(〔[]?[0-9]{4}[）)〕\]]?年?[ ]?第[ ]?[0-9一二三四五六七八九十]{1,4}[ ]?[期号號]$/
const SERIAL_NUMBER = /^[\u4e00-\u9fff]{2,16}第[ ]?[0-9]{1,4}\/[0-9]{4}[号號]$/
const BARE_NUMBER = /^[\u4e00-\u9fff]{1,6}(?:发|函|字|办)[0-9]{5,9}[号號]?$/
const DECREE_NUMBER =
  /^[（(]?[\u4e00-\u9fff（）()0-9]{0,24}(?:第[ ]?[0-9〇一二三四五六七八九十百零]{1,7}[ ]?[号號](?:令|公告|政府令)?|令[ ]?第[ ]?[0-9〇一二三四五六七八九十百]{1,7}[ ]?[号號]|字第[ ]?[0-9]{4,14}[ ]?[号號][令函]?)[）)]?$/
const YEAR =
  '(?:[0-9０-９]{4}|20[xX×]{2}|[〇○零一二三四五六七八九OＯ]{2,4}|中[华華]民[国國][ ]?[0-9一二三四五六七八九十百零〇]{1,5})'
const DATE = new RegExp(
  `^[（(]?(?:${YEAR}[ ]?年[ ]?)?[0-9０-９一二三四五六七八九十廿x×]{1,3}[ ]?月[ ]?[0-9０-９一二三四五六七八九十廿x×]{1,3}[ ]?日[）)]?$`,
)
const DATE_SHORT = /^[（(]?(?:[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})[）)]?$/
const MONTH = new RegExp(`^${YEAR}[ ]?年[ ]?[0-9０-９一二三四五六七八九十]{1,3}[ ]?月$`)
const IN_HISTORY = new RegExp(
  `${YEAR}[ ]?年[ ]?[0-9０-９一二三四五六七八九十]{1,3}[ ]?月[ ]?[0-9０-９一二三四五六七八九十廿]{1,3}[ ]?日`,
)
const HISTORY =
  /(?:通过|通過|修正|修订|修訂|修正發布|訂定|公布|公佈|发布|發布|批准|施行|制定|废止|廢止|核定|函頒|实施|實施)/
/** 2014年9月26日 某某会议通过, also where a line break cut the date: 日山东省…会议批准. */
const DATED =
  /^[（(]?(?:根据)?[0-9０-９]{4}年[0-9０-９]{1,2}(?:月[0-9０-９]{0,2}|$)|^日?[^，：]{2,50}(?:会|会议|主席团|政府|总局|部)[^，：]{0,6}(?:通过|批准|施行|发布|修正|修订|公布)[）)]?$|之日(?:起)?施行$|》[^，。]{0,4}(?:第[一二三四五六七八九十]{1,3}次)?修[正订訂]$/
const MEETING =
  /(?:会议|會議|委员会|委員會|政府|部|局)[^。]{0,40}(?:通过|通過|批准|公布|发布|施行|修正|修订)$/
const ANY_DATE =
  /(?:[0-9〇○一二三四五六七八九]{4}|中[华華]民[国國].{1,6}|\d{2,3})[ ]?年.{1,6}月|[0-9]{2,4}[.-][0-9]{1,2}[.-][0-9]{1,2}/
const ADDRESSEE =
  /^(?:[^。；;！!？?“”]{0,30}(?:各|全[县縣市区區镇鎮乡鄉体體]|人民政府|委员会|委員會|办公|辦公|厅|廳|局|部门|部門|单位|單位|公司|学校|學校|学院|同志|同仁|法院|检察院|机关|機關|机构|中心|同胞|居民|村民|企业|企業|市民|会员|处|處|院|所|校|社|部|委|办)[^。；;！!？?“”]{0,160})[：:]$/
/** What makes a line with a colon a sentence. */
const STATEMENT =
  /如下|以下|下列|决定对|決定對|修改|现将|現將|通知|意见|意見|认为|認為|应当|應當|包括|要求|规定|規定|^[一二三四五六七八九十第（(0-9]/
const ORG =
  /^[\u4e00-\u9fffxXＸ×○〇、（）() ]{2,50}(?:政府|委员会|委員會|办公厅|办公室|辦公室|辦公廳|厅|廳|局|部|院|党委|黨委|公司|大学|大學|法院|检察院|总局|總局|署|银行|会|會|中心|集团|学院|处|處|所|支队|总队|协会)(?:[ 　]+[\u4e00-\u9fff、（） ]{2,50})*(?:文件)?$/
const CONTENTS = /^[【〖]?目[ \u3000]{0,8}(?:录|錄|次)[】〗]?[：:]?$/
const ANNEX_NOTE = /^附(?:件|表|录|錄|图|圖)?[ ]?[0-9一二三四五六七八九十]{0,3}[ ]?[：:]/
const ANNEX_HEAD =
  /^附[ \u3000]{0,2}(?:件|录|錄|表)?[ ]{0,2}([0-9０-９一二三四五六七八九十]{0,3})[ ]?(?:[：:、.．]?$|[：:、.．\s\u3000]+(?=[^\s]))/
const COPY_TO =
  /^(?:分送|报送[：:]|发送[：:]|[（(]共印|[（(]?(?:信息公开|公开(?:方式|属性|形式))|抄送|抄报|抄報|正本|副本|主送|主题词|主題詞|[（(]?联系(?:人|电话|方式|地址)|[（(]?聯絡(?:人|電話)|印发|（此件|\(此件|此件)/

/** 某某办公室 2021年3月2日印发. */
const PRINTED = /日[ \u3000]{0,4}印(?:发|發)$/
/** The officer who signs: 市長 某某某. */
const SIGNED_BY =
  /^(?:[\u4e00-\u9fff]{0,12})(?:[市县縣省區区部院局處处署校主][长長席]|总理|總理|主任|主任委員|總統)[ \u3000]{0,6}[\u4e00-\u9fff○某][ \u3000]?[\u4e00-\u9fff○某]{1,3}(?:代行)?$/
/** The sentence that ends an official letter. */
const FAREWELL =
  /^(?:特此(?:通知|公告|通告|函复|函告|报告|批复|说明|证明)|此[令复复函致覆]|专此(?:函复|报告)?|以上(?:意见|报告|请示)[^。]{0,20})[。！!]?$/

/** The sentence about its force that stands behind the last clause of a decision or notice. */
const LAST_SENTENCE =
  /^(?:本(?:决定|決定|通知|意见|意見|办法|辦法|规定|規定|公告|通告|细则|細則|规则|方案|批复|解释|解釋|修正案|预案|计划|要点)(?:自|从|由)[^。]{2,40}(?:施行|实施|實施|执行|執行|生效|起效|有效)[^。]{0,40}|《[^》]{2,60}》(?:根据|根據|按照|依照)本(?:决定|決定|修正案)[^。]{2,60}(?:公布|修改|修正|修订)|(?:以上|上述)[^。]{0,30}(?:执行|執行|办理|辦理|落实)|请[^。]{2,60}(?:贯彻执行|贯彻落实|遵照执行|认真执行|组织实施|认真落实))[。！!]?$/

/** Document types that a page of collected rules heads each of its documents with. */
const RULES =
  /(?:制度|办法|辦法|规定|規定|条例|條例|细则|細則|方案|意见|意見|通知|决定|決定|规程|規程|守则|守則|预案|章程|公约|准则|规则)(?:[（(][^（）()]{1,10}[）)])?$/

/** Whether a line names a set of rules of its own rather than a part of one. */
export function namesRules(text: string): boolean {
  return text.length >= 6 && text.length <= 40 && RULES.test(text)
}

/** The head of a letter: 內政部　函. */
export function isLetterHead(text: string): boolean {
  return /^[\u4e00-\u9fff]{2,24}[ \u3000]{1,8}(?:函|書函|书函|令|公告|開會通知單)(?:[（(]稿[）)])?$/.test(
    text,
  )
}

/** The first date of a line that tells where and when a text was passed; null when it has none. */
export function historyDate(text: string): string | null {
  return IN_HISTORY.exec(text)?.[0] ?? null
}

/** A line that could be a document's title: short, no sentence, ends with a document type. */
export function isTitle(text: string): boolean {
  if (isPartName(text)) return false
  if (text.length < 3 || text.length > 110 || /[。；;！!？?：:，,、]$|[。；;]/.test(text))
    return false
  return TITLE.test(text) || NUMBERED_SAMPLE.test(text)
}

/** 总则, 序言: a part without a number, never a title. */
export function isPartName(text: string): boolean {
  return /^(?:总[ \u3000]*则|總[ \u3000]*則|附[ \u3000]*[则則]|序[ \u3000]*言|前[ \u3000]*言|引[ \u3000]*言|通[ \u3000]*则)$/.test(
    text,
  )
}

/** The first of several lines of a title: it begins with an authority or 关于 and does not end. */
export function beginsTitle(text: string): boolean {
  if (text.length < 4 || text.length > 70 || /[。；;：:！!？?，,>|]/.test(text)) return false
  return TITLE_START.test(text)
}

/** Whether a title goes on in the next line: 关于适用《…法》 before 若干问题的解释, an authority before 关于. */
export function isUnfinishedTitle(text: string): boolean {
  return UNFINISHED.test(text) || (beginsTitle(text) && !isTitle(text))
}

/** 范文一, 篇二: the headings of pages that collect samples. */
export function isSampleTitle(text: string): boolean {
  return (
    text.length <= 60 && !/[。；;]/.test(text) && (SAMPLE_END.test(text) || SAMPLE_START.test(text))
  )
}

/** 发文字号 on a line of its own. */
export function isDocNumber(text: string): boolean {
  return (
    text.length <= 60 &&
    (ISSUE_NUMBER.test(text) ||
      SERIAL_NUMBER.test(text) ||
      DOC_NUMBER.test(text) ||
      DECREE_NUMBER.test(text) ||
      BARE_NUMBER.test(text))
  )
}

/** Who and when on one line: 某某市人民政府办公室　2020年6月8日; null for other lines. */
export function signedDate(text: string): { authority: string; date: string } | null {
  const at = text.length > 80 ? -1 : text.search(/[ \u3000]+[0-9二一〇○零]{4}年/)
  if (at === -1) return null
  const authority = text.slice(0, at)
  const date = text.slice(at).trim()
  return isAuthority(authority) && isDate(date) ? { authority, date } : null
}

/** A date on a line of its own. */
export function isDate(text: string): boolean {
  return text.length <= 30 && (DATE.test(text) || DATE_SHORT.test(text) || MONTH.test(text))
}

/** Where and when a text was passed, amended, published. */
export function isHistory(text: string): boolean {
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
  return text.length <= 220 && ADDRESSEE.test(text) && !STATEMENT.test(text)
}

/** The name of an authority on a line of its own. */
export function isAuthority(text: string): boolean {
  return text.length <= 60 && ORG.test(text) && !/[号號]/.test(text)
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
  return text.length <= 30 && SIGNED_BY.test(text)
}

/** 抄送, 主题词 and the like below the signature. */
export function isCopyLine(text: string): boolean {
  return (
    COPY_TO.test(text) ||
    FAREWELL.test(text) ||
    SIGNED_BY.test(text) ||
    (text.length <= 60 && PRINTED.test(text))
  )
}
