/** Units written as one character, with the two-character words used in Simplified. */
const UNITS: ReadonlyMap<string, string> = new Map(
  '瓩千瓦 浬海里 呎英尺 吋英寸 哩英里 唡盎司 呏加仑'
    .split(' ')
    .map((any) => [any.slice(0, 1), any.slice(1)]),
)

/** A unit that conversion leaves unchanged. */
export interface KeptUnit {
  /** Offset in UTF-16 code units. */
  offset: number
  unit: string
  /** Its meaning, in Simplified. */
  meaning: string
}

/**
 * The units of a Traditional text that are one character for a two-character word: they stay,
 * because another character would be another quantity (浬 is not 里), and a second one would change
 * the length.
 */
export function keptUnits(text: string): KeptUnit[] {
  return [...text.matchAll(/[瓩浬呎吋哩唡呏]/g)].map(({ 0: unit, index }) => ({
    offset: index,
    unit,
    meaning: UNITS.get(unit) ?? unit,
  }))
}
