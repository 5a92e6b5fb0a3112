/** Radicals of the supplement that look like their ideograph; NFKC does not convert them. */
const SUPPLEMENT = new Map(
  [
    ...'⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', ideograph = '']) => [radical, ideograph]),
)

/**
 * Replaces radicals by their ideographs (⼀ 一, ⻔ 门). The maps in many PDFs refer to the radical,
 * because both share one glyph in the font; then searching would not find the word.
 */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf]/g,
    (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'),
  )
}
