import { attribute, type BuiltPage } from './built-pages.ts'

/** Fewest links inside the site that a page can have: its header and footer have more. */
const FEWEST_LINKS = 5

/** Where the built site will be served. */
export interface Served {
  /** Origin: `https://clausary.example`. */
  url: string
  /** Path with both slashes: `/` or `/clausary/`. */
  base: string
  /** Every file of the folder, with `/`. */
  files: ReadonlySet<string>
}

/** What was followed and what leads nowhere. */
export interface LinkReport {
  checked: number
  /** One line each: `central/index.html: href /x/ → no such page`. */
  broken: string[]
}

/** hast names of the attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'poster', 'data']
/** hast names of the attributes that hold ids of the same page. */
const REFERENCES = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor', 'popoverTarget']

/**
 * Follows every address inside the site, with its fragment, and every reference to an id of a page.
 *
 * @param registry - the addresses of `clauses.json`
 */
export function checkLinks(
  pages: readonly BuiltPage[],
  served: Served,
  registry: readonly string[] = [],
): LinkReport {
  const ids = new Map(pages.map((page) => [page.file, idsOf(page)]))
  const broken: string[] = []
  let checked = 0
  const check = (file: string, address: string) => {
    const inside = insideSite(address, file, served)
    if (inside === null) return
    checked++
    const problem = follow(inside, served, ids)
    if (problem !== null) broken.push(`${file}: ${address} → ${problem}`)
  }
  for (const page of pages) {
    const before = checked
    for (const address of values(page, ADDRESSES)) check(page.file, address)
    const found = checked - before
    if (found < FEWEST_LINKS)
      broken.push(`${page.file}: only ${found} links found, at least ${FEWEST_LINKS} expected`)
    for (const id of values(page, REFERENCES).flatMap((list) => list.split(' ')))
      if (!ids.get(page.file)?.has(id)) broken.push(`${page.file}: no id ${id}, which it refers to`)
    for (const id of repeated(page)) broken.push(`${page.file}: the id ${id} stands twice`)
  }
  for (const address of registry) check('clauses.json', address)
  return { checked, broken }
}

function values(page: BuiltPage, names: readonly string[]): string[] {
  return page.elements.flatMap((element) => names.flatMap((name) => attribute(element, name) ?? []))
}

function idsOf(page: BuiltPage): Set<string> {
  return new Set(page.elements.flatMap((element) => attribute(element, 'id') ?? []))
}

function repeated(page: BuiltPage): string[] {
  const all = page.elements.flatMap((element) => attribute(element, 'id') ?? [])
  return all.filter((id, index) => all.indexOf(id) !== index)
}

/** The address as it will be asked for; null when it leads out of the site or is no page's. */
function insideSite(address: string, file: string, { url, base }: Served): URL | null {
  const origin = new URL(url).origin
  const target = URL.parse(address, `${origin}${base}${file}`)
  return target?.origin === origin ? target : null
}

function follow(
  { pathname, hash }: URL,
  { base, files }: Served,
  ids: ReadonlyMap<string, Set<string>>,
): string | null {
  if (!pathname.startsWith(base)) return `outside the base path ${base}`
  const path = decodeURIComponent(pathname.slice(base.length))
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  if (!files.has(file)) return 'no such page'
  const fragment = decodeURIComponent(hash.slice(1))
  const targets = ids.get(file)
  if (fragment !== '' && targets !== undefined && !targets.has(fragment))
    return `the page has no id ${fragment}`
  return null
}
