import type { Marker } from '../numbering/marker.ts'

/** What an id is made from: printed labels, and the paragraph that a list hangs on. */
export interface Identified {
  marker: Marker
  parent: Identified | null
  children: readonly Identified[]
  /** Paragraph of the parent that the clause stands in, from 1: the 款 of an article. */
  paragraph: number
}

const DIVISIONS = new Map([
  ['卷', 'vol'],
  ['编', 'pt'],
  ['篇', 'pt'],
  ['部', 'pt'],
  ['分编', 'sp'],
  ['部分', 'sec'],
  ['章', 'ch'],
  ['节', 's'],
  ['款', 'k'],
  ['目', 'm'],
])

/**
 * Ids of all clauses of a document, in the order of the text: ASCII, from the printed numbers alone,
 * unique by `~2` for a number that the source repeats. An annex prefixes `a1-`.
 */
export function clauseIds<T extends Identified>(
  roots: readonly T[],
  annex: number | null,
): Map<Identified, string> {
  const ids = new Map<Identified, string>()
  const taken = new Map<string, number>()
  const prefix = annex === null ? '' : `a${annex}-`
  const assign = (nodes: readonly Identified[], parentId: string): void => {
    let bullets = 0
    for (const node of nodes) {
      if (node.marker.construct === 'bullet') bullets += 1
      const id = unique(taken, plainId(node, parentId, bullets, prefix))
      ids.set(node, id)
      assign(node.children, id)
    }
  }
  assign(roots, '')
  return ids
}

function unique(taken: Map<string, number>, id: string): string {
  const times = (taken.get(id) ?? 0) + 1
  taken.set(id, times)
  if (times === 1) return id
  const repeated = `${id}~${times}`
  taken.set(repeated, 1)
  return repeated
}

function plainId(node: Identified, parentId: string, bullets: number, prefix: string): string {
  const own = segment(node.marker, bullets)
  if (node.marker.construct === 'article' || parentId === '') return `${prefix}${own}`
  const below = node.paragraph > 1 && node.parent?.marker.construct === 'article'
  return `${parentId}${below ? `-p${node.paragraph}` : ''}-${own}`
}

/** The part of an id that one label gives: `8`, `ch3`, `art21_1`, `b2`. */
function segment(marker: Marker, bullets: number): string {
  switch (marker.construct) {
    case 'bullet':
      return `b${bullets}`
    case 'division':
      return `${DIVISIONS.get(marker.style) ?? 'pt'}${numbered(marker)}`
    case 'article':
      return `art${numbered(marker)}`
    case 'decimal':
      return `${marker.value}`
    case 'latin':
      return String.fromCharCode(96 + marker.value)
    default:
      return numbered(marker)
  }
}

function numbered(marker: Marker): string {
  return [marker.value, ...marker.suffix].join('_')
}
