/** A stretch of text, in UTF-16 code units. */
export interface Stretch {
  start: number
  end: number
}

const SUSPECT = /[\u3041-\u30ff]|[\u2ff0-\u2fff]|[\ufe00-\ufe0f]|\udb40[\udd00-\uddef]/
const UNTOUCHABLE = /[\u2ff0-\u2fff]+[^\s\u2ff0-\u2fff]{1,8}|.\p{Variation_Selector}/gsu
const QUOTATION = /[「『“‘《〈（(][^「『“‘《〈（()」』”’》〉）\n]*[」』”’》〉）)]/g
const SENTENCE = /[^。；;！？!?\n「『“‘《〈（()」』”’》〉）]+/g

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/** Japanese is a quotation with any kana, or a sentence with hiragana throughout. */
function isJapanese(text: string, quoted: boolean): boolean {
  const hiragana = count(text, /[\u3041-\u309f]/g)
  const kana = count(text, /[\u3041-\u30fa\u30fc-\u30ff]/g)
  const ideographs = count(text, /\p{Unified_Ideograph}/gu)
  return quoted ? kana > 0 && kana * 6 >= ideographs : hiragana >= 2 && kana * 4 >= ideographs
}

function collect(text: string, pattern: RegExp, keep: (found: string) => boolean): Stretch[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => keep(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

/**
 * The stretches of a text that conversion leaves alone, in order and apart from each other:
 * Japanese, a character with a variation selector (the pair is one glyph, chosen on purpose), and
 * an ideographic description.
 */
export function foreignStretches(text: string): Stretch[] {
  if (!SUSPECT.test(text)) return []
  const found = [
    ...collect(text, UNTOUCHABLE, () => true),
    ...collect(text, QUOTATION, (quotation) => isJapanese(quotation, true)),
    ...collect(text, SENTENCE, (sentence) => isJapanese(sentence, false)),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  const apart: Stretch[] = []
  for (const stretch of found) {
    const last = apart.at(-1)
    if (last !== undefined && stretch.start < last.end) last.end = Math.max(last.end, stretch.end)
    else apart.push(stretch)
  }
  return apart
}
