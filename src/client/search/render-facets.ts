import { FACET_FIELDS, type Facets, type FacetValue } from '../../search/facets.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'

/** Values of a field shown; the rest are rare. */
const SHOWN = 12

function facetItem(
  field: string,
  value: FacetValue,
  most: number,
  isExact: boolean,
): HTMLLIElement {
  const item = document.createElement('li')
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset['field'] = field
  button.dataset['value'] = value.value
  button.ariaPressed = String(value.active)
  const count = document.createElement('span')
  count.dataset['facetCount'] = ''
  count.textContent = isExact ? String(value.clauses) : `${value.clauses}+`
  button.append(value.name, ' ', count)
  // The bars of a field together are the spread of the formulation over it.
  const bar = document.createElement('meter')
  bar.max = most
  bar.value = value.clauses
  bar.ariaHidden = 'true'
  item.append(button, bar)
  return item
}

/** States of force by their words. */
function named(values: readonly FacetValue[], messages: SearchMessages): FacetValue[] {
  const words: Readonly<Record<string, string>> = messages
  return values.map((one) => ({ ...one, name: words[`status-${one.value}`] ?? one.name }))
}

/**
 * Puts the counts by field into the box: a `section[data-facet]` with a heading and a list, for every
 * field that tells clauses apart or is asked for. Counts that are not complete say so.
 */
export function renderFacets(
  box: HTMLElement,
  facets: Facets,
  isExact: boolean,
  messages: SearchMessages,
): void {
  const sections = FACET_FIELDS.flatMap((field) => {
    const values = field === 'status' ? named(facets[field], messages) : facets[field]
    if (values.length < 2 && !values.some(({ active }) => active)) return []
    const section = document.createElement('section')
    section.dataset['facet'] = field
    const heading = document.createElement('h2')
    heading.textContent = messages[`facet-${field}`]
    const list = document.createElement('ul')
    const most = Math.max(...values.map(({ clauses }) => clauses))
    list.append(...values.slice(0, SHOWN).map((value) => facetItem(field, value, most, isExact)))
    section.append(heading, list)
    return section
  })
  box.replaceChildren(...sections)
  box.hidden = sections.length === 0
}
