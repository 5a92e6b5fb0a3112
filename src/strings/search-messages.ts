import type { Message, Said } from './messages.ts'

/** Messages of the search; `{…}` is a placeholder. */
export const SEARCH_MESSAGES = {
  opened: ['「{query}」所指如下。', '“{query}”所指如下。'],
  searching: ['檢索中……', '检索中……'],
  found: [
    '在 {documents} 份文件中找到 {clauses} 處。',
    '在 {documents} 份文件中找到 {clauses} 处。',
  ],
  foundAtLeast: [
    '共 {documents} 份文件，已找到至少 {clauses} 處，尚未計完。',
    '共 {documents} 份文件，已找到至少 {clauses} 处，尚未计完。',
  ],
  foundAtLeastBoth: [
    '至少 {documents} 份文件、{clauses} 處，尚未計完。',
    '至少 {documents} 份文件、{clauses} 处，尚未计完。',
  ],
  foundOutside: [
    '在 {documents} 份文件中找到 {places} 處，都在條文以外：標題、開頭、附件或落款。',
    '在 {documents} 份文件中找到 {places} 处，都在条文以外：标题、开头、附件或落款。',
  ],
  outside: [
    '另有 {places} 處在條文以外：標題、開頭、附件或落款。',
    '另有 {places} 处在条文以外：标题、开头、附件或落款。',
  ],
  nothing: [
    '全部文件的標題、條文、附件、落款都不含「{query}」。試用較短的詞語，或去掉篩選條件；繁簡、異體、標點均不影響檢索。',
    '全部文件的标题、条文、附件、落款都不含“{query}”。试用较短的词语，或去掉筛选条件；繁简、异体、标点均不影响检索。',
  ],
  nothingNow: [
    '現行文本不含「{query}」，只見於舊版或未施行版。',
    '现行文本不含“{query}”，只见于旧版或未施行版。',
  ],
  unknownLevel: [
    '本庫沒有叫「{level}」的層級；有：{levels}。',
    '本库没有叫“{level}”的层级；有：{levels}。',
  ],
  nothingToSearch: [
    '請輸入文字：只有標點或空格的查詢無從檢索。',
    '请输入文字：只有标点或空格的查询无从检索。',
  ],
  plainText: [
    '查詢式不完整（{problem}），已按原文字檢索。',
    '查询式不完整（{problem}），已按原文字检索。',
  ],
  'unclosed-quote': ['引號未關閉', '引号未关闭'],
  unbalanced: ['括號不成對', '括号不成对'],
  'missing-term': ['缺少檢索詞', '缺少检索词'],
  'only-negative': ['只有排除條件', '只有排除条件'],
  'too-deep': ['括號層數過多', '括号层数过多'],
  'too-long': ['超過一千字，只取開頭', '超过一千字，只取开头'],
  failedMissing: [
    '檢索索引有部分載入失敗，為免數目有誤，沒有顯示結果。請重試。',
    '检索索引有一部分加载失败，为免数目有误，没有显示结果。请重试。',
  ],
  failedStale: [
    '本站剛剛更新，檢索索引已換新。請重新載入。',
    '本站刚刚更新，检索索引已换新。请重新加载。',
  ],
  failedEngine: [
    '檢索程式無法啟動：瀏覽器可能不支援或禁止了 WebAssembly。可改讀文件目錄，或換一個瀏覽器重試。',
    '检索程序无法启动：浏览器可能不支持或禁止了 WebAssembly。可改读文件目录，或换一个浏览器重试。',
  ],
  failedNetwork: [
    '無法連線，檢索索引載入失敗。請檢查網絡後重試。',
    '无法联网，检索索引加载失败。请检查网络后重试。',
    '無法連線，檢索索引載入失敗。請檢查網路後重試。',
  ],
  editions: [
    '不是現行文本的各版：{clauses} 處，不計入以上數目',
    '不是现行文本的各版：{clauses} 处，不计入以上数目',
  ],
  publishedAs: ['原樣作「{words}」', '原样作“{words}”'],
  clauses: ['{n} 處', '{n} 处'],
  places: ['條文以外 {n} 處', '条文以外 {n} 处'],
  article: ['第{n}條', '第{n}条'],
  front: ['標題與開頭', '标题与开头'],
  closing: ['附件與落款', '附件与落款'],
  'facet-level': ['層級', '层级'],
  'facet-year': ['年份', '年份'],
  'facet-issuer': ['發文機關', '发文机关'],
  'facet-status': ['效力', '效力'],
  'status-in-force': ['現行', '现行'],
  'status-former': ['舊版', '旧版'],
  'status-future': ['未施行', '未施行'],
  'status-repealed': ['已廢止', '已废止'],
  'status-replaced': ['已被取代', '已被取代'],
  'status-expired': ['已失效', '已失效'],
  'facet-doc': ['文件', '文件'],
  'facet-principle': ['原則', '原则'],
  pageTitle: ['{query}：{title}', '{query}：{title}'],
  alsoPrinciple: ['也是一個原則：', '也是一个原则：'],
  checkPassage: [
    '像是一段引文？核對它與原文差在哪裏',
    '像是一段引文？核对它与原文差在哪里',
    '像是一段引文？核對它與原文差在哪裡',
  ],
  copyLink: ['複製鏈接', '复制链接', '複製連結'],
  open: ['打開', '打开'],
  checkWords: ['逐字核對', '逐字核对'],
  enterOpens: ['按 ⏎ 即打開', '按 ⏎ 即打开'],
  otherPlaces: ['別的可能：', '其他可能：'],
  groupPlace: ['編號', '编号'],
  groupClause: ['條文', '条文'],
  kwic: ['語境對齊', '语境对齐'],
  sortPlace: ['出處', '出处'],
  sortLeft: ['按左鄰字排', '按左邻字排'],
  sortNone: ['檢索詞', '检索词'],
  sortRight: ['按右鄰字排', '按右邻字排'],
  columnLevel: ['層級', '层级'],
  columnDocument: ['文件', '文件'],
  columnLeft: ['上文', '上文'],
  columnRight: ['下文', '下文'],
  columnAddress: ['永久地址', '永久地址'],
  all: ['全部 {n} 處……', '全部 {n} 处……'],
} as const satisfies Record<string, Message>

export type SearchMessages = Said<typeof SEARCH_MESSAGES>
