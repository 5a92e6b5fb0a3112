import type { Orthography } from '../corpus/frontmatter.ts'
import type { SpellingStyle } from '../settings/spelling-style.ts'
import { convert } from './convert.ts'
import { foreignStretches, type Stretch } from './foreign.ts'
import { scriptOf } from './names.ts'
import { joinStretches } from './overrides.ts'
import { passes } from './passes.ts'
import { readingsTo } from './readings.ts'
import type { Layer, Span } from './rewriter.ts'

/** A character with several possible conversions. */
export interface Choice {
  /** Offset in UTF-16 code units. */
  offset: number
  /** The character as published. */
  source: string
  /** Its conversion. */
  target: string
  /** The other possible conversions, most common first. */
  alternatives: readonly string[]
  /**
   * What decided: our dictionary, a phrase of the stock one, the neighbours, only the table of
   * characters, or the style of the document or site.
   */
  layer: Layer | 'style'
  /**
   * The phrase or the neighbours that decided, as published, or the replacement of the style
   * (`布→佈`); null if the character was read alone.
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
 * The spans read by the change of script, without the ranges it leaves unchanged, and without spans
 * that have no wanted character.
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

/**
 * Returns a function for the spelling of OpenCC's own characters in a standard, with a cache: a
 * text uses few, often.
 */
function regional(to: Orthography): (character: string) => string {
  const known = spelled.get(to) ?? new Map<string, string>()
  spelled.set(to, known)
  return (character) => {
    const found = known.get(character) ?? convert(character, { from: 't', to })
    known.set(character, found)
    return found
  }
}

/** The text as readers see it, with the given readings as published, so that offsets stay valid. */
function shown(text: string, way: Way, held: readonly Stretch[]): string {
  const kept = held.map(({ start, end }) => ({ start, end, reading: text.slice(start, end) }))
  return convert(text, way, kept)
}

/**
 * The characters of a text with several possible conversions, in order: chosen by a phrase, or by a
 * style. Regional variants of one character (裏 and 裡) are not a choice; nor is a character with
 * one reading in every phrase.
 *
 * @param held - ranges whose reading was given by a person
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

/** The words that decided a span: its phrase, or the neighbours of its character. */
function phraseOf(text: string, start: number, end: number, layer: Layer): string | null {
  if (layer === 'default') return null
  return layer === 'neighbours'
    ? text.slice(Math.max(0, start - 1), end + 1).trim()
    : text.slice(start, end)
}

/** A character that a round trip through the other script changes. */
export interface RoundTripDifference {
  offset: number
  /** As published. */
  source: string
  /** The result of the round trip, in the orthography of the text. */
  returned: string
  /** The phrase in the other script that decided the way back; null for a single character. */
  phrase: string | null
  /** The words around it as published. */
  context: string
}

const CONTEXT = 4

/** Spellings of one word that vary in careful texts; neither is damage. */
const FREE = new Set(
  '佈布 彙匯 週周 儘盡 蹟跡 註注 瞭了 佔占 迴回 鉅巨 燬毀 譭毀 蒐搜 傢家 俱具 卹恤 鬨哄 摺折 逕徑 牴抵 衚胡 衕同 廕蔭 矇蒙 譁嘩 覆復 覆複 夥伙 僱雇 讚贊 慾欲 嚐嘗 誌志 座坐 帳賬 鬍胡 鍊煉 菸煙 託托 裏里 嶽岳 巖岩'
    .split(' ')
    .flatMap((pair) => [pair, [...pair].toReversed().join('')]),
)

/** Whether two characters are spellings of one word that vary in careful texts. */
export function isFreeSpelling(a: string, b: string): boolean {
  return FREE.has(a + b)
}

/**
 * Where a text changes in a round trip through the other script. In a sound text this is rare:
 * either damage from an earlier conversion (製度, 準入, 併發布, 蔘加), or a word that the
 * dictionary reads differently. Regional variants of one character are not compared, nor are
 * spellings that vary in careful texts (公佈 and 公布).
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
