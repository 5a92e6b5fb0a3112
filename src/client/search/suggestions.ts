/**
 * Suggestions below the search box while typing: places that a reference names, documents,
 * principles, clauses; a combobox with a grouped list. The form has the root of the site in
 * `data-base`; a form without it has no suggestions. Adds to the form `[data-suggestions]` with
 * `[role=group] > [role=option]`, and `[data-suggestions-status]`, which announces the count to
 * screen readers. The place that a reference certainly means is preselected: Enter opens it.
 */
import { SMALL } from '../../search/gram.ts'
import { orderResult } from '../../search/order.ts'
import { SEARCH_MESSAGES, type SearchMessages } from '../../strings/search-messages.ts'
import { element } from '../element.ts'
import { said } from '../words.ts'
import { looksLikeReference } from './looks-like-reference.ts'
import { type SearchSession, startSession } from './search-session.ts'
import { failureMessage, resultMessage } from './show-result.ts'
import {
  type Asked,
  clauseGroup,
  documentGroup,
  OFFERED,
  type OptionGroup,
  placeGroup,
  principleGroup,
} from './suggest-options.ts'
import { onTyped } from './typed.ts'

/** Suggestions for a query, their message, and whether the first one is certainly meant. */
interface Offer {
  groups: readonly OptionGroup[]
  message: string
  isSure: boolean
}

/** The groups as elements: a list box, its groups and options. */
function groupElements(groups: readonly OptionGroup[]): HTMLElement[] {
  return groups
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }, at) => {
      const head = element('div', 'group-name', name)
      head.id = `search-group-${at}`
      head.role = 'presentation'
      const items = options.map(({ href, content }) => {
        const item = element('div', '', ...content)
        item.role = 'option'
        item.dataset['href'] = href
        return item
      })
      const group = element('div', '', head, ...items)
      group.role = 'group'
      group.setAttribute('aria-labelledby', head.id)
      return group
    })
}

/** The list below a box. */
class Suggestions {
  readonly input: HTMLInputElement
  readonly action: string
  readonly messages: SearchMessages
  readonly session: SearchSession
  readonly list = document.createElement('div')
  readonly status = document.createElement('span')
  options: HTMLElement[] = []
  active = -1
  asked = ''

  constructor(form: HTMLFormElement, input: HTMLInputElement, base: string) {
    this.input = input
    this.action = new URL(form.action).pathname
    this.messages = said(SEARCH_MESSAGES)
    this.session = startSession(base)
    this.list.id = 'search-suggestions'
    this.list.role = 'listbox'
    this.list.dataset['suggestions'] = ''
    this.list.hidden = true
    this.list.ariaLabel = input.ariaLabel
    this.status.role = 'status'
    this.status.dataset['suggestionsStatus'] = ''
    form.append(this.list, this.status)
    input.role = 'combobox'
    input.ariaAutoComplete = 'list'
    input.ariaExpanded = 'false'
    input.setAttribute('aria-controls', this.list.id)
  }

  async update(): Promise<void> {
    const query = this.input.value.trim()
    this.asked = query
    if (query === '') return this.close()
    try {
      const { groups, message, isSure } = await this.offer(query)
      if (this.asked !== query) return
      this.show(groupElements(groups), isSure)
      this.status.textContent = message
    } catch (error) {
      if (this.asked !== query) return
      this.close()
      // The search page reports the error and offers to retry; the form still leads there.
      this.status.textContent = failureMessage(error, this.messages)
      console.error(error)
    }
  }

  async offer(query: string): Promise<Offer> {
    const { session, action, messages } = this
    const home = action.replace(/search\/$/, '')
    const asked: Asked = { query, home, messages }
    const [found, site] = await Promise.all([
      session.search(query, { want: OFFERED, budget: SMALL }),
      session.opened(),
    ])
    const names = await site.loadNames()
    // In the order of the search page, which the last option opens.
    const result = orderResult(found, 'rank', site.manifest.levels)
    const { namedPlaces, surePlace } = await import('./named-places.ts')
    const places = looksLikeReference(query) ? await namedPlaces(query, site) : []
    return {
      groups: [
        placeGroup(places, asked),
        documentGroup(names, site, asked),
        principleGroup(names, asked),
        clauseGroup(result, site.manifest.levels, action, asked),
      ],
      message: resultMessage(result, messages, site.manifest.levels),
      isSure: surePlace(places) !== null,
    }
  }

  show(groups: HTMLElement[], isSure = false): void {
    this.list.replaceChildren(...groups)
    this.options = [...this.list.querySelectorAll<HTMLElement>('[role="option"]')]
    for (const [at, item] of this.options.entries()) item.id = `search-suggestion-${at}`
    this.list.hidden = this.options.length === 0
    this.input.ariaExpanded = String(this.options.length > 0)
    this.activate(isSure ? 0 : -1)
  }

  close(): void {
    this.asked = ''
    this.show([])
    this.status.textContent = ''
  }

  activate(at: number): void {
    this.active = at
    for (const [index, item] of this.options.entries()) item.ariaSelected = String(index === at)
    const option = this.options[at]
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else this.input.removeAttribute('aria-activedescendant')
  }

  go(item: Element | null | undefined): boolean {
    const href = item instanceof HTMLElement ? item.dataset['href'] : undefined
    if (href) location.assign(href)
    return href !== undefined
  }

  /** Whether the key was handled. */
  press(key: string): boolean {
    if (this.list.hidden) return false
    const { length } = this.options
    switch (key) {
      case 'ArrowDown':
        this.activate(this.active + 1 === length ? -1 : this.active + 1)
        return true
      case 'ArrowUp':
        this.activate(this.active === -1 ? length - 1 : this.active - 1)
        return true
      case 'Enter':
        return this.go(this.options[this.active])
      case 'Escape':
        this.close()
        return true
      default:
        return false
    }
  }
}

/** Turns a box into a combobox, with suggestions for text already typed. */
export function startSuggestions(
  form: HTMLFormElement,
  input: HTMLInputElement,
  base: string,
): void {
  const suggestions = new Suggestions(form, input, base)
  // A selection applies only to the words that it was found for.
  input.addEventListener('input', () => suggestions.activate(-1))
  onTyped(input, () => void suggestions.update())
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || !suggestions.press(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  })
  input.addEventListener('blur', () => suggestions.close())
  // Pressing would move the focus out of the box, which closes the list before the click.
  suggestions.list.addEventListener('pointerdown', (event) => event.preventDefault())
  suggestions.list.addEventListener('click', (event) => {
    if (event.target instanceof Element) suggestions.go(event.target.closest('[role="option"]'))
  })
  void suggestions.update()
}
