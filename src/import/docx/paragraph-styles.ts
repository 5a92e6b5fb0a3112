import type { List } from './list-levels.ts'
import { attribute, child, elements, numeric, parseXml } from './xml.ts'

/** The list that a paragraph belongs to, and its level. */
export interface ListPlace {
  list: string
  depth: number | null
}

// Levels that number the paragraphs of a style; of lists with the same pattern, the first.
function placesByStyle(lists: ReadonlyMap<string, List>): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>()
  for (const [list, { levels }] of lists)
    for (const [depth, { style }] of levels)
      if (style !== null && !places.has(style)) places.set(style, { list, depth })
  return places
}

interface Style {
  basedOn: string | null
  place: ListPlace | null
}

/**
 * Returns a function that gives the list of a style's paragraphs: from the style itself, from a
 * list level that names it, or from the style it is based on.
 */
export function readStyles(
  xml: string | null,
  lists: ReadonlyMap<string, List>,
): (style: string | null) => ListPlace | null {
  const named = placesByStyle(lists)
  const styles = new Map<string, Style>()
  const root = xml === null ? null : child(parseXml(xml), 'w:styles')
  for (const style of root === null ? [] : elements(root)) {
    if (style.name !== 'w:style') continue
    const numbering = child(child(style, 'w:pPr'), 'w:numPr')
    const list = attribute(child(numbering, 'w:numId'))
    styles.set(attribute(style, 'w:styleId') ?? '', {
      basedOn: attribute(child(style, 'w:basedOn')),
      place: list === null ? null : { list, depth: numeric(child(numbering, 'w:ilvl')) },
    })
  }
  return (name) => {
    // Stops at a style that is indirectly based on itself.
    const seen = new Set<string>()
    for (let at = name; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
      seen.add(at)
      const place = styles.get(at)?.place ?? named.get(at)
      if (place) return place
    }
    return null
  }
}
