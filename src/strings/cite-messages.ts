import type { Message, Said } from './messages.ts'

/** Messages about the address that the reader came by; `{…}` is a placeholder. */
export const ADDRESS_MESSAGES = {
  chosen: ['已標出 {n} 處。', '已标出 {n} 处。'],
  unknown: ['本文沒有 {value} 這一處。', '本文没有 {value} 这一处。'],
  malformed: ['地址中的「{value}」不是條號。', '地址中的“{value}”不是条号。'],
  reversed: ['「{value}」首尾倒置，已按先後次序標出。', '“{value}”首尾倒置，已按先后次序标出。'],
  changed: ['所引版本 {value} 之後，此處文字有改動。', '所引版本 {value} 之后，此处文字有改动。'],
  never: ['此處沒有過版本 {value}，現為 {current}。', '此处没有过版本 {value}，现为 {current}。'],
  compare: ['對照新舊文本', '对照新旧文本'],
  changedClauses: ['改過的條文，新舊對照見：', '改过的条文，新旧对照见：'],
  quoted: ['已標出所引文字。', '已标出所引文字。'],
  lost: ['地址所指的文字不在此條中。', '地址所指的文字不在此条中。'],
  quote: ['複製引文', '复制引文'],
  meant: ['您要找的可能是：', '您要找的可能是：'],
  clear: ['清除', '清除'],
} as const satisfies Record<string, Message>

export type AddressMessages = Said<typeof ADDRESS_MESSAGES>

/** Messages of the page for lost addresses about files that it makes; `{…}` is a placeholder. */
export const FILE_MESSAGES = {
  fileMade: [
    '本站沒有存這個檔案；它是這個瀏覽器剛由 {source} 生成的，與站上所存的逐字節相同。',
    '本站没有存这个文件；它是这个浏览器刚由 {source} 生成的，与站上所存的逐字节相同。',
    '本站沒有存這個檔案；它是這個瀏覽器剛由 {source} 產生的，與站上所存的逐位元組相同。',
  ],
  save: ['下載', '下载'],
  otherFormats: ['其他格式：', '其他格式：'],
  noFile: [
    '本站沒有這個檔案，瀏覽器也不能由現有的檔案生成；可以用命令：{command}',
    '本站没有这个文件，浏览器也不能由现有的文件生成；可以用命令：{command}',
    '本站沒有這個檔案，瀏覽器也不能由現有的檔案產生；可以用命令：{command}',
  ],
  otherText: ['發布文本的檔案：', '发布文本的文件：'],
} as const satisfies Record<string, Message>

/** Messages of the citation page and the page for lost addresses; `{…}` is a placeholder. */
export const CITE_MESSAGES = {
  several: ['「{query}」可以指下列 {n} 處：', '“{query}”可以指下列 {n} 处：'],
  mention: ['（提到此文號）', '（提到此文号）'],
  nowhere: ['找不到「{query}」所指的條文。', '找不到“{query}”所指的条文。'],
  noDocument: ['本站沒有 {value} 這份文件。', '本站没有 {value} 这份文件。'],
  badDay: ['日曆上沒有 {day} 這一天。', '日历上没有 {day} 这一天。'],
  noText: [
    '{day} 還沒有這份文件：最早的一版自 {first} 起。',
    '{day} 还没有这份文件：最早的一版自 {first} 起。',
  ],
  editions: ['各版', '各版'],
  near: ['您要找的可能是：', '您要找的可能是：'],
  searchInstead: ['改為全文檢索', '改为全文检索'],
  tooLarge: [
    '本庫條文太多，不能在瀏覽器中辨認條號；請用檢索。',
    '本库条文太多，不能在浏览器中辨认条号；请用检索。',
  ],
  failed: [
    '資料載入失敗。請檢查網絡後再試。',
    '数据加载失败。请检查网络后再试。',
    '資料載入失敗。請檢查網路後再試。',
  ],
  checking: ['核對中……', '核对中……'],
  tooShort: ['請貼上至少兩個字的引文。', '请粘贴至少两个字的引文。'],
  exact: ['一字不差。見：', '一字不差。见：'],
  converted: ['文字相同，只是繁簡或字形不同。見：', '文字相同，只是繁简或字形不同。见：'],
  elided: ['引文有省略，其餘一字不差。見：', '引文有省略，其余一字不差。见：'],
  omitted: ['省略了「{text}」', '省略了“{text}”'],
  turning: [
    '省略的文字含有否定、除外或條件，意思可能因此改變，請核對原文。',
    '省略的文字含有否定、除外或条件，意思可能因此改变，请核对原文。',
  ],
  altered: ['與原文有出入。最接近的是：', '与原文有出入。最接近的是：'],
  absent: ['本庫沒有這段文字，也沒有相近的。', '本库没有这段文字，也没有相近的。'],
  former: [
    '現行文本沒有這段文字；見於 {edition} 的版本：',
    '现行文本没有这段文字；见于 {edition} 的版本：',
  ],
  unseen: [
    '舊版本太多，沒有核對：是否見於其中，無從判斷。',
    '旧版本太多，没有核对：是否见于其中，无从判断。',
  ],
  asPublished: ['（據網頁原文）', '（据网页原文）'],
  upTo: ['至', '至'],
  struck: ['引文有而原文無', '引文有而原文无'],
  underlined: ['原文有而引文無', '原文有而引文无'],
  added: ['「{passage}」：原文無', '“{passage}”：原文无'],
  missing: ['「{text}」：引文無', '“{text}”：引文无'],
  replaced: ['「{passage}」：原文作「{text}」', '“{passage}”：原文作“{text}”'],
} as const satisfies Record<string, Message>

export type CiteMessages = Said<typeof CITE_MESSAGES>
