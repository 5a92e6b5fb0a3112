/** Titles before a name, by their last two characters. */
const TITLES = new Set(
  (
    '书记 主任 主席 委员 代表 常委 局长 市长 县长 省长 部长 院长 校长 处长 科长 所长 厅长 区长 镇长 乡长 ' +
    '村长 会长 行长 社长 厂长 队长 组长 团长 署长 司长 州长 旗长 关长 台长 馆长 站长 校监 总理 总监 总裁 ' +
    '董事 监事 事长 经理 秘书 书长 教授 院士 作家 诗人 导演 演员 教练 记者 编辑 主编 法官 察官 判长 判员 ' +
    '记员 律师 被告 原告 告人 诉人 疑人 责人 表人 系人 言人 讯员 究员 程师 专家 学者 博士 医生 老师 校友 ' +
    '同志 专员 歌手 影帝 影后 名伶 男星 女星 艺人 任命 免去 推选 提名 补选 选举 姓名'
  ).split(' '),
)
/** Characters after a name within a sentence, where `于` could otherwise be the preposition. */
const AFTER_NAMES = new Set(
  '说表指介认强出主在等为告致同先女涉和与及带率到宣讲作对就应代任参陪调会的职一向曾已也'.split(''),
)
/** First and last characters of days, times, places and pronouns: 于次日、于会上、于此. */
const NOT_FIRST = new Set(
  '次昨今明当同近去前本该每各某这那其此是一二三四五六七八九十数上下年月日法',
)
const NOT_LAST = new Set('日年月天时前后内外上下中间初底末起期夜晨晚午周地处里边旁此是法')
/** Words for places and times that are as long as a name. */
const NOT_NAMES = new Set(
  (
    '北京 上海 天津 重庆 香港 澳门 台湾 台北 东京 国外 境外 会议 会场 现场 开庭 庭审 判决 起诉 上诉 立案 ' +
    '节目 不顾 不利 事故 案发 凌晨 清晨 傍晚 周一 周日 春节 国庆 任职 职务 离职 入职 履职 死亡 出生 公司'
  ).split(' '),
)
/** Characters that form another word with a surname: 涂污, 余料. */
const NOT_AFTER: Readonly<Record<string, string>> = {
  涂: '黑白红上改写画满层料装抹刷药油漆鸦在有成了过污划喷片盖敷布饰膜胶刮擦',
  余: '泥渣料土量款额热粮钱水下地温震党值溢者存切角弦址函裕暇为生',
  游: '车埠花河湖江海水泳离牧击资标移禽弋到过来去了步钓医资走荡客览学玩园艇行街船说民乐历记戏',
}

/** Surnames that stay unchanged, while the same character is converted in other words. */
const SURNAMES = new Set('于范余涂游朴')
const LIST_MARK = /[、\s（）():：]/
const IDEOGRAPH = /[\u3400-\u9fff]/
/** Titles after a name, by their first two characters. */
const TITLES_AFTER = new Set(
  (
    '先生 女士 小姐 太太 夫人 医生 律师 大律 议员 委员 立委 博士 教授 法官 裁判 校长 院长 主席 局长 署长 司长 ' +
    '处长 会长 部长 市长 县长 镇长 老师 同志 经理 总裁 总监 秘书 督察 警司 太平 资深'
  ).split(' '),
)
/** Characters before 余 as part of a number: 十余名女医生. */
const COUNTED = /[十百千万萬多几幾数數\d]/
/** Conjunctions before the last name of a list. */
const JOINS = new Set('与和及同等')
/** Characters between two names in a list of appointments. */
const BETWEEN = new Set('、及和与與')
/** Characters before a list of names: 出席的有范志强、… */
const BEFORE_LISTS = new Set('有为為是由来來请請邀和与與及跟找派')
/** Characters that are not a name alone after a title: 局长于此、局长于前. */
const NOT_ALONE = new Set('此是今前后内外')

/** The character at an offset in Simplified, so that a converted text gives the same result. */
export type Simplified = (place: number) => string

/** The surroundings of a surname. */
interface Place {
  /** The character before, and the four after, as published; a space at the end of the text. */
  before: string
  /** Whether a number precedes: 四、于学校. */
  isNumbered: boolean
  after: readonly [string, string, string, string]
  /** The four characters after in Simplified. */
  name: readonly [string, string, string, string]
  isTitled: boolean
}

