import type { Script } from '../corpus/frontmatter.ts'
import type { SiteSettings } from '../site.ts'

/** The site settings that addresses depend on. */
export type AddressSite = Pick<SiteSettings, 'url' | 'base' | 'defaultScript' | 'clausePages'>

/** A place in the corpus: a document, or one clause of it. */
export interface Place {
  document: string
  clause: string | null
}

const DOCUMENT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const CLAUSE_ID = /^[a-z0-9]+(?:[-_~][a-z0-9]+)*$/

/** First path segment of pages in the script that the corpus is not published in. */
const SCRIPT_SEGMENT: Record<Script, string> = { 'zh-Hant': 'zh-hant', 'zh-Hans': 'zh-hans' }

/** The base path with one slash at each end: `/`, `/clausary/`. */
export function basePath(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '/' : `/${inner}/`
}

/** The script that a corpus is converted to: the one that it is not published in. */
export function otherScript(script: Script): Script {
  return script === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant'
}

/** `central/2-8`: identifies a clause in the registry, search results and citations. */
export function clauseKey(place: Place): string {
  return place.clause === null ? place.document : `${place.document}/${place.clause}`
}

/**
 * The place that a key names; null for anything that is not a key. `central` names the whole
 * document.
 */
export function parseKey(key: string): Place | null {
  const [document = '', clause, ...rest] = key.split('/')
  if (!DOCUMENT_ID.test(document) || rest.length > 0) return null
  if (clause === undefined || clause === '') return { document, clause: null }
  return CLAUSE_ID.test(clause) ? { document, clause } : null
}

/** Root of the pages in a script: `/`, `/zh-hans/`, `/base/zh-hans/`. */
export function scriptRoot(site: AddressSite, script: Script): string {
  const base = basePath(site.base)
  return script === site.defaultScript ? base : `${base}${SCRIPT_SEGMENT[script]}/`
}

/** `/central/`, `/zh-hans/central/`. */
export function documentPath(document: string, site: AddressSite, script?: Script): string {
  return `${scriptRoot(site, script ?? site.defaultScript)}${document}/`
}

/** The clause in the context of its document: `/central/#2-8`. */
export function contextPath(place: Place, site: AddressSite, script?: Script): string {
  const path = documentPath(place.document, site, script)
  return place.clause === null ? path : `${path}#${place.clause}`
}

/**
 * Path of a clause: its own page, `/central/2-8/`; without clause pages its anchor in the document,
 * `/central/#2-8`; with `clause` null the document. In `script`, by default the one it is published
 * in.
 */
export function clausePath(
  document: string,
  clause: string | null,
  site: AddressSite,
  script?: Script,
): string {
  if (clause === null || !site.clausePages) return contextPath({ document, clause }, site, script)
  return `${documentPath(document, site, script)}${clause}/`
}

/**
 * Path of the clause page, `/central/2-8/`, whether or not the site has clause pages; without them
 * it redirects.
 */
export function redirectPath(place: Place, site: AddressSite): string {
  return clausePath(place.document, place.clause, { ...site, clausePages: true })
}

/** The permanent address, absolute, of the text as published; it never contains a script. */
export function permalink(document: string, clause: string | null, site: AddressSite): string {
  return absolute(clausePath(document, clause, site), site)
}

/** A permalink that also names the edition cited: `…/central/2-8/?v=1f2e3d4c`. */
export function editionLink(place: Place, edition: string, site: AddressSite): string {
  const [path = '', anchor] = permalink(place.document, place.clause, site).split('#')
  return `${path}?v=${edition}${anchor === undefined ? '' : `#${anchor}`}`
}

/** A path from the site's root with the origin in front. */
export function absolute(path: string, site: Pick<AddressSite, 'url'>): string {
  let { length } = site.url
  while (site.url.charAt(length - 1) === '/') length--
  return `${site.url.slice(0, length)}${path}`
}

/** Anchors for the parts of a document before its first clause and after its last. */
export const FRONT = 'front'
export const CLOSING = 'closing'

/**
 * Id of a paragraph in a clause, counted from 1: the first is the clause itself, the second
 * `2-4-p2`.
 */
export function paragraphId(clause: string, nth: number): string {
  return nth <= 1 ? clause : `${clause}-p${nth}`
}

/** The place that a path of this site leads to, in either script; null for other pages. */
export function parsePath(path: string, site: AddressSite): (Place & { script: Script }) | null {
  const base = basePath(site.base)
  const [bare = '', anchor] = path.replace(/\?[^#]*/, '').split('#')
  if (!`${bare}/`.startsWith(base)) return null
  const other = otherScript(site.defaultScript)
  const segments = bare.slice(base.length).split('/').filter(Boolean)
  const converted = segments[0] === SCRIPT_SEGMENT[other]
  const [document = '', clause = anchor ?? '', ...rest] = converted ? segments.slice(1) : segments
  const place = rest.length > 0 ? null : parseKey(`${document}/${clause}`)
  return place && { ...place, script: converted ? other : site.defaultScript }
}
