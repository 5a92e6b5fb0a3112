import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Note } from './inline-html.ts'
import type { Reader } from './reader.ts'

/** The notes of one part of a text. */
export interface PlacedNotes {
  /** Id of the clause, or the anchor of the part before or after the clauses. */
  place: string
  name: string
  notes: readonly Note[]
}

/**
 * 校記: every correction again at the end of the text, as in print editions. Each links to its
 * note, which has the reason; a script moves that to the place of the link, so that the page
 * contains it once.
 */
export function collationElement(placed: readonly PlacedNotes[], { t }: Reader): Element | null {
  const rows = placed.flatMap(({ place, name, notes }) =>
    notes.filter(({ word }) => word !== '').map((note) => ({ place, name, note })),
  )
  if (rows.length === 0) return null
  return h('section.collation', { 'aria-labelledby': 'collation', 'data-search-skip': '' }, [
    h('h2', { id: 'collation' }, t('校記')),
    h(
      'ol',
      rows.map(({ place, name, note }) =>
        h('li', [
          h('a', { href: `#${place}` }, name),
          h('b', note.word),
          h('a', { href: `#${note.id}` }, note.was),
        ]),
      ),
    ),
  ])
}
