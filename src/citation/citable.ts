import type { Script } from '../corpus/frontmatter.ts'
import type { Clause, Document } from '../corpus/model.ts'
import type { SiteSettings } from '../site.ts'
import type { AddressSite, Place } from './address.ts'
import { absolute, clauseKey, editionLink, redirectPath } from './address.ts'
import { textHash } from './clause-text.ts'
import { editionPath } from './edition-path.ts'
import { locator } from './locator.ts'
import { edition } from './short-hash.ts'

/** The site settings that citations need: name and addresses. */
export type CitedSite = AddressSite & Pick<SiteSettings, 'title'>

/** The data from which a citation of a document or clause is made, in one script. */
export interface Citable {
  /** `central/2-8`. */
  key: string
  document: string
  clause: string | null
  title: string
  /** Issuers, one name each; empty when unknown. */
  names: string[]
  docNumber: string | null
  /** ISO 8601, as precise as known: 2016, 2016-12, 2016-12-09. */
  date: string | null
  /** 第（八）項; null for the whole document. */
  locator: string | null
  /** The locator with 節 for the sections of an opinion. */
  section: string | null
  /** Short hash of the text cited. */
  edition: string
  /** Key of the edition whose own address is cited, `2023-05-10`; null for the present text. */
  editionKey: string | null
  /** The permalink with the edition. */
  url: string
  /** Name of the site. */
  site: string
  script: Script
}

/** Which edition is cited, and what the citation says about it; both null for the present text. */
export interface CitedAs {
  /** Key of the edition whose own address is cited: `2023-05-10`. */
  key: string | null
  /** Added after the title: 2023-05-10版, 已廢止. */
  words: string | null
}

/** The present text. */
export const CITED_NOW: CitedAs = { key: null, words: null }

/** Converts a text to the form shown to the reader: script, full-width punctuation. */
export type Show = (text: string) => string

/**
 * The citation data of a clause, or of the whole document; `show` converts it to the reader's
 * script.
 */
export function citable(
  document: Document,
  clause: Clause | null,
  site: CitedSite,
  script: Script = document.meta.script,
  show: Show = (text) => text,
  { key, words }: CitedAs = CITED_NOW,
): Citable {
  const { meta } = document
  const place = { document: document.id, clause: clause?.id ?? null }
  const name = clause && locator(document, clause.id)
  const short = edition(textHash(document, clause))
  return {
    key: clauseKey(place),
    ...place,
    title: words === null ? show(meta.title) : `${show(meta.title)}（${words}）`,
    names: issuerNames(meta.issuer.value).map(show),
    docNumber: meta.docNumber.value && show(meta.docNumber.value),
    date: meta.date.value,
    locator: name && show(name.name),
    section: name && show(name.section),
    ...{ edition: short, editionKey: key },
    url: key === null ? editionLink(place, short, site) : datedLink(place, key, short, site),
    site: typeof site.title === 'string' ? show(site.title) : site.title[script],
    script,
  }
}

/**
 * Citation data of a withdrawn address: how the text began, that it was withdrawn, and the address,
 * which explains why. Issuer, number and date are empty: they are not recorded with an address.
 */
export function withdrawnCitable(
  { key, title, edition: short }: Pick<Citable, 'key' | 'title' | 'edition'>,
  site: CitedSite,
  script: Script,
): Citable {
  const [document = key, clause = null] = key.split('/')
  return {
    ...{ key, document, clause, title, names: [], docNumber: null, date: null },
    ...{ locator: null, section: null, edition: short, editionKey: null, script },
    site: typeof site.title === 'string' ? site.title : site.title[script],
    url: absolute(redirectPath({ document, clause }, site), site),
  }
}

/**
 * Address of an edition's own page with the hash of its text, so that the page can report a
 * different text.
 */
function datedLink(place: Place, key: string, short: string, site: AddressSite): string {
  const [path = '', anchor] = absolute(editionPath(place, key, site), site).split('#')
  return `${path}?v=${short}${anchor === undefined ? '' : `#${anchor}`}`
}

/** `中共中央、國務院` and `中共中央 國務院` are two names. */
function issuerNames(issuer: string | null): string[] {
  return (issuer ?? '').split(/[、，,；;\s]+/u).filter(Boolean)
}
