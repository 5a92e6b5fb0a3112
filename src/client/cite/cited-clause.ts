/**
 * A clause on the page as something to cite. Data common to all clauses is on the surrounding text,
 * data that differs on the clause:
 *
 * ```html
 * <article data-cite="{locator} … {url} …" data-permalink="https://…/central/{clause}/">
 * <section id="2-8" data-clause="central/2-8" data-locator="第（八）項" data-edition="9de5e7c3">
 * ```
 *
 * A clause whose number implies its locator has none, see `impliedLocator`.
 */
import type { AddressSite } from '../../citation/address.ts'
import { fillCitation } from '../../citation/cite-template.ts'
import { today } from '../clipboard.ts'
import { linkOf, textAround } from './clause-link.ts'
import { locatorOf } from './locator-of.ts'

/** The permalink of a clause, with the edition on the page. */
function editionLinkOf(clause: HTMLElement): string {
  const [path = '', anchor] = linkOf(clause).split('#')
  const link = `${path}?v=${clause.dataset['edition'] ?? ''}`
  return anchor === undefined ? link : `${link}#${anchor}`
}

/** The citation of a clause, dated today; of a place in it, or of several clauses, if given. */
export function citationOf(
  clause: HTMLElement,
  url = editionLinkOf(clause),
  locator = locatorOf(clause),
): string {
  const template = textAround(clause)['cite'] ?? ''
  return fillCitation(template, { locator, url, accessed: today() })
}

/**
 * The site settings for addresses in the script of the corpus, derived from the permalinks on the
 * page.
 */
export function siteOf(clause: HTMLElement): AddressSite {
  const { origin, pathname } = new URL(linkOf(clause))
  const { clause: key, part = '' } = clause.dataset
  const [document = ''] = (key ?? part).split('/')
  const base = pathname.slice(0, pathname.lastIndexOf(`/${document}/`) + 1)
  return { url: origin, base, defaultScript: 'zh-Hant', clausePages: true }
}
