/** The two regions whose Traditional texts are told apart. */
export type Region = 'hk' | 'tw'

/**
 * What texts of one region have and those of the other hardly: characters, spellings, and the names of
 * its institutions; one line a weight. 說 稅 線 閱 群 are no marks: both type them.
 */
const MARKS: Readonly<Record<Region, string>> = {
  hk: `
    3 衞 羣 憲報 律政司 行政長官 特別行政區 政務司 財政司 裁判官 原訟 附屬法例 廉政公署 審裁處 循公訴程序 循簡易程序 合理辯解 免責辯護 強積金 法律公告
    2 嘅 咗 喺 哋 冇 嘢 啲 着 裏 香港 本港 港府 港元 港幣 港人 新界 區議會 立法會 警務處 入境處 級罰款 訂明 終審法院 區域法院 屋邨 規例 即屬犯罪 一經定罪 手令 鈎
    1 綫 牀 説 税 脱 閲 鋭 兑 悦 温 藴 葱 敍 麪 峯 户 巴士 指明 該人 管有 批給 獲授權 覆核 盡快 盡早 盡量 每周 周年 周末 周期 上周 九龍 計劃 匯報 僱主 僱員 持牌人 差餉 屋宇署 食環署 施政報告 特首 甚麼
    0.7 佔 賬 了解 台灣 厘米 答覆 煙草 撫恤 抵觸 罪行
    0.5 平台 署長 該等`,
  tw: `
    3 中華民國 行政院 立法院 司法院 監察院 考試院 新臺幣 新台幣 計畫 中央主管機關 罰鍰
    2 裡 臺 菸 卹 牴觸 台北 內政部 立委 立法委員 目的事業 大法官 釋字 聲請人
    1 汙 睪 簷 週 逕 瞭解 儘速 儘快 儘早 儘量 占用 侵占 占有 雇主 雇員 答復 彙整 左列 訂定 民國 資訊 網路 軟體 硬體 經濟部 高雄 國民黨 民進黨 健保 前項 檢附 檢具 備查 系爭
    0.7 占 總統 台灣 登錄 之規定 施行細則 資料庫 滑鼠 帳
    0.5 主管機關`,
}

interface Mark {
  mark: string
  weight: number
}

/** The words of a table with what each weighs. */
function marksIn(table: string): Mark[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [weight, ...marks] = line.trim().split(' ')
      return marks.map((mark) => ({ mark, weight: Number(weight) }))
    })
}

const marks = { hk: marksIn(MARKS.hk), tw: marksIn(MARKS.tw) }

/** 著 where Taiwan writes it and Hong Kong writes 着: after a verb. In these words it is 著 anywhere. */
const LITERARY_ZHU =
  /[顯显卓昭原編编土論论專专譯译遺遗拙合名巨較较]著|著[作名述稱称書书錄录者有]|知著/g

function times(text: string, word: string): number {
  let count = 0
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) count++
  return count
}

/** What speaks for a region. */
export interface RegionEvidence {
  weight: number
  /** What was found, with how often, the weightiest first. */
  found: string[]
}

/**
 * What speaks for a region in a text. A mark counts by the logarithm of how often it occurs, so that one
 * word that a text is about does not decide alone.
 */
export function regionEvidence(text: string, region: Region): RegionEvidence {
  const found = marks[region]
    .map(({ mark, weight }) => ({ mark, weight, count: times(text, mark) }))
    .concat(region === 'tw' ? [particles(text)] : [])
    .filter(({ count }) => count > 0)
    .map(({ mark, weight, count }) => ({ mark, count, counts: weight * Math.log2(1 + count) }))
    .toSorted((a, b) => b.counts - a.counts)
  return {
    weight: found.reduce((sum, { counts }) => sum + counts, 0),
    found: found.slice(0, 5).map(({ mark, count }) => `${mark} ×${count}`),
  }
}

function particles(text: string): Mark & { count: number } {
  const literary = text.match(LITERARY_ZHU)?.length ?? 0
  return { mark: '著', weight: 2, count: times(text, '著') - literary }
}