function placeOf(text: string, index: number, simplified: Simplified): Place {
  const [one, two, three, four] = [index + 1, index + 2, index + 3, index + 4]
  const published = (place: number) => text.charAt(place) || ' '
  return {
    before: text.charAt(index - 1) || ' ',
    isNumbered: /[一二三四五六七八九十\d][、)）]$/.test(text.slice(Math.max(0, index - 2), index)),
    after: [published(one), published(two), published(three), published(four)],
    name: [simplified(one), simplified(two), simplified(three), simplified(four)],
    isTitled: TITLES.has(simplified(index - 2) + simplified(index - 1)),
  }
}

/**
 * The surname at an offset, in Traditional, or null if nothing shows that it is one: a name is
 * separate (、于海涛、) or after a title (局长于建华在), and 于 is otherwise a preposition
 * (，于次日公布).
 */
export function surnameAt(text: string, index: number, simplified: Simplified): string | null {
  const surname = text.charAt(index)
  if (!SURNAMES.has(surname)) return null
  const place = placeOf(text, index, simplified)
  if (surname === '于' && place.isNumbered) return null
  const [first] = place.name
  if (NOT_AFTER[surname]?.includes(first)) return null
  if (place.isTitled && (surname !== '于' || first === '某') && IDEOGRAPH.test(first))
    return surname
  const isName = [isSpaced, isAlone, isWhole, isNamed, isAppointed].some((kind) =>
    kind(place, surname),
  )
  return isName ? surname : null
}

/** 于　波: two characters with a space between, to be as wide as three, in a list. */
function isSpaced({ before, after, name }: Place): boolean {
  const isOpen = LIST_MARK.test(before) && /\s/.test(after[0]) && IDEOGRAPH.test(name[1])
  return isOpen && LIST_MARK.test(after[2]) && !NOT_FIRST.has(name[1])
}

/** A name of one character: in a list or after a title. */
function isAlone({ before, after, name, isTitled }: Place, surname: string): boolean {
  const [first] = name
  if (!IDEOGRAPH.test(first) || IDEOGRAPH.test(after[1]) || NOT_ALONE.has(first)) return false
  if (isTitled) return true
  const closes = LIST_MARK.test(after[1]) || (surname !== '于' && /[:：]/.test(before))
  const isList = LIST_MARK.test(before) && closes
  return isList && !NOT_FIRST.has(first) && !NOT_LAST.has(first)
}

/**
 * Whether marks around a word separate it from a sentence; a comma does not: ，于偵查、 is within
 * one.
 */
function isApart(before: string, after: string): boolean {
  return /\s/.test(before) ? /\s/.test(after) : LIST_MARK.test(before)
}

/**
 * A name of two characters between marks, at the end of a list, or after a title and before a verb.
 */
function isWhole({ before, after, name, isTitled }: Place, surname: string): boolean {
  const [first, second, third] = name
  if (!IDEOGRAPH.test(first) || !IDEOGRAPH.test(second)) return false
  if (NOT_FIRST.has(first) || NOT_LAST.has(second) || NOT_NAMES.has(first + second)) return false
  if (!IDEOGRAPH.test(after[2])) {
    if (surname === '于' && !isTitled) return isApart(before, after[2])
    const isOpen = isTitled || !IDEOGRAPH.test(before)
    return isOpen || (surname !== '于' && BEFORE_LISTS.has(before) && after[2] === '、')
  }
  return (isTitled && AFTER_NAMES.has(third)) || (before === '、' && JOINS.has(third))
}

/**
 * A name of two characters before a title, or of three in a list, as for married women; also a shop
 * (余仁記).
 */
function isNamed({ before, name, after }: Place, surname: string): boolean {
  const [first, second, third, fourth] = name
  if (COUNTED.test(before) || NOT_FIRST.has(first) || NOT_LAST.has(second)) return false
  if (surname === '于') return false
  if (![first, second].every((any) => IDEOGRAPH.test(any))) return false
  if (TITLES_AFTER.has(third + fourth)) return true
  if (second === '记' && !IDEOGRAPH.test(before)) return true
  return before === '、' && IDEOGRAPH.test(third) && LIST_MARK.test(after[3])
}

/** The name of an appointed person: 任命甲爲委員、余黎青萍爲主席及游淑儀爲顧問. */
function isAppointed({ before, name }: Place, surname: string): boolean {
  const [first, second, third, fourth] = name
  if (NOT_FIRST.has(first) || NOT_LAST.has(second) || NOT_NAMES.has(first + second)) return false
  if (![first, second].every((any) => IDEOGRAPH.test(any))) return false
  const isListed = before === '、' || (surname !== '于' && BETWEEN.has(before))
  return isListed && (third === '为' || (surname !== '于' && fourth === '为'))
}
