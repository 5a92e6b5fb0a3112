import { absolute } from '../citation/address.ts'
import { site } from '../site.ts'
import type { Reader } from './reader.ts'
import { siteIcon } from './site-icon.ts'

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Longest `ShortName` that the format allows. */
const SHORT_NAME = 16

/**
 * An OpenSearch description: the request that a browser's search box makes to the site,
 * `/search/?q=`. The braces of its template belong to the format and are not escaped.
 */
export function openSearchDescription({ root, script, t, convert }: Reader): string {
  const name = Array.from(convert(site.title)).slice(0, SHORT_NAME).join('')
  const template = `${absolute(`${root}search/`, site)}?q={searchTerms}`
  const self = absolute(`${root}opensearch.xml`, site)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(name)}</ShortName>`,
    `  <Description>${escapeXml(t('逐條全文檢索，繁簡通檢。'))}</Description>`,
    `  <Language>${script}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image>${escapeXml(absolute(siteIcon(), site))}</Image>`,
    `  <Url type="text/html" method="get" template="${escapeXml(template)}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n')
}
