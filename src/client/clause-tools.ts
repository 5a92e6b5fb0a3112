/**
 * The copy buttons of the clauses of a text. They do nothing without JavaScript, so they are made here and
 * not stored with every clause of every page. The text says what is on them:
 *
 * ```html
 * <article data-text data-copy-link="複製鏈接" data-copy-cite="複製引用">
 * ```
 */

/** What of a clause does not belong to its own text: the tools stand before it. */
const AFTER_OWN_TEXT = ':scope > section.clause, :scope > details.former'

/** Adds the copy buttons to every clause of the texts of a page that name them. */
export function addClauseTools(page: Document): void {
  for (const text of page.querySelectorAll<HTMLElement>('[data-text][data-copy-link]')) {
    const { copyLink = '', copyCite = '' } = text.dataset
    for (const clause of text.querySelectorAll<HTMLElement>('[data-clause]')) {
      toolsOf(clause).append(copyButton('link', copyLink), copyButton('cite', copyCite))
    }
  }
}

/** The element for the tools of a clause, after its own text; made where the page has none. */
function toolsOf(clause: HTMLElement): Element {
  const known = clause.querySelector(':scope > .tools')
  if (known) return known
  const tools = document.createElement('div')
  tools.className = 'tools'
  tools.dataset['searchSkip'] = ''
  clause.insertBefore(tools, clause.querySelector(AFTER_OWN_TEXT))
  return tools
}

function copyButton(what: 'link' | 'cite', label: string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy'
  button.dataset['copy'] = what
  button.textContent = label
  return button
}
