import type { Clause } from '../../corpus/model.ts'
import { type Exported, isConversion } from '../exported.ts'
import { element, text, type Xml, xmlFile } from '../xml.ts'
import { anchorOf, page, STYLE, TEXT } from './text-xhtml.ts'

export const PACKAGE = 'package.opf'
export const NAV = 'nav.xhtml'

/** The location of the package: the first file that a reading system opens. */
export function containerFile(): string {
  const rootfile = { 'full-path': `EPUB/${PACKAGE}`, 'media-type': 'application/oebps-package+xml' }
  return xmlFile(
    element(
      'container',
      { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
      [element('rootfiles', {}, [element('rootfile', rootfile)])],
    ),
  )
}

/** `package.opf`: metadata and contents of the book (EPUB 3.3). */
export function packageFile(exported: Exported): string {
  const { cited, published, licence, script } = exported
  const { source } = published.meta
  const rights = [licence?.text, licence?.href, source.rights].filter(Boolean).join(' ')
  const dc = (name: string, value: string | null, attributes = {}): Xml[] =>
    value === null || value === '' ? [] : [element(`dc:${name}`, attributes, [text(value)])]
  const meta = (property: string, value: string) => element('meta', { property }, [text(value)])
  const metadata = element('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    ...dc('identifier', isConversion(exported) ? `${cited.url}#${script}` : cited.url, {
      id: 'id',
    }),
    ...dc('title', cited.title),
    ...dc('language', script),
    ...cited.names.flatMap((name) => dc('creator', name)),
    ...dc('date', cited.date),
    ...dc('publisher', cited.site),
    ...dc('source', source.url),
    ...dc('rights', rights),
    meta('dcterms:modified', modified(exported)),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityFeature', 'structuralNavigation'),
    meta('schema:accessibilityHazard', 'none'),
  ])
  const item = (id: string, href: string, type: string, properties: string | null = null) =>
    element('item', { id, href, 'media-type': type, properties })
  const attributes = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'id',
    'xml:lang': script,
  }
  return xmlFile(
    element('package', attributes, [
      metadata,
      element('manifest', {}, [
        item('nav', NAV, 'application/xhtml+xml', 'nav'),
        item('text', TEXT, 'application/xhtml+xml'),
        item('style', STYLE, 'text/css'),
      ]),
      element('spine', {}, [element('itemref', { idref: 'text' })]),
    ]),
  )
}

// The format requires a timestamp; the clock is not used, so that the same text gives the same
// book.
function modified({ published: { meta } }: Exported): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(meta.source.retrieved ?? meta.date.value ?? '')?.[0]
  return `${day ?? '2000-01-01'}T00:00:00Z`
}

/** The table of contents: every clause by label and heading. */
export function navFile(exported: Exported): string {
  const { shown, cited } = exported
  const list = (clauses: readonly Clause[]): Xml =>
    element(
      'ol',
      {},
      clauses.map((clause) =>
        element('li', {}, [
          link(`${TEXT}#${anchorOf(clause.id)}`, nameOf(clause)),
          ...(clause.children.length > 0 ? [list(clause.children)] : []),
        ]),
      ),
    )
  const contents =
    shown.clauses.length > 0
      ? list(shown.clauses)
      : element('ol', {}, [element('li', {}, [link(TEXT, cited.title)])])
  return page(exported, cited.title, [
    element('nav', { 'epub:type': 'toc', role: 'doc-toc' }, [
      element('h1', {}, [text(cited.title)]),
      contents,
    ]),
  ])
}

function link(href: string, words: string): Xml {
  return element('a', { href }, [text(words)])
}

function nameOf({ id, label, heading }: Clause): string {
  return `${label}${heading ?? ''}`.trim() || id
}
