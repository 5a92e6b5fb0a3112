/** The elements of the search page that the code uses. */
export interface PageElements {
  root: HTMLElement
  form: HTMLFormElement
  input: HTMLInputElement
  status: HTMLElement
  count: HTMLElement
  results: HTMLElement
  preview: HTMLElement
  answer: HTMLElement
  /** A line with a link to the principle that has the query as its name. */
  also: HTMLElement
  more: HTMLButtonElement
  countAll: HTMLButtonElement
  retry: HTMLButtonElement
  copyTable: HTMLButtonElement
  documentTemplate: HTMLTemplateElement
  hitTemplate: HTMLTemplateElement
  /** Filters, views and orders. */
  facets: HTMLElement
  facetLine: HTMLElement
  allLevels: HTMLButtonElement
  facetToggle: HTMLButtonElement
  facetPanel: HTMLElement
  /** Address of the site's root, with its slash. */
  base: string
  /** Address that document pages in the page's script start with, with its slash. */
  home: string
  /** Characters shown before and after a match. */
  context: number
}

/** The element that a selector matches; throws if the page does not have it. */
export function required<E extends Element>(
  within: ParentNode,
  selector: string,
  type: abstract new () => E,
): E {
  const element = within.querySelector(selector)
  if (!(element instanceof type)) throw new Error(`the search page has no ${selector}`)
  return element
}

/** Finds the elements of the search page. */
export function findPageElements(page: Document): PageElements {
  const root = required(page, '[data-search]', HTMLElement)
  const part = (name: string) => required(root, `[data-${name}]`, HTMLElement)
  const button = (name: string) => required(root, `button[data-${name}]`, HTMLButtonElement)
  const template = (name: string) =>
    required(root, `template[data-template="${name}"]`, HTMLTemplateElement)
  return {
    root,
    form: required(root, 'form[role="search"]', HTMLFormElement),
    input: required(root, 'form[role="search"] input[name="q"]', HTMLInputElement),
    status: part('search-status'),
    count: part('hit-count'),
    results: part('search-results'),
    preview: part('preview'),
    answer: part('go-to'),
    also: part('also'),
    more: button('more'),
    countAll: button('count-all'),
    retry: button('retry'),
    copyTable: button('copy-table'),
    documentTemplate: template('document'),
    hitTemplate: template('hit'),
    facets: part('facets'),
    facetLine: part('facet-line'),
    allLevels: button('all-levels'),
    facetToggle: button('facet-toggle'),
    facetPanel: part('facet-panel'),
    base: root.dataset['base'] ?? '/',
    home: root.dataset['home'] ?? '/',
    context: Number(root.dataset['context']),
  }
}
