import { decoded } from '../citation/decoded.ts'

/** Information extracted from an unknown address. */
export interface LostAddress {
  /** Root of the pages in the script of the address: `/`, `/zh-hans/`. */
  home: string
  /** The segment in the position of a document id; empty where there is none. */
  document: string
  /** Id of a clause below the document; null for an address of another form. */
  clause: string | null
  /** Suffix of a requested file, without the dot: `txt`, `csl.json`; null where there is none. */
  format: string | null
  /** The address as text that may be understood as a reference. */
  query: string
}

const SCRIPT = /^zh-han[st]$/
const CLAUSE = /^[a-z0-9]+(?:[-_~][a-z0-9]+)*$/
const FILE = /\.(html?|txt|md|json|xml|epub|pdf|bib|ris|csl\.json)$/
const LONGEST = 60

/** Parses an address of the site that has no page, ignoring case: ids are lower case. */
export function lostAddress(pathname: string, base: string): LostAddress {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname
  const segments = decoded(path).split('/').filter(Boolean)
  const script = SCRIPT.test(segments[0]?.toLowerCase() ?? '') ? segments.shift() : undefined
  const home = script === undefined ? base : `${base}${script.toLowerCase()}/`
  const [document = '', below = '', ...rest] = segments
  const suffix = FILE.exec((below === '' ? document : below).toLowerCase())?.[1] ?? null
  const clause = below.toLowerCase().replace(FILE, '')
  return {
    home,
    document: document.toLowerCase().replace(FILE, '').slice(0, LONGEST),
    clause: rest.length === 0 && CLAUSE.test(clause) ? clause : null,
    format: rest.length > 0 || suffix?.startsWith('htm') ? null : suffix,
    query: segments.join(' ').slice(0, LONGEST),
  }
}

/**
 * Addresses for a comparison in an unknown address, the most likely first: in reverse order, then
 * all comparisons of either document. Empty for another address.
 */
export function comparedPlaces(pathname: string, base: string): string[] {
  const { home, document } = lostAddress(pathname, base)
  const [a, b, ...rest] = decoded(pathname.slice(home.length)).split('/').filter(Boolean).slice(1)
  if (document !== 'compare' || rest.length > 0 || a === undefined) return []
  const ids = [a, b ?? ''].map((id) => id.toLowerCase())
  const places = ids[1] === '' ? [] : [`${ids[1]}/${ids[0]}/`]
  return [...places, ...ids.filter((id) => CLAUSE.test(id)).map((id) => `${id}/`), ''].map(
    (place) => `${home}compare/${place}`,
  )
}
