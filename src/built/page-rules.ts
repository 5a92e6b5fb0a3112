import { gzipSync } from 'node:zlib'
import { CONTENT_SECURITY_POLICY } from '../view/content-security-policy.ts'
import { attribute, type BuiltPage } from './built-pages.ts'

/** `type` of a script element that contains data instead of code. */
const DATA = /^application\/(?:ld\+)?json$/

/** Stands for the site's own origin. */
const HERE = 'https://here.invalid'

/** `rel` of a link that the browser fetches to show the page. */
const FETCHED = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|manifest)\b/

/**
 * Violations of the strict security policy in a page: inline code or styles, a missing or weaker
 * policy, a file of another origin.
 */
export function checkPage(page: BuiltPage): string[] {
  const found: string[] = []
  const policy = page.elements.find(
    (element) => attribute(element, 'httpEquiv')?.toLowerCase() === 'content-security-policy',
  )
  if (!policy) found.push('no Content-Security-Policy')
  else if (attribute(policy, 'content') !== CONTENT_SECURITY_POLICY)
    found.push(`policy ${attribute(policy, 'content')}`)
  for (const element of page.elements) {
    const { tagName, properties } = element
    if (tagName === 'style') found.push('a <style> of its own')
    if (tagName === 'script' && !attribute(element, 'src') && !isData(attribute(element, 'type')))
      found.push('a <script> of its own')
    for (const name of Object.keys(properties))
      if (name === 'style' || /^on[A-Z]/.test(name))
        found.push(`<${tagName} ${name.toLowerCase()}=…>`)
    const loaded = loadedBy(element)
    if (loaded !== null && URL.parse(loaded, HERE)?.origin !== HERE)
      found.push(`<${tagName}> loads ${loaded}`)
  }
  return found.map((line) => `${page.file}: ${line}`)
}

function isData(type: string | null): boolean {
  return type !== null && DATA.test(type)
}

function loadedBy(element: BuiltPage['elements'][number]): string | null {
  if (element.tagName === 'link')
    return FETCHED.test(attribute(element, 'rel') ?? '') ? attribute(element, 'href') : null
  if (element.tagName === 'form') return attribute(element, 'action')
  return attribute(element, 'src') ?? attribute(element, 'srcSet')
}

/** The notes beside a clause on wide screens, which are not part of the text that is read. */
const BESIDE = /<div class="beside"[^>]*>.*?<\/div>/gs

/**
 * Gzipped size of a page in bytes: its HTML without the notes beside the text, and its style
 * sheets.
 */
export function readingSize(page: BuiltPage, readStyle: (href: string) => Buffer): number {
  const styles = page.elements
    .filter((element) => attribute(element, 'rel') === 'stylesheet')
    .flatMap((element) => attribute(element, 'href') ?? [])
  const texts = [Buffer.from(page.html.replace(BESIDE, '')), ...styles.map(readStyle)]
  return texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
}
