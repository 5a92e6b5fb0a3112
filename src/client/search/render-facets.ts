import { FACET_FIELDS, type FacetField, type Facets, type FacetValue } from '../../search/facets.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'
import type { PageElements } from './page-elements.ts'

/** Most values of a field shown; the rest are rare. */
const SHOWN = 12

/** The values of a field, and whether their counts are complete. */
export interface FieldFacet {
  values: readonly FacetValue[]
  isExact: boolean
}
export type FieldFacets = Record<FacetField, FieldFacet>

/** The facets of a result, with all counts exact or none. */
export function fieldFacets(facets: Facets, isExact: boolean): FieldFacets {
  const entries = FACET_FIELDS.map((field) => [field, { values: facets[field], isExact }])
  return Object.fromEntries(entries) as FieldFacets
}

function facetItem(field: string, value: FacetValue, isExact: boolean): HTMLLIElement {
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
  item.append(button)
  return item
}

/** States of legal force with their names. */
function named(values: readonly FacetValue[], messages: SearchMessages): readonly FacetValue[] {
  const words: Readonly<Record<string, string>> = messages
  return values.map((one) => ({ ...one, name: words[`status-${one.value}`] ?? one.name }))
}

/** Whether a field offers a choice: it has several values, or one of them is selected. */
function isChoice({ values }: FieldFacet): boolean {
  return values.length > 1 || values.some(({ active }) => active)
}

function facetSection(
  field: FacetField,
  { values, isExact }: FieldFacet,
  messages: SearchMessages,
): HTMLElement {
  const section = document.createElement('section')
  section.dataset['facet'] = field
  const heading = document.createElement('h2')
  heading.textContent = messages[`facet-${field}`]
  const list = document.createElement('ul')
  const all = field === 'status' ? named(values, messages) : values
  list.append(...all.slice(0, SHOWN).map((value) => facetItem(field, value, isExact)))
  section.append(heading, list)
  return section
}

/**
 * Shows the counts by level on the line, in the order of levels, and those of every other useful
 * field in the panel behind 更多. Counts that are incomplete are marked.
 */
export function renderFacets(
  elements: PageElements,
  facets: FieldFacets,
  levels: readonly string[],
  messages: SearchMessages,
): void {
  const { facetLine, facetPanel, facetToggle, allLevels } = elements
  const { level } = facets
  const rank = ({ value }: FacetValue) => (levels.indexOf(value) + 1 || levels.length + 1) - 1
  const sorted = isChoice(level) ? level.values.toSorted((a, b) => rank(a) - rank(b)) : []
  const items = sorted.map((value) => {
    const item = facetItem('level', value, level.isExact)
    item.dataset['rank'] = String(Math.min(rank(value) + 1, 7))
    return item
  })
  for (const before of facetLine.querySelectorAll('[data-rank]')) before.remove()
  facetLine.append(...items)
  allLevels.ariaPressed = String(!sorted.some(({ active }) => active))
  const fields = FACET_FIELDS.filter((field) => field !== 'level' && isChoice(facets[field]))
  facetPanel.replaceChildren(...fields.map((field) => facetSection(field, facets[field], messages)))
  facetToggle.hidden = fields.length === 0
  if (fields.length === 0) facetPanel.hidden = true
}
