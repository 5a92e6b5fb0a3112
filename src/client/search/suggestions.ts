/**
 * Clauses under the search box while one types: a combobox with a list. The form says where the site
 * is, `data-base`; a form without it goes without. Added to the form: `ul[data-suggestions]` with
 * `li[role=option]`, and `[data-suggestions-status]`, which says the count to a screen reader.
 */
import { SMALL } from '../../search/gram.ts'
import { orderResult } from '../../search/order.ts'
import type { SearchResult } from '../../search/query.ts'
import { fill } from '../../strings/fill.ts'
import { SEARCH_MESSAGES, type SearchMessages } from '../../strings/search-messages.ts'
import { said } from '../words.ts'
import { appendExcerpt, clauseHref, hitName } from './render-hits.ts'
import { type SearchSession, startSession } from './search-session.ts'
import { failureMessage, resultMessage, totalsOf } from './show-result.ts'
import { onTyped } from './typed.ts'

/** Clauses offered; all others are on the search page. */
const OFFERED = 6
const CONTEXT = 14

function option(href: string, ...content: Node[]): HTMLLIElement {
  const item = document.createElement('li')
  item.role = 'option'
  item.dataset['href'] = href
  item.append(...content)
  return item
}

function span(text: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.textContent = text
  return element
}

/** The options for a result: its first clauses, and the way to all of them. */
function resultOptions(
  result: SearchResult,
  action: string,
  messages: SearchMessages,
): HTMLLIElement[] {
  const home = action.replace(/search\/$/, '')
  const options = result.clauses.slice(0, OFFERED).map((hit) => {
    const text = document.createElement('span')
    appendExcerpt(text, hit, CONTEXT)
    const { label, heading } = hitName(hit, messages)
    const name = span(`${label}${heading}`)
    return option(clauseHref(home, hit, result.query), name, text)
  })
  if (result.total > 0) {
    const totals = totalsOf(result)
    const total = totals.exact ? String(totals.total) : `${totals.total}+`
    const all = `${action}?${new URLSearchParams({ q: result.query })}`
    options.push(option(all, span(fill(messages.all, { n: total }))))
  }
  return options
}

/** The list under a box. */
class Suggestions {
  readonly input: HTMLInputElement
  readonly action: string
  readonly messages: SearchMessages
  readonly session: SearchSession
  readonly list = document.createElement('ul')
  readonly status = document.createElement('span')
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
      const found = await this.session.search(query, { want: OFFERED, budget: SMALL })
      // As on the search page, where the last option leads.
      const result = orderResult(found, 'rank', await this.session.levels())
      if (this.asked !== query) return
      this.show(resultOptions(result, this.action, this.messages))
      this.status.textContent = resultMessage(result, this.messages)
    } catch (error) {
      if (this.asked !== query) return
      this.close()
      // The search page says what is wrong and offers another try; here one can still go there.
      this.status.textContent = failureMessage(error, this.messages)
      console.error(error)
    }
  }

  show(options: HTMLLIElement[]): void {
    for (const [at, item] of options.entries()) item.id = `search-suggestion-${at}`
    this.list.replaceChildren(...options)
    this.list.hidden = options.length === 0
    this.input.ariaExpanded = String(options.length > 0)
    this.activate(-1)
  }

  close(): void {
    this.asked = ''
    this.show([])
    this.status.textContent = ''
  }

  activate(at: number): void {
    this.active = at
    for (const [index, item] of [...this.list.children].entries()) {
      item.ariaSelected = String(index === at)
    }
    const id = this.list.children[at]?.id
    if (id) this.input.setAttribute('aria-activedescendant', id)
    else this.input.removeAttribute('aria-activedescendant')
  }

  go(item: Element | null | undefined): boolean {
    const href = item instanceof HTMLElement ? item.dataset['href'] : undefined
    if (href) location.assign(href)
    return href !== undefined
  }

  /** True where the key was for the list. */
  press(key: string): boolean {
    if (this.list.hidden) return false
    const { length } = this.list.children
    switch (key) {
      case 'ArrowDown':
        this.activate(this.active + 1 === length ? -1 : this.active + 1)
        return true
      case 'ArrowUp':
        this.activate(this.active === -1 ? length - 1 : this.active - 1)
        return true
      case 'Enter':
        return this.go(this.list.children[this.active])
      case 'Escape':
        this.close()
        return true
      default:
        return false
    }
  }
}

/** Makes a box a combobox; starts with what is already typed. */
export function startSuggestions(
  form: HTMLFormElement,
  input: HTMLInputElement,
  base: string,
): void {
  const suggestions = new Suggestions(form, input, base)
  onTyped(input, () => void suggestions.update())
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || !suggestions.press(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  })
  input.addEventListener('blur', () => suggestions.close())
  // A press would take the focus from the box, and the list away, before it is a click.
  suggestions.list.addEventListener('pointerdown', (event) => event.preventDefault())
  suggestions.list.addEventListener('click', (event) => {
    if (event.target instanceof Element) suggestions.go(event.target.closest('li'))
  })
  void suggestions.update()
}
