import { type Marker, numbered } from '../numbering/marker.ts'
import { styleOf } from '../numbering/read-marker.ts'

/** Input of an id: printed labels, and the paragraph that a list belongs to. */
export interface Identified {
  marker: Marker
  parent: Identified | null
  children: readonly Identified[]
  /** Paragraph of the parent that contains the clause, from 1: the 款 of an article. */
  paragraph: number
}

/**
 * Ids of all clauses of a document, in the order of the text: ASCII, from the printed numbers
 * alone, with `~2` for a number that the source repeats. In an annex they are prefixed with `a1-`.
 */
export function clauseIds<T extends Identified>(
  roots: readonly T[],
  annex: number | null,
): Map<Identified, string> {
  const ids = new Map<Identified, string>()
  const taken = new Map<string, number>()
  const prefix = annex === null ? '' : `a${annex}-`
  const assign = (nodes: readonly Identified[], parentId: string): void => {
    const bare = { bullet: 0, heading: 0 }
    for (const node of nodes) {
      const { construct } = node.marker
      const count = construct === 'bullet' || construct === 'heading' ? ++bare[construct] : 0
      const id = unique(taken, plainId(node, parentId, count, prefix))
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

function plainId(node: Identified, parentId: string, bare: number, prefix: string): string {
  const own = segment(node.marker, bare)
  if (node.marker.construct === 'article' || parentId === '') return `${prefix}${own}`
  const below = node.paragraph > 1 && node.parent?.marker.construct === 'article'
  return `${parentId}${below ? `-p${node.paragraph}` : ''}-${own}`
}

/** The segment of an id for one label: `8`, `ch3`, `art21_1`, `b2`, `u1`. */
function segment(marker: Marker, bare: number): string {
  if (marker.construct === 'bullet') return `b${bare}`
  if (marker.construct === 'heading') return `u${bare}`
  return styleOf(marker.construct)?.segment?.(marker) ?? numbered(marker)
}
