import type { FactLine } from './facts.ts'
import { matchForm } from './line-forms.ts'

/** 梁政发【2023】7号关于…: the number on the title's line. */
const NUMBER_BEFORE = new RegExp(
  '^第[ ]?[0-9]{1,4}[A-Z]{0,2}[ ]?章[ \\u3000]{1,4}(?=[\\u4e00-\\u9fff])' +
    '|^([\\u4e00-\\u9fff]{1,10}[〔【[［(（][0-9]{4}[〕】\\]］)）][ ]?[0-9]{1,5}号)(?=关于|《|[\\u4e00-\\u9fff]{2,30}关于)',
)
/** 关于…的通知（青政发〔2031〕2号）: the number behind the title. */
const NUMBER_BEHIND = /[（(][^（）()]{1,14}〔[0-9]{4}〕[^（）()]{1,8}号[）)]$/
/** 日青石县人民政府令第12号公布: the order in a line of a text's history. */
const ORDER =
  /(?<=[日 \u3000（(])(((?:(?!日)[\u4e00-\u9fff]){2,20}(?:政府|国务院|委员会|总局|部|局|署))令第?[ ]?[0-9一二三四五六七八九十百零〇]{1,6}[ ]?号)(?=(?:修订|修正|修改|重新)?(?:公布|发布|颁布)|[，,）) \u3000]|$)/g

/** A line of a title without the number that it prints before or behind the title, and that number. */
export function titleWords(line: FactLine): { words: FactLine; number: string | null } {
  const { content, folded } = line
  const before = NUMBER_BEFORE.exec(folded)?.[0].length ?? 0
  const behind = NUMBER_BEHIND.exec(folded)?.[0].length ?? 0
  const to = content.length - behind
  const printed = before > 0 ? content.slice(0, before).trim() : content.slice(to + 1, -1)
  return { words: wordsFrom(line, before, to), number: before + behind === 0 ? null : printed }
}

/** A line with a part of its words. */
export function wordsFrom(line: FactLine, from: number, to = line.content.length): FactLine {
  return {
    ...line,
    content: line.content.slice(from, to),
    folded: line.folded.slice(from, to),
    textStart: line.textStart + from,
    textEnd: line.textEnd - (line.content.length - to),
  }
}

/** The first date of a line, as printed. */
export function dateIn({ folded, content }: FactLine): string | null {
  const date = matchForm(folded, 'holds-date')?.[0]
  if (date === undefined) return null
  const at = folded.indexOf(date)
  return content.slice(at, at + date.length)
}

/** The order that published a text and who gave it, from a line of its history that names one alone. */
export function orderIn({ folded, content }: FactLine): { number: string; issuer: string } | null {
  const [order, ...others] = folded.matchAll(ORDER)
  const [number = '', , issuer = ''] = order ?? []
  if (order === undefined || others.length > 0) return null
  const at = order.index
  return {
    number: content.slice(at, at + number.length),
    issuer: content.slice(at, at + issuer.length),
  }
}
