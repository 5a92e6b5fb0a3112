import type { Message, Said } from './messages.ts'

/** Messages of the page that checks drafts; `{…}` is a placeholder. */
export const AUDIT_MESSAGES = {
  checking: ['核對中……', '核对中……'],
  checkingOf: ['核對中：第 {at} 處，共 {n} 處……', '核对中：第 {at} 处，共 {n} 处……'],
  tooMuch: [
    '文稿的出處和引文超過 {n} 處，請分成幾部分核對。',
    '文稿的出处和引文超过 {n} 处，请分成几部分核对。',
  ],
  failed: [
    '資料載入失敗。請檢查網絡後再試。',
    '数据加载失败。请检查网络后再试。',
    '資料載入失敗。請檢查網路後再試。',
  ],
  empty: ['請貼上文稿，或選一個檔案。', '请粘贴文稿，或选一个文件。'],
  refused: ['這個檔案讀不出文字：{why}', '这个文件读不出文字：{why}'],
  nothing: ['文稿中沒有出處、文號或引文。', '文稿中没有出处、文号或引文。'],
  sum: ['共 {n} 處：', '共 {n} 处：'],
  coverage: [
    '對照的是本庫 {documents} 份文件、{clauses} 條；庫外的文本無從判斷。',
    '对照的是本库 {documents} 份文件、{clauses} 条；库外的文本无从判断。',
  ],
  right: ['無誤', '无误'],
  altered: ['有出入', '有出入'],
  'wrong-clause': ['條次有誤', '条次有误'],
  renumbered: ['條號已改', '条号已改'],
  'not-found': ['所引文本中沒有', '所引文本中没有'],
  'not-in-corpus': ['本庫未收，無從判斷', '本库未收，无从判断'],
  ambiguous: ['同名文本不止一份', '同名文本不止一份'],
  line: ['第 {line} 行', '第 {line} 行'],
  replaced: ['文稿作「{passage}」，原文作「{text}」', '文稿作“{passage}”，原文作“{text}”'],
  added: ['文稿多出「{passage}」', '文稿多出“{passage}”'],
  missing: ['文稿缺「{text}」', '文稿缺“{text}”'],
  omitted: ['省略了「{text}」', '省略了“{text}”'],
  turning: [
    '省略的文字含有否定、除外或條件，意思可能因此改變，請核對原文。',
    '省略的文字含有否定、除外或条件，意思可能因此改变，请核对原文。',
  ],
  former: [
    '見於 {edition} 的版本，現行文本沒有這段文字',
    '见于 {edition} 的版本，现行文本没有这段文字',
  ],
  unseen: ['舊版本沒有核對，是否見於其中無從判斷', '旧版本没有核对，是否见于其中无从判断'],
  moved: [
    '在 {edition} 的版本中，這個條號的文字現為 {now}',
    '在 {edition} 的版本中，这个条号的文字现为 {now}',
  ],
  dropped: [
    '在 {edition} 的版本中，這個條號的文字已刪去',
    '在 {edition} 的版本中，这个条号的文字已删去',
  ],
} as const satisfies Record<string, Message>

export type AuditMessages = Said<typeof AUDIT_MESSAGES>
