/** Measures of one character, with the two that a reader of Simplified knows them by. */
const UNITS: ReadonlyMap<string, string> = new Map(
  '瓩千瓦 浬海里 呎英尺 吋英寸 哩英里 唡盎司 呏加仑'
    .split(' ')
    .map((any) => [any.slice(0, 1), any.slice(1)]),
)

/** A measure that conversion leaves as it is. */
export interface KeptUnit {
  /** Where it stands, in UTF-16 code units. */
  offset: number
  unit: string
  /** What it means, in Simplified. */
  meaning: string
}

/**
 * The measures of a Traditional text that have one character and mean a word of two: they stay, for
 * another character would be another quantity (浬 is not 里), and a second one another length.
 */
export function keptUnits(text: string): KeptUnit[] {
  return [...text.matchAll(/[瓩浬呎吋哩唡呏]/g)].map(({ 0: unit, index }) => ({
    offset: index,
    unit,
    meaning: UNITS.get(unit) ?? unit,
  }))
}
