/** Radicals of the supplement that are drawn as the ideograph of their own; NFKC leaves them alone. */
const SUPPLEMENT = new Map(
  [
    ...'⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙'.matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, radical = '', ideograph = '']) => [radical, ideograph]),
)

/**
 * A text with the ideographs that its radicals stand for (⼀ 一, ⻔ 门). The maps in many PDFs name the
 * radical, because both share one drawing in the font; nobody would find the word by searching then.
 */
export function withoutRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2fdf]/g,
    (radical) => SUPPLEMENT.get(radical) ?? radical.normalize('NFKC'),
  )
}
