import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { clauseKey } from '../citation/address.ts'
import { align } from '../citation/alignment.ts'
import { clauseText } from '../citation/clause-text.ts'
import { sharedEnd, sharedStart } from '../citation/shared-ends.ts'
import type { Clause } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { DocumentView } from './document-view.ts'

/** Longer texts are shown without marks: comparison time is the product of both lengths. */
export const LONGEST_COMPARED = 4000

/** The former texts of a clause, collapsed, each merged with the present text. */
export function formerElements(clause: Clause, view: DocumentView): Element[] {
  const { published, former, placed, reader } = view
  const key = clauseKey({ document: published.id, clause: clause.id })
  // A text with an edition page is shown there: the number may have another text by now.
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

/**
 * Both texts merged: words only in the old one are struck out, words only in the new one
 * underlined.
 */
export function laidTogether(
  shownOld: string,
  shownCurrent: string,
  old: string,
  current: string,
): ElementContent[] {
  const nodes: ElementContent[] = []
  const add = (name: 'del' | 'ins' | null, characters: readonly string[]) => {
    const text = characters.join('')
    if (text !== '') nodes.push(name === null ? { type: 'text', value: text } : h(name, text))
  }
  const [before, after] = [[...shownOld], [...shownCurrent]]
  const [one, other] = inUnits(old, current)
  // The common beginning and end are matched first: the alignment itself allows the new text any
  // beginning and end.
  const start = sharedStart(one, other)
  const end = sharedEnd(one.slice(start), other.slice(start))
  const [oldEnd, currentEnd] = [one.length - end, other.length - end]
  const { textStart, textEnd, edits } = align(
    one.slice(start, oldEnd),
    other.slice(start, currentEnd),
  )
  add(null, before.slice(0, start))
  add('ins', after.slice(start, start + textStart))
  let at = start
  for (const edit of edits) {
    add(null, before.slice(at, start + edit.start))
    add('del', before.slice(start + edit.start, start + edit.end))
    add('ins', after.slice(start + edit.textStart, start + edit.textEnd))
    at = start + edit.end
  }
  add(null, before.slice(at, oldEnd))
  add('ins', after.slice(start + textEnd, currentEnd))
  add(null, before.slice(oldEnd))
  return nodes
}

/** First of the private-use characters that replace surrogate pairs while texts are compared. */
const STAND_IN = 0xe000

/** Both texts with one code unit per character, so that no difference splits a surrogate pair. */
function inUnits(old: string, current: string): [string, string] {
  const known = new Map<string, string>()
  const unit = (character: string) => {
    const found = known.get(character) ?? String.fromCharCode(STAND_IN + known.size)
    known.set(character, found)
    return found
  }
  const inOne = (text: string) => text.replace(/[\u{10000}-\u{10FFFF}]/gu, unit)
  return [inOne(old), inOne(current)]
}
