/** The parts of the search page that the code works on. */
export interface PageElements {
  root: HTMLElement
  form: HTMLFormElement
  input: HTMLInputElement
  status: HTMLElement
  count: HTMLElement
  results: HTMLElement
  more: HTMLButtonElement
  countAll: HTMLButtonElement
  retry: HTMLButtonElement
  documentTemplate: HTMLTemplateElement
  hitTemplate: HTMLTemplateElement
  /** Null where the page goes without. */
  view: HTMLSelectElement | null
  order: HTMLSelectElement | null
  facets: HTMLElement | null
  goTo: HTMLElement | null
  /** Address of the site's root, with its slash. */
  base: string
  /** Address that document pages in the page's script start with, with its slash. */
  home: string
}

/** The element a selector names; a page without it is a mistake of the page. */
export function required<E extends Element>(
  within: ParentNode,
  selector: string,
  type: abstract new () => E,
): E {
  const element = within.querySelector(selector)
  if (!(element instanceof type)) throw new Error(`the search page has no ${selector}`)
  return element
}

/** Finds the parts of the search page. */
export function findPageElements(page: Document): PageElements {
  const root = required(page, '[data-search]', HTMLElement)
  const button = (name: string) => required(root, `button[data-${name}]`, HTMLButtonElement)
  const template = (name: string) =>
    required(root, `template[data-template="${name}"]`, HTMLTemplateElement)
  return {
    root,
    form: required(root, 'form[role="search"]', HTMLFormElement),
    input: required(root, 'form[role="search"] input[name="q"]', HTMLInputElement),
    status: required(root, '[data-search-status]', HTMLElement),
    count: required(root, '[data-hit-count]', HTMLElement),
    results: required(root, '[data-search-results]', HTMLElement),
    more: button('more'),
    countAll: button('count-all'),
    retry: button('retry'),
    documentTemplate: template('document'),
    hitTemplate: template('hit'),
    view: root.querySelector<HTMLSelectElement>('select[data-view]'),
    order: root.querySelector<HTMLSelectElement>('select[data-order]'),
    facets: root.querySelector<HTMLElement>('[data-facets]'),
    goTo: root.querySelector<HTMLElement>('[data-go-to]'),
    base: root.dataset['base'] ?? '/',
    home: root.dataset['home'] ?? '/',
  }
}
