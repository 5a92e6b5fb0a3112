import { absolute } from '../citation/address.ts'
import { site } from '../site.ts'
import type { ChangeView } from './changes-view.ts'
import type { Reader } from './reader.ts'

/** What a feed that has no entry yet was updated on: the format demands a day. */
const NEVER = '2000-01-01'

/** Characters that XML 1.0 has no place for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function escapeXml(text: string): string {
  return text
    .replace(NO_XML, '')
    .toWellFormed()
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Path of the feed of a reader: `/changes/atom.xml`. */
export function feedPath({ root }: Reader): string {
  return `${root}changes/atom.xml`
}

/**
 * The changes of a corpus as an Atom feed (RFC 4287). Ids are `tag:` URIs of what changed and when, so that
 * an entry stays the same when the site moves; `updated` is the day of the change itself.
 */
export function changesFeed(changes: readonly ChangeView[], reader: Reader): string {
  const self = absolute(feedPath(reader), site)
  const page = absolute(`${reader.root}changes/`, site)
  const name = `${reader.convert(site.title)}：${reader.t('變更記錄')}`
  const entries = changes.flatMap((change) => [
    '  <entry>',
    `    <id>${escapeXml(tagOf(change))}</id>`,
    `    <title>${escapeXml(change.title)}</title>`,
    `    <updated>${change.date}T00:00:00Z</updated>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(absolute(change.href, site))}"/>`,
    ...(change.compare === null
      ? []
      : [
          `    <link rel="related" type="text/html" href="${escapeXml(absolute(change.compare, site))}"/>`,
        ]),
    `    <summary>${escapeXml(change.detail || change.title)}</summary>`,
    '  </entry>',
  ])
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${reader.script}">`,
    `  <id>${escapeXml(self)}</id>`,
    `  <title>${escapeXml(name)}</title>`,
    `  <updated>${changes[0]?.date ?? NEVER}T00:00:00Z</updated>`,
    `  <author><name>${escapeXml(reader.convert(site.title))}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n')
}

function tagOf({ id, kind, date }: ChangeView): string {
  return `tag:${new URL(site.url).hostname},${date}:${id}/${kind}`
}
