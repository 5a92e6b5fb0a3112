/** Messages of the history of a formulation, in the browser. */
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
  searching: ['檢索中……', '检索中……'],
  partial: [
    '共 {documents} 份文件，圖上都有；下面只列最早的 {n} 處。',
    '共 {documents} 份文件，图上都有；下面只列最早的 {n} 处。',
  ],
  partialInexact: [
    '最多 {documents} 份文件，尚未計完；下面只列最早的 {n} 處。',
    '最多 {documents} 份文件，尚未计完；下面只列最早的 {n} 处。',
  ],
  chart: [
    '「{query}」在各年份、各層級的 {documents} 份文件中；下表同此',
    '“{query}”在各年份、各层级的 {documents} 份文件中；下表同此',
  ],
  point: ['{title}　{date}　{n} 處', '{title}　{date}　{n} 处'],
  year: ['{level}　{year} 年　{n} 份', '{level}　{year} 年　{n} 份'],
  columnDate: ['日期', '日期'],
  columnLevel: ['層級', '层级'],
  columnClause: ['條文', '条文'],
  columnWords: ['說法', '说法'],
  variants: ['相近的說法', '相近的说法'],
  inserted: ['中間另有他字', '中间另有他字'],
  wording: ['「{title}」的另一說法', '“{title}”的另一说法'],
  places: ['{n} 處', '{n} 处'],
  variantsPartial: ['尚未計完，只有較早的文件。', '尚未计完，只有较早的文件。'],
  failed: ['讀不到文本，請再試。', '读不到文本，请再试。'],
  unknown: ['日期不詳', '日期不详'],
} as const
