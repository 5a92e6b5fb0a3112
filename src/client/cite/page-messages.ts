/**
 * What the citing page and the page for lost addresses say, in Traditional Chinese; `{…}` is filled in.
 * The page puts these, converted, into `data-messages`.
 */
export const CITE_MESSAGES = {
  several: '「{query}」可以指下列 {n} 處：',
  mention: '（提到此文號）',
  nowhere: '找不到「{query}」所指的條文。',
  noDocument: '本站沒有 {value} 這份文件。',
  near: '您要找的可能是：',
  searchInstead: '改為全文檢索',
  tooLarge: '本庫條文太多，不能在瀏覽器中辨認條號；請用檢索。',
  failed: '資料載入失敗。請檢查網絡後再試。',
  checking: '核對中……',
  tooShort: '請貼上至少兩個字的引文。',
  exact: '一字不差。見：',
  converted: '文字相同，只是繁簡或字形不同。見：',
  altered: '與原文有出入。最接近的是：',
  absent: '本庫沒有這段文字，也沒有相近的。',
  asPublished: '（據來源網頁原樣）',
  upTo: '至',
  struck: '引文有而原文無',
  underlined: '原文有而引文無',
  added: '「{passage}」：原文無',
  missing: '「{text}」：引文無',
  replaced: '「{passage}」：原文作「{text}」',
} as const

export type CiteMessages = Record<keyof typeof CITE_MESSAGES, string>

/** The messages of a part of a page. */
export function readCiteMessages({ dataset }: HTMLElement): CiteMessages {
  const own = JSON.parse(dataset['messages'] ?? '{}') as Partial<CiteMessages>
  return { ...CITE_MESSAGES, ...own }
}
