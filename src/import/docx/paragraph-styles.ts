import type { List } from './list-levels.ts'
import { attribute, child, elements, numeric, parseXml } from './xml.ts'

/** The list that a paragraph belongs to, and how deep in it. */
export interface ListPlace {
  list: string
  depth: number | null
}

// Levels that number the paragraphs of a style; of lists that share a pattern the first.
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
 * Says which list a style puts its paragraphs in: by itself, by a level of a list that names it, or by the
 * style that it is based on.
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
    // A style based on itself, by way of others, ends the walk.
    const seen = new Set<string>()
    for (let at = name; at !== null && !seen.has(at); at = styles.get(at)?.basedOn ?? null) {
      seen.add(at)
      const place = styles.get(at)?.place ?? named.get(at)
      if (place) return place
    }
    return null
  }
}
