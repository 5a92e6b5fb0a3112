import { walkClauses } from '../corpus/model.ts'
import { site } from '../site.ts'
import { alternates } from './alternates.ts'
import type { Corpus } from './corpus.ts'
import { hasData } from './data-files.ts'

/** Most addresses that the format allows in one file. */
const MOST = 50_000

/** Pages that every site has. */
const PAGES = [
  '',
  'principles/',
  'cite/',
  'audit/',
  'openapi/',
  'provenance/',
  'about/',
  'documents/',
]

/**
 * The sitemap of a site: canonical addresses with their alternates. Clauses come last, as far as
 * there is room.
 */
export function sitemap({ documents, principles }: Corpus): string {
  const paths = [
    ...PAGES,
    ...(site.feeds ? ['changes/'] : []),
    ...(hasData({ documents }) ? ['data/'] : []),
    ...documents.map(({ id }) => `${id}/`),
    ...principles.map(({ id }) => `principles/${id}/`),
    ...(site.clausePages
      ? documents.flatMap((document) =>
          Array.from(walkClauses(document.clauses), ({ id }) => `${document.id}/${id}/`),
        )
      : []),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...paths.slice(0, MOST).map(entry),
    '</urlset>',
    '',
  ].join('\n')
}

// Ids and the address of a site are ASCII, so few characters need escaping.
function entry(path: string): string {
  const { canonical, links } = alternates(path)
  const others = links.map(
    ({ lang, href }) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escaped(href)}"/>`,
  )
  return `<url><loc>${escaped(canonical)}</loc>${others.join('')}</url>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
