import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { clauseKey } from '../citation/address.ts'
import { align } from '../citation/alignment.ts'
import { clauseText } from '../citation/clause-text.ts'
import type { Clause } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { DocumentView } from './document-view.ts'

/** Longer texts are shown without marks: comparing takes time by the product of both lengths. */
export const LONGEST_COMPARED = 4000

/** The former editions of a clause, folded up, each laid on the text of today. */
export function formerElements(clause: Clause, view: DocumentView): Element[] {
  const { published, former, placed, reader } = view
  const key = clauseKey({ document: published.id, clause: clause.id })
  // A text that has the page of its edition is shown there: the number may have another text by now.
  const onPages = new Set(placed.get(key)?.map(([hash]) => hash))
  const editions = (former.get(key) ?? []).filter((one) => !onPages.has(one.edition))
  if (editions.length === 0) return []
  const own = [...walkClauses(published.clauses)].find(({ id }) => id === clause.id)
  const current = own ? clauseText(own) : ''
  return editions.map((edition) =>
    h('details.former', { id: `${clause.id}.${edition.edition}`, 'data-search-skip': '' }, [
      h('summary', `${reader.t('此處舊文本，版本')} ${edition.edition}`),
      ...(edition.text === null
        ? [
            h(
              'p',
              `${reader.t('起首為：')}${view.show(edition.excerpt)}… ${reader.t('全文未存。')}`,
            ),
          ]
        : readings(edition.text, current, view)),
    ]),
  )
}

function readings(old: string, current: string, { show, reader }: DocumentView): Element[] {
  if (Math.max(old.length, current.length) > LONGEST_COMPARED) return [h('p.both', show(old))]
  return [
    h('p.key', [h('del', reader.t('舊有今無')), ' ', h('ins', reader.t('今有舊無'))]),
    h('p.both', laidTogether(show(old), show(current), old, current)),
  ]
}

/** Both texts in one: what only the old has struck out, what only the new has underlined. */
export function laidTogether(
  shownOld: string,
  shownCurrent: string,
  old: string,
  current: string,
): ElementContent[] {
  const { textStart, textEnd, edits } = align(old, current)
  const nodes: ElementContent[] = []
  const add = (name: 'del' | 'ins' | null, text: string) => {
    if (text !== '') nodes.push(name === null ? { type: 'text', value: text } : h(name, text))
  }
  add('ins', shownCurrent.slice(0, textStart))
  let at = 0
  for (const edit of edits) {
    add(null, shownOld.slice(at, edit.start))
    add('del', shownOld.slice(edit.start, edit.end))
    add('ins', shownCurrent.slice(edit.textStart, edit.textEnd))
    at = edit.end
  }
  add(null, shownOld.slice(at))
  add('ins', shownCurrent.slice(textEnd))
  return nodes
}
