/** A range of text, in UTF-16 code units. */
export interface Stretch {
  start: number
  end: number
}

/**
 * An address, with everything a browser would take as part of it. Repetitions that may fail are
 * limited here and below, so that matching takes linear time.
 */
const ADDRESS = /[a-z][a-z0-9+.-]{0,30}:\/\/[^\s<>"“”‘’「」『』《》〈〉（）()，。；、]+/gi
/** The beginning of an address that is complete: a host alone, or one with a file name. */
const WHOLE_ADDRESS =
  /^[a-z0-9+.-]+:\/\/(?:[\w.:@-]+(?![\w.:@/?#-])|[\u0021-\u007e]+\.(?:s?html?|aspx?|jsp|php|pdf|docx?|xlsx?|zip)(?![\u0021-\u007e]))/i
const UNTOUCHABLE =
  /(?:[\u2ff0-\u2fff]{1,16}[^\s\u2ff0-\u2fff]){1,16}[^\s\u2ff0-\u2fff]|.\p{Variation_Selector}/gsu
/** Ideographs used only in Japanese; 戯, 剣 … in a quotation show that all of it is Japanese. */
export const japaneseIdeographs =
  '両乗亀仏仮伝価倹働児円剣剤剰労勧厳収営団囲図圧塁塩増壊壌壱売変奨嬢実対専巣帯帰庁広廃弐弾従徳応悩惣愼戦戯払抜択拝拠拡挙挿捜揺摂斉暁暦栄桜桟検様権歩歯歳気沢浄済渋滝瀬焼猟獣畳発県稲穂竜粛経継続総縄縦繊聴脳臓舗荘蔵薬覇覧観訳読譲豊賛転軽辺逓遅醸釈鉄銭鋳関闘険雑霊頼顕駅駆騒験髄髪黒齢'
const JAPANESE = new RegExp(`[${japaneseIdeographs}]`)
const QUOTATION = /[「『“‘《〈（(][^「『“‘《〈（()」』”’》〉）\n]*[」』”’》〉）)]/g
const SENTENCE = /[^。；;！？!?\n「『“‘《〈（()」』”’》〉）]+/g

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}

/**
 * Whether text is Japanese: a quotation with kana or with an ideograph used only in Japanese, or a
 * sentence with hiragana throughout.
 */
function isJapanese(text: string, quoted: boolean): boolean {
  const hiragana = count(text, /[\u3041-\u309f]/g)
  const kana = count(text, /[\u3041-\u30fa\u30fc-\u30ff]/g)
  const ideographs = count(text, /\p{Unified_Ideograph}/gu)
  return quoted
    ? JAPANESE.test(text) || (kana > 0 && kana * 6 >= ideographs)
    : hiragana >= 2 && kana * 4 >= ideographs
}

/** An address without the sentence that follows it without a space: http://www.gov.cn发布. */
function addressIn(found: string): string {
  return WHOLE_ADDRESS.exec(found)?.[0] ?? found
}

function collect(text: string, pattern: RegExp, keep: (found: string) => boolean): Stretch[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => keep(found))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }))
}

const SUSPECT = /[\u3041-\u30ff]|[\u2ff0-\u2fff]|[\ufe00-\ufe0f]|\udb40/

/**
 * Marks for the code units that {@link foreignStretches} has to check: 1 anywhere, 2 before `//`.
 */
const suspects = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  if (character === ':') return 2
  return SUSPECT.test(character) || JAPANESE.test(character) ? 1 : 0
})

/** The next offset from `start` that may be in an unchanged range, or -1. */
function nextSuspect(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const mark = suspects[text.charCodeAt(index)] ?? 0
    if (mark === 1 || (mark === 2 && text.startsWith('//', index + 1))) return index
  }
  return -1
}

/**
 * The ranges of a text that conversion leaves unchanged, sorted and disjoint: Japanese, an address,
 * a character with a variation selector (the pair is one deliberately chosen glyph), and an
 * ideographic description. None crosses the end of a line.
 */
export function foreignStretches(text: string): Stretch[] {
  const found: Stretch[] = []
  let suspect = nextSuspect(text, 0)
  while (suspect !== -1) {
    const start = text.lastIndexOf('\n', suspect) + 1
    const next = text.indexOf('\n', suspect)
    const end = next === -1 ? text.length : next
    for (const stretch of stretchesOfLine(text.slice(start, end)))
      found.push({ start: start + stretch.start, end: start + stretch.end })
    suspect = nextSuspect(text, end)
  }
  return found
}

function stretchesOfLine(text: string): Stretch[] {
  const found = [
    ...collect(text, UNTOUCHABLE, () => true),
    ...collect(text, ADDRESS, () => true).map(({ start, end }) => ({
      start,
      end: start + addressIn(text.slice(start, end)).length,
    })),
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
