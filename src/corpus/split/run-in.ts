/**
 * Headings that run into the body of their clause without any mark, as pages lose it: 統一思想、提高認識安全生產是…
 * Official headings are chains of phrases that begin with a verb, or one of a few set titles; the heading
 * ends where a sentence with its subject begins.
 */

const VERBS =
  '统一|統一|提高|加强|加強|落实|落實|强化|強化|完善|健全|建立|明确|明確|广泛|廣泛|深入|开展|開展|严格|嚴格|突出|切实|切實|认真|認真|推进|推進|加大|加快|创新|創新|优化|優化|规范|規範|坚持|堅持|狠抓|细化|細化|夯实|夯實|构建|構建|做好|抓好|抓住|确保|確保|精心|周密|营造|營造|责任|責任|措施|齐抓|齊抓|领导|領導|高度|积极|積極|全面|注重|保障|搞好|增强|增強|改进|改進|发挥|發揮|深化|组织|組織|宣传|宣傳|培训|整改|排查|预防|以人'
const PHRASE = new RegExp(`^(?:${VERBS})[\\u4e00-\\u9fff]{2,12}$`)
const VERB_START = new RegExp(`^(?:${VERBS})`)
const SUBJECT =
  /^(?:各[级級地村镇鎮乡鄉单單部县縣市区區有相社]|全[村镇鎮县縣市省区區体體国國面]|本[村镇鎮县縣市省区區次单單]|我[村镇鎮县縣市省区區们們国國校局厂]|[为為][了把切进進认認贯貫做加深确確]|按照|根据|根據|要[把求以坚堅加认認切]|村两|村兩|镇党|企业|企業|单位|單位|安全生产[是工的]|安全生產[是工的]|党[的委中]|黨[的委中]|在[^、，]{2}|通过|通過|不断|不斷|进一步|進一步|当前|當前|目前|今年|近年|成立|结合|結合|围绕|圍繞|每[个年月]|凡|所有|以[^人]{3}|公司领导|领导小组)/
const SET_TITLES =
  /^(?:指导思想(?:和目标|及目标)?|指導思想|工作目标|工作目標|总体要求|總體要求|总体目标|基本原则|基本原則|组织领导|組織領導|组织机构|工作要求|工作任务|工作重点|工作内容|工作措施|实施步骤|工作步骤|保障措施|主要任务|主要措施|目标任务|时间安排|实施时间|检查内容|应急救援措施|存在(?:的)?问题|主要做法|下一步(?:工作)?打算)/
/** 建设情况, 宣传发动情况: a report's heading when a subject follows. */
const REPORTED = /^(?![当當在如对對因])[\u4e00-\u9fff]{2,8}(?:情况|情況)(?=[“为為我本])/
const CLAUSE_END = /[，,。；;：:]/
const LONGEST = 16

/** Length of a heading that the text of a clause begins with; 0 when none ends clearly. */
export function runInLength(body: string): number {
  const set = setTitle(body)
  if (set > 0) return set
  const stop = body.search(CLAUSE_END)
  const reach = body.slice(0, stop === -1 ? 80 : stop)
  const lead: string[] = []
  let before = 0
  for (const part of reach.split('、')) {
    const length = phraseLength(part, lead)
    if (length > 0) return before + length
    if (!PHRASE.test(part)) return 0
    lead.push(part)
    before += part.length + 1
  }
  return 0
}

/** 指导思想 and the like, when a sentence follows and no predicate: 指导思想是… is a sentence. */
function setTitle(body: string): number {
  const length = (SET_TITLES.exec(body) ?? REPORTED.exec(body))?.[0].length ?? 0
  const rest = body.slice(length)
  if (length === 0 || rest.length < 12 || /^[是的、，,。：:和与及]/.test(rest)) return 0
  return length
}

/** Length of the phrases at the start of a string that a sentence follows; 0 when none is clear. */
function phraseLength(tail: string, lead: readonly string[]): number {
  if (!VERB_START.test(tail)) return 0
  for (let length = 4; length <= LONGEST; length += 1) {
    const rest = tail.slice(length)
    if (rest.length < 3) return 0
    const repeats = lead.some((part) => rest.startsWith(part.slice(0, 4)))
    if (repeats || SUBJECT.test(rest)) return length
  }
  return 0
}
