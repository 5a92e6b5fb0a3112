/**
 * Headings that run into the body of their clause without any mark, as pages lose it: 統一思想、提高認識安全生產是…
 * Official headings are chains of phrases of four characters or more that begin with a verb, so the
 * heading ends where such a chain ends and a sentence with its subject begins.
 */

const VERBS =
  '统一|統一|提高|加强|加強|落实|落實|强化|強化|完善|健全|建立|明确|明確|广泛|廣泛|深入|开展|開展|严格|嚴格|突出|切实|切實|认真|認真|推进|推進|加大|加快|创新|創新|优化|優化|规范|規範|坚持|堅持|狠抓|细化|細化|夯实|夯實|构建|構建|做好|抓好|抓住|确保|確保|精心|周密|营造|營造|责任|責任|措施|齐抓|齊抓|领导|領導|高度|积极|積極|全面|注重|保障|搞好|增强|增強|改进|改進|发挥|發揮|领会|深化|组织|組織|宣传|宣傳|培训|整改|排查|预防'
const PHRASE = new RegExp(`^(?:${VERBS})[\\u4e00-\\u9fff]{2,6}$`)
const VERB_START = new RegExp(`^(?:${VERBS})`)
const SUBJECT =
  /^(?:各|全|本|我|为|為|按|根据|根據|要|村|镇|鎮|县|縣|市|省|区|區|企业|企業|单位|單位|安全生产|安全生產|党|黨|在|对|對|由|从|從|以|通过|通過|不断|不斷|进一步|進一步|当前|當前|目前|今年|近年|这|這|一切|成立|结合|結合|围绕|圍繞|每|凡|所有|是)/
const CLAUSE_END = /[，,。；;：:]/

/** Length of a heading that the text of a clause begins with; 0 when no chain of phrases ends clearly. */
export function runInLength(body: string): number {
  const stop = body.search(CLAUSE_END)
  const reach = body.slice(0, stop === -1 ? 60 : stop)
  const parts = reach.split('、')
  const tail = parts.at(-1) ?? ''
  const lead = parts.slice(0, -1)
  if (lead.some((part) => !PHRASE.test(part))) return leadingChain(lead, body)
  const before = lead.join('、').length + (lead.length > 0 ? 1 : 0)
  const length = phraseLength(tail, lead)
  return length === 0 ? 0 : before + length
}

/** 加強學習、廣泛宣傳、提高安全意識不斷加強安全生產宣傳、學習: the chain ends inside a part. */
function leadingChain(parts: readonly string[], body: string): number {
  let before = 0
  const lead: string[] = []
  for (const part of [...parts, '']) {
    if (!PHRASE.test(part)) {
      const length = phraseLength(part, lead)
      return length === 0 || before + length >= body.length ? 0 : before + length
    }
    lead.push(part)
    before += part.length + 1
  }
  return 0
}

/** Length of the phrases at the start of a string that a sentence follows; 0 when none is clear. */
function phraseLength(tail: string, lead: readonly string[]): number {
  if (lead.length === 0 && !VERB_START.test(tail)) return 0
  for (const length of [4, 6, 8, 5, 7, 9, 10]) {
    const rest = tail.slice(length)
    if (rest.length < 4) continue
    const phrase = tail.slice(0, length)
    const chain =
      length === 8 ? isPhrase(phrase.slice(0, 4)) && isPhrase(phrase.slice(4)) : isPhrase(phrase)
    if (!chain && lead.length === 0) continue
    const repeats = lead.some((part) => rest.startsWith(part.slice(0, 4)))
    if (repeats || SUBJECT.test(rest)) return length
  }
  return 0
}

function isPhrase(text: string): boolean {
  return PHRASE.test(text)
}
