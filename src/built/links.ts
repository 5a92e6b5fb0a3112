import { decoded } from '../citation/decoded.ts'
import { attribute, type BuiltPage } from './built-pages.ts'

/** Fewest internal links of a page: its header and footer have more. */
const FEWEST_LINKS = 5

/** Where the built site is served, and its files. */
export interface Served {
  /** Origin: `https://clausary.example`. */
  url: string
  /** Path with both slashes: `/` or `/clausary/`. */
  base: string
  /** Every file of the folder, with `/`. */
  files: ReadonlySet<string>
}

/** Number of checked links, and the broken ones. */
export interface LinkReport {
  pages: number
  checked: number
  /** One line each: `central/index.html: href /x/ → no such page`. */
  broken: string[]
}

/** hast names of the attributes that contain an address. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data']
/** hast names of the attributes that contain ids of the same page. */
const REFERENCES = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'popoverTarget']

/**
 * Checks every address inside the site, with its fragment, and every reference to an id on a page.
 * Each page is read once and dropped: only its ids are kept, and the fragments requested of pages
 * that come later.
 */
export class LinkChecker {
  readonly #served: Served
  /** Ids of the pages read so far. */
  readonly #ids = new Map<string, ReadonlySet<string>>()
  /** By page not read yet, and by fragment: the requesting files and addresses, alternating. */
  readonly #asked = new Map<string, Map<string, string[]>>()
  readonly #broken: string[] = []
  #checked = 0

  constructor(served: Served) {
    this.#served = served
  }

  page(page: BuiltPage): void {
    const { file } = page
    const ids = new Set<string>()
    const repeated: string[] = []
    for (const id of values(page, ['id'])) {
      if (ids.has(id)) repeated.push(id)
      ids.add(id)
    }
    this.#ids.set(file, ids)
    this.#answer(file, ids)
    const before = this.#checked
    for (const address of values(page, ADDRESSES)) this.address(file, address)
    const found = this.#checked - before
    if (found < FEWEST_LINKS)
      this.#broken.push(`${file}: only ${found} links found, at least ${FEWEST_LINKS} expected`)
    for (const id of values(page, REFERENCES).flatMap((list) => list.split(' ')))
      if (!ids.has(id)) this.#broken.push(`${file}: no id ${id}, which it refers to`)
    for (const id of repeated) this.#broken.push(`${file}: the id ${id} stands twice`)
  }

  /** Checks an address in a file. */
  address(file: string, address: string): void {
    const inside = insideSite(address, file, this.#served)
    if (inside === null) return
    this.#checked++
    const target = targetOf(inside, this.#served)
    if ('problem' in target) this.#broken.push(`${file}: ${address} → ${target.problem}`)
    else if (target.fragment !== '') this.#fragment(target, file, address)
  }

  #fragment({ page, fragment }: Target, file: string, address: string): void {
    const ids = this.#ids.get(page)
    if (ids?.has(fragment)) return
    if (ids !== undefined) this.#broken.push(withoutId(file, address, fragment))
    else {
      const asked = this.#asked.get(page) ?? new Map<string, string[]>()
      this.#asked.set(page, asked)
      asked.set(fragment, asked.get(fragment) ?? [])
      asked.get(fragment)?.push(file, address)
    }
  }

  /** Checks the fragments that were requested of a page before it was read. */
  #answer(page: string, ids: ReadonlySet<string>): void {
    for (const [fragment, asked] of this.#asked.get(page) ?? [])
      for (let at = 0; at < asked.length && !ids.has(fragment); at += 2)
        this.#broken.push(withoutId(asked[at] ?? '', asked[at + 1] ?? '', fragment))
    this.#asked.delete(page)
  }

  report(): LinkReport {
    return { pages: this.#ids.size, checked: this.#checked, broken: this.#broken }
  }
}

function withoutId(file: string, address: string, fragment: string): string {
  return `${file}: ${address} → the page has no id ${fragment}`
}

function values(page: BuiltPage, names: readonly string[]): string[] {
  return page.elements.flatMap((element) => names.flatMap((name) => attribute(element, name) ?? []))
}

/** The absolute address; null when it leads out of the site or cannot be parsed. */
function insideSite(address: string, file: string, { url, base }: Served): URL | null {
  const origin = new URL(url).origin
  const target = URL.parse(address, `${origin}${base}${file}`)
  return target?.origin === origin ? target : null
}

/** A file of the folder, and the id that an address requests in it: empty for none. */
interface Target {
  page: string
  fragment: string
}

function targetOf({ pathname, hash }: URL, { base, files }: Served): Target | { problem: string } {
  if (!pathname.startsWith(base)) return { problem: `outside the base path ${base}` }
  const path = decoded(pathname.slice(base.length))
  const page = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!files.has(page)) return { problem: 'no such page' }
  return { page, fragment: page.endsWith('.html') ? decoded(hash.slice(1)) : '' }
}
