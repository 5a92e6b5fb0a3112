import type { Orthography } from '../corpus/frontmatter.ts'
import type { SpellingStyle } from '../settings/spelling-style.ts'
import { convert } from './convert.ts'
import { foreignStretches, type Stretch } from './foreign.ts'
import { scriptOf } from './names.ts'
import { joinStretches } from './overrides.ts'
import { passes } from './passes.ts'
import { readingsTo } from './readings.ts'
import type { Layer, Span } from './rewriter.ts'

/** A character whose conversion was a choice. */
export interface Choice {
  /** Where it stands, in UTF-16 code units. */
  offset: number
  /** The character as published. */
  source: string
  /** What it became. */
  target: string
  /** What else it could have become, the most common first. */
  alternatives: readonly string[]
  /**
   * Who chose: our dictionary, a phrase of the stock one, the neighbours, the table of characters alone,
   * or the style of the document or site.
   */
  layer: Layer | 'style'
  /**
   * The phrase or the neighbours that decided, as published, or what the style replaced (`布→佈`); null
   * where the character was read alone.
   */
  phrase: string | null
}

export interface Way {
  from: Orthography
  to: Orthography
  /** Spellings that the document or the site prefers. */
  style?: SpellingStyle | undefined
}

/**
 * The spans that the change of script reads, without the stretches that it leaves alone, nor what has no
 * character that is wanted.
 */
function spansOf(
  text: string,
  { from, to }: Way,
  held: readonly Stretch[] = [],
  isWanted?: (unit: number) => boolean,
): Span[] {
  const [decider] = scriptOf(from) === scriptOf(to) ? [] : passes(from, to)
  if (decider === undefined) return []
  let start = 0
  const alone = joinStretches(foreignStretches(text), held)
  return [...alone, { start: text.length, end: text.length }].flatMap((edge) => {
    const spans = decider.spans(text, start, edge.start, isWanted)
    start = edge.end
    return spans
  })
}

const spelled = new Map<Orthography, Map<string, string>>()

/** How a standard spells a character of OpenCC's own; a text asks for few, and often. */
function regional(to: Orthography): (character: string) => string {
  const known = spelled.get(to) ?? new Map<string, string>()
  spelled.set(to, known)
  return (character) => {
    const found = known.get(character) ?? convert(character, { from: 't', to })
    known.set(character, found)
    return found
  }
}

/** The text as readers get it, with what a person gave left as published, so that offsets stay true. */
function shown(text: string, way: Way, held: readonly Stretch[]): string {
  const kept = held.map(({ start, end }) => ({ start, end, reading: text.slice(start, end) }))
  return convert(text, way, kept)
}

/**
 * The characters of a text whose conversion was a choice, in order: that of a phrase, or of a style.
 * Regional variants of one character (裏 and 裡) are not a choice; nor is a character with one reading
 * in every phrase.
 *
 * @param held - stretches whose reading a person gave
 */
export function listChoices(text: string, way: Way, held: readonly Stretch[] = []): Choice[] {
  const known = readingsTo(scriptOf(way.to))
  const read = way.to === 'cn' ? (character: string) => character : regional(way.to)
  const after = shown(text, way, held)
  const isStyled = Object.keys(way.style ?? {}).length > 0
  const plain = isStyled ? shown(text, { ...way, style: undefined }, held) : after
  const isWanted = isStyled ? undefined : (unit: number) => known.has(String.fromCharCode(unit))
  return spansOf(text, way, held, isWanted).flatMap(({ start, end, target: readings, layer }) =>
    [...readings].flatMap((reading, index): Choice[] => {
      const offset = start + index
      const source = text.charAt(offset)
      const [target, unstyled] = [after.charAt(offset), plain.charAt(offset)]
      const others = new Set((known.get(source) ?? []).map(read))
      others.delete(read(reading))
      if (others.size === 0 && target === unstyled) return []
      const alternatives = new Set([unstyled, read(reading), ...others])
      alternatives.delete(target)
      const who =
        target === unstyled
          ? { layer, phrase: phraseOf(text, start, end, layer) }
          : { layer: 'style' as const, phrase: `${unstyled}→${target}` }
      return [{ offset, source, target, alternatives: [...alternatives], ...who }]
    }),
  )
}

/** The words that decided a stretch: its phrase, or what stands beside its character. */
function phraseOf(text: string, start: number, end: number, layer: Layer): string | null {
  if (layer === 'default') return null
  return layer === 'neighbours'
    ? text.slice(Math.max(0, start - 1), end + 1).trim()
    : text.slice(start, end)
}

/** A character that does not come back from the other script as it was. */
export interface RoundTripDifference {
  offset: number
  /** As published. */
  source: string
  /** As it comes back, in the orthography of the text. */
  returned: string
  /** The phrase in the other script that decided how it comes back; null for one character alone. */
  phrase: string | null
  /** The words around it as published, for people. */
  context: string
}

const CONTEXT = 4

/** Spellings of one word that careful texts differ in; neither is damage. */
const FREE = new Set(
  '佈布 彙匯 週周 儘盡 蹟跡 註注 瞭了 佔占 迴回 鉅巨 燬毀 譭毀 蒐搜 傢家 俱具 卹恤 鬨哄 摺折 逕徑 牴抵 衚胡 衕同 廕蔭 矇蒙 譁嘩 覆復 覆複 夥伙 僱雇 讚贊 慾欲 嚐嘗 誌志 座坐 帳賬 鬍胡 鍊煉 菸煙 託托 裏里 嶽岳 巖岩'
    .split(' ')
    .flatMap((pair) => [pair, [...pair].toReversed().join('')]),
)

/** Whether two characters are spellings of one word that careful texts differ in. */
export function isFreeSpelling(a: string, b: string): boolean {
  return FREE.has(a + b)
}

/**
 * Where a text changes on the way to the other script and back. In a sound text these are rare:
 * each is either damage that an earlier conversion left (製度, 準入, 併發布, 蔘加), or a word that
 * the dictionary reads otherwise. Regional variants of one character are not compared, nor
 * spellings that careful texts differ in (公佈 and 公布).
 */
export function roundTripDifferences(
  text: string,
  orthography: Orthography,
): RoundTripDifference[] {
  const other = scriptOf(orthography) === 'zh-Hans' ? 'hk' : 'cn'
  const there = convert(text, { from: orthography, to: other })
  const back = convert(there, { from: other, to: orthography })
  const neutral = (any: string) =>
    orthography === 'cn'
      ? any
      : convert(convert(any, { from: orthography, to: 't' }), { from: 't', to: 'hk' })
  const [before, after] = [neutral(text), neutral(back)]
  if (before === after) return []
  return spansOf(there, { from: other, to: orthography }).flatMap(({ start, end, layer }) =>
    Array.from({ length: end - start }, (_, index) => start + index)
      .filter((offset) => {
        const [published, returned] = [before.charAt(offset), after.charAt(offset)]
        return published !== returned && !isFreeSpelling(published, returned)
      })
      .map((offset) => ({
        offset,
        source: text.charAt(offset),
        returned: back.charAt(offset),
        phrase: phraseOf(there, start, end, layer),
        context: text.slice(Math.max(0, offset - CONTEXT), offset + CONTEXT + 1),
      })),
  )
}
