/**
 * Every sentence that the search shows, in Traditional Chinese. `{…}` is filled in. A page puts its own,
 * converted, into the attribute `data-messages` as JSON.
 */
export const MESSAGES = {
  searching: '檢索中……',
  found: '在 {documents} 份文件中找到 {clauses} 條。',
  foundAtLeast: '共 {documents} 份文件，已找到至少 {clauses} 條，尚未計完。',
  foundAtLeastBoth: '至少 {documents} 份文件、{clauses} 條，尚未計完。',
  foundOutside: '在 {documents} 份文件中找到 {places} 處，都在條文以外：標題、開頭、附件或落款。',
  outside: '另有 {places} 處在條文以外：標題、開頭、附件或落款。',
  nothing:
    '全部文件的標題、條文、附件、落款都不含「{query}」。試用較短的詞語，或去掉篩選條件；繁簡、異體、標點均不影響檢索。',
  nothingToSearch: '請輸入文字：只有標點或空格的查詢無從檢索。',
  plainText: '查詢式不完整（{problem}），已按原文字檢索。',
  'unclosed-quote': '引號未關閉',
  unbalanced: '括號不成對',
  'missing-term': '缺少檢索詞',
  'only-negative': '只有排除條件',
  failedMissing: '檢索索引有部分載入失敗，為免數目有誤，沒有顯示結果。請重試。',
  failedStale: '本站剛剛更新，檢索索引已換新。請重新載入。',
  failedEngine:
    '檢索程式無法啟動：瀏覽器可能不支援或禁止了 WebAssembly。可改讀文件目錄，或換一個瀏覽器重試。',
  failedNetwork: '無法連線，檢索索引載入失敗。請檢查網絡後重試。',
  publishedOnly: '見於原刊文字',
  matches: '{n} 處',
  clauses: '{n} 條',
  places: '條文以外 {n} 處',
  front: '標題與開頭',
  closing: '附件與落款',
  'facet-level': '層級',
  'facet-year': '年份',
  'facet-issuer': '發文機關',
  'facet-doc': '文件',
  'facet-principle': '原則',
  goTo: '前往：{place}',
  all: '全部 {n} 條……',
} as const

export type MessageKey = keyof typeof MESSAGES
export type Messages = Record<MessageKey, string>

/** The messages of a part of a page: its own where it has them. */
export function readMessages(part: HTMLElement): Messages {
  const own = part.dataset['messages']
  return own ? { ...MESSAGES, ...(JSON.parse(own) as Partial<Messages>) } : MESSAGES
}

/** A message with its places filled in. */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

/** Every message converted, for a page to hand to the client. */
export function convertMessages(convert: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(MESSAGES).map(([key, text]) => [key, convert(text)]))
}
