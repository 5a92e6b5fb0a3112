/** What the history of a formulation says in the browser. */
export const TRACE_MESSAGES = {
  none: ['沒有文件說到「{query}」。', '没有文件说到“{query}”。'],
  first: [
    '所收文件中最早見於{mark}{label}（{date}），共 {n} 處。',
    '所收文件中最早见于{mark}{label}（{date}），共 {n} 处。',
  ],
  undated: [
    '共 {n} 處；沒有一份文件的日期可以確定，先後不能定。',
    '共 {n} 处；没有一份文件的日期可以确定，先后不能定。',
  ],
  short: ['請輸入兩個字以上。', '请输入两个字以上。'],
  large: [
    '本庫文本太多，不能在瀏覽器中逐篇查；請用檢索。',
    '本库文本太多，不能在浏览器中逐篇查；请用检索。',
  ],
  failed: ['讀不到文本，請再試。', '读不到文本，请再试。'],
  unknown: ['日期不詳', '日期不详'],
} as const
