import { element, text, type Xml } from '../xml.ts'
import type { Feed, FeedEntry } from './feed.ts'

/** Update date of a feed without entries: the format requires one. */
const NEVER = '2000-01-01'

/** A feed as Atom (RFC 4287). @param self - its own absolute address */
export function writeAtom({ title, page, author, language, entries }: Feed, self: string): string {
  const lines = [
    element('id', {}, [text(self)]),
    element('title', {}, [text(title)]),
    element('updated', {}, [text(momentOf(entries[0]?.day ?? NEVER))]),
    element('author', {}, [element('name', {}, [text(author)])]),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...entries.map(entry),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    ...lines.map((line) => `  ${line}`),
    '</feed>',
    '',
  ].join('\n')
}

function entry({ id, title, day, url, related, summary }: FeedEntry): Xml {
  const link = (rel: string, href: string) => element('link', { rel, type: 'text/html', href })
  return element('entry', {}, [
    element('id', {}, [text(id)]),
    element('title', {}, [text(title)]),
    element('updated', {}, [text(momentOf(day))]),
    link('alternate', url),
    ...(related === null ? [] : [link('related', related)]),
    element('summary', {}, [text(summary)]),
  ])
}

function momentOf(day: string): string {
  return `${day}T00:00:00Z`
}
