import type { Element, Root } from 'hast'
import { isForm } from '../../corpus/split/line-forms.ts'
import { simplify } from '../../corpus/split/vocabulary/simplify.ts'
import { childElements, outermost, plainText } from './page-tree.ts'

/**
 * Meta tags for the title of a page, from the standard for government sites, search engines and
 * social networks.
 */
const TITLE_TAGS = ['articletitle', 'citation_title', 'dc.title', 'og:title']

/**
 * The name of a page: its only `<h1>`, a meta tag, or its `<title>` without the name of the site;
 * null if it has none.
 */
export function pageName(tree: Root): string | null {
  const headings = outermost(tree, 'h1')
    .map(plainText)
    .filter((text) => text !== '' && !namesSite(text))
  if (headings.length === 1) return headings[0] ?? null
  const [head] = outermost(tree, 'head')
  if (head === undefined) return null
  for (const name of TITLE_TAGS) {
    const tag = childElements(head).find((element) => metaName(element) === name)
    const content = String(tag?.properties['content'] ?? '').trim()
    if (content !== '') return content
  }
  const [title] = outermost(head, 'title').map(plainText)
  return (title && withoutSite(title)) || null
}

// Of the parts of a title the longest that names a document; otherwise all but the last, which is
// the site.
function withoutSite(title: string): string {
  const named = title
    .split(/[_|]|\s[–—-]+\s/u)
    .map((part) => part.trim())
    .filter((part) => isForm(simplify(part), 'title'))
    .sort((a, b) => b.length - a.length)
  return named[0] ?? title.replace(/(?<!\s)\s*[_|–—-]\s*[^_|–—-]{2,30}$/u, '').trim()
}

function metaName({ tagName, properties }: Element): string | null {
  if (tagName !== 'meta') return null
  return String(properties['name'] ?? properties['property'] ?? '').toLowerCase()
}

/** Whether a heading is the name of an authority or its site rather than of a document. */
export function namesSite(heading: string): boolean {
  const folded = simplify(heading)
  return isForm(folded, 'authority') || isForm(folded, 'site-name')
}
