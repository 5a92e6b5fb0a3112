import { z } from 'zod'

/**
 * Traditional Chinese spellings in which official texts differ: the character, the one that a style
 * may replace it with, and the words in which it may; without words, everywhere.
 */
const TABLE = `
布 佈 公布 宣布 發布 頒布 分布 散布 遍布 流布 布局 布置 布告 布防 布設 布署 布點 布展 布控
佈 布
衞 衛
衛 衞
裏 裡
裡 裏
着 著
台 臺 台灣 台北 台中 台南 台東 平台 舞台 電台 講台 後台 前台 站台 月台 出台 台賬 台帳 總台 櫃台 塔台
臺 台
群 羣
羣 群
啟 啓
啓 啟
為 爲
爲 為
眾 衆
衆 眾
說 説
説 說
稅 税
税 稅
峰 峯
峯 峰
線 綫
綫 線
鑒 鑑
鑑 鑒
床 牀
牀 床
戶 户
户 戶
麵 麪
脫 脱
閱 閲
銳 鋭
溫 温
佔 占
占 佔 占用 占有 占領 占據 侵占 獨占 占比 占地 占總 搶占 強占
周 週 每周 周年 周末 周期 上周 下周 本周 一周 兩周 二周 三周 四周內 周刊 周報 周會 周轉
週 周
盡 儘 盡快 盡早 盡量 盡速 盡可能
儘 盡 儘快 儘早 儘量 儘速 儘可能
了 瞭 了解
瞭 了 瞭解
劃 畫 計劃
畫 劃 計畫
僱 雇
雇 僱
覆 復 答覆 函覆 批覆 回覆 覆查 覆審
復 覆 答復 函復 批復 回復 復查 復審
複 覆 複核 複查 複審
複 復 複核 複查 複審
覆 複 覆核 覆查 覆審
註 注 註冊 註銷 註明 註解 註釋 備註 附註
托 託 委托 依托 信托 托管 托運
託 托
菸 煙
煙 菸 煙草 煙葉 香煙 捲煙 紙煙 煙酒 煙品 吸煙 禁煙 戒煙 控煙
恤 卹 撫恤
卹 恤
匯 彙 匯報 匯編 匯總 匯集
彙 匯 彙報 彙編 彙總 彙集
賬 帳
帳 賬 帳戶 帳目 帳簿 帳號 帳冊 帳單 記帳 結帳 對帳 入帳 呆帳 壞帳 台帳 臺帳 付帳 轉帳
跡 蹟 古跡 遺跡 事跡 史跡
蹟 跡
樑 梁
甦 蘇 復甦
蘇 甦 復蘇
遊 游 遊說
游 遊 游說
氾 泛 氾濫
泛 氾 泛濫
`

/** A character that a style replaces, with the words in which it does; everywhere if empty. */
export interface Spelling {
  from: string
  to: string
  words: readonly string[]
}

const spellings: readonly Spelling[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [from = '', to = '', ...words] = line.split(' ')
    return { from, to, words }
  })

/** The entry for a replacement, or undefined for a pair outside the table. */
export function spelling(from: string, to: string): Spelling | undefined {
  return spellings.find((any) => any.from === from && any.to === to)
}

const short = (word: string) => (word.length > 20 ? `${word.slice(0, 20)}…` : word)

/** Why a style is invalid, in one line; null if it is valid. */
export function styleProblem(style: Readonly<Record<string, string>>): string | null {
  for (const [from, to] of Object.entries(style)) {
    if (spelling(from, to)) continue
    const known = spellings.filter((any) => any.from === from).map((any) => `${from}: ${any.to}`)
    const said = `style has ${short(from)}: ${short(to)}, which is not in the table of spellings`
    if (known.length > 0) return `${said}; it has ${known.join(', ')}`
    const characters = [...new Set(spellings.map((any) => any.from))]
    return `${said}; a style may say how these are written: ${characters.join('')}`
  }
  return null
}

/** Spellings that a document or a site prefers in Traditional Chinese: `布: 佈`. */
export const spellingStyle = z.record(z.string(), z.string()).superRefine((style, context) => {
  const message = styleProblem(style)
  if (message !== null) context.addIssue({ code: 'custom', message })
})

export type SpellingStyle = Readonly<Record<string, string>>
