/** The two regions whose Traditional texts are distinguished. */
export type Region = 'hk' | 'tw'

/**
 * Words that occur in texts of one region and hardly in those of the other, by spelling and usage;
 * one line per weight. 說 稅 線 閱 群 are not included: both type them.
 */
const USAGE: Readonly<Record<Region, string>> = {
  hk: `
    3 衞 羣 憲報 附屬法例 循公訴程序 循簡易程序 合理辯解 免責辯護 法律公告
    2 嘅 咗 喺 哋 冇 嘢 啲 着 裏 級罰款 訂明 規例 即屬犯罪 一經定罪 手令 鈎 屋邨
    1 綫 牀 説 税 脱 閲 鋭 兑 悦 温 藴 葱 敍 麪 峯 户 指明 該人 管有 批給 獲授權 覆核 盡快 盡早 盡量 每周 周年 周末 周期 上周 計劃 泄露 匯報 僱主 僱員 持牌人 甚麼 巴士
    0.7 佔 賬 了解 台灣 厘米 答覆 煙草 撫恤 抵觸 罪行
    0.5 平台 該等`,
  tw: `
    3 新臺幣 新台幣 計畫 罰鍰
    2 裡 臺 菸 卹 牴觸 目的事業
    1 汙 睪 簷 週 逕 瞭解 儘速 儘快 儘早 儘量 占用 侵占 占有 雇主 雇員 答復 彙整 左列 訂定 資訊 網路 軟體 硬體 前項 檢附 檢具 備查 系爭
    0.7 占 台灣 登錄 之規定 施行細則 資料庫 滑鼠 帳`,
}

/**
 * Names of places and institutions. A text may be about the other region, so they count half
 * against its spellings.
 */
const NAMES: Readonly<Record<Region, string>> = {
  hk: `
    3 律政司 行政長官 特別行政區 政務司 財政司 裁判官 原訟 廉政公署 審裁處 強積金
    2 香港 本港 港府 港英 港元 港幣 港人 新界 區議會 立法會 警務處 入境處 終審法院 區域法院
    1 九龍 差餉 屋宇署 食環署 施政報告 特首 布政司 輔政司
    0.4 署長`,
  tw: `
    3 中華民國 行政院 立法院 司法院 監察院 考試院 中央主管機關
    2 台北 內政部 立委 立法委員 大法官 釋字 聲請人 法務部 衛福部 陸委會
    1 民國 經濟部 高雄 國民黨 民進黨 健保
    0.7 總統
    0.5 主管機關`,
}

interface Mark {
  mark: string
  weight: number
}

/** The words of a table with their weights. */
function marksIn(table: string): Mark[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [weight, ...marks] = line.trim().split(' ')
      return marks.map((mark) => ({ mark, weight: Number(weight) }))
    })
}

const usage = { hk: marksIn(USAGE.hk), tw: marksIn(USAGE.tw) }
const names = { hk: marksIn(NAMES.hk), tw: marksIn(NAMES.tw) }

/**
 * 著 where it is written in Taiwan and 着 in Hong Kong: after a verb. In these words it is 著
 * everywhere.
 */
const LITERARY_ZHU =
  /[顯显卓昭原編编土論论專专譯译遺遗拙合名巨較较]著|著[作名述稱称書书錄录者有]|知著/g

function times(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count++
  return count
}

/** The evidence for a region. */
export interface RegionEvidence {
  weight: number
  /** The words found with their number, highest weight first. */
  found: string[]
}

interface Found {
  mark: string
  count: number
  counts: number
}

/**
 * Finds marks in a text. Each counts by the logarithm of its occurrences, so that none decides
 * alone.
 */
function find(text: string, marks: readonly (Mark & { count?: number })[]): Found[] {
  return marks
    .map(({ mark, weight, count = times(text, mark) }) => ({ mark, weight, count }))
    .filter(({ count }) => count > 0)
    .map(({ mark, weight, count }) => ({ mark, count, counts: weight * Math.log2(1 + count) }))
}

function weightOf(found: readonly Found[]): number {
  return found.reduce((sum, { counts }) => sum + counts, 0)
}

/**
 * The evidence for each region in a text. Names count half if two or more spellings of the other
 * region occur and none of their own: the text is about one region and written in the other.
 */
export function regionEvidence(text: string): Record<Region, RegionEvidence> {
  const spelled = {
    hk: find(text, usage.hk),
    tw: find(text, [...usage.tw, particles(text)]),
  }
  const evidence = (region: Region, other: Region): RegionEvidence => {
    const isForeign = spelled[region].length === 0 && spelled[other].length > 1
    const named = find(text, names[region]).map((any) =>
      isForeign ? { ...any, counts: any.counts / 2 } : any,
    )
    const found = [...spelled[region], ...named].toSorted((a, b) => b.counts - a.counts)
    return {
      weight: weightOf(found),
      found: found.slice(0, 5).map(({ mark, count }) => `${mark} ×${count}`),
    }
  }
  return { hk: evidence('hk', 'tw'), tw: evidence('tw', 'hk') }
}

function particles(text: string): Mark & { count: number } {
  const literary = text.match(LITERARY_ZHU)?.length ?? 0
  return { mark: '著', weight: 2, count: times(text, '著') - literary }
}
