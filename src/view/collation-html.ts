import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Note } from './inline-html.ts'
import type { Reader } from './reader.ts'

/** The notes of one part of a text. */
export interface PlacedNotes {
  /** Id of the clause, or of what stands before or after the clauses. */
  place: string
  name: string
  notes: readonly Note[]
}

/**
 * 校記: every correction once more at the end of the text, where print editions keep them. Each leads to its
 * note, which has the reason; a script puts that in the place of the link, so that the page has it once.
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
