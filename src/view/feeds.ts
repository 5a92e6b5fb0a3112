import { absolute, documentPath, parseKey } from '../citation/address.ts'
import { editionPath } from '../citation/edition-path.ts'
import { locator } from '../citation/locator.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { writeAtom } from '../formats/feed/atom.ts'
import type { Feed, FeedEntry } from '../formats/feed/feed.ts'
import { writeJsonFeed } from '../formats/feed/json-feed.ts'
import type { Principle } from '../principles/principle.ts'
import { site } from '../site.ts'
import { type ChangeView, changeViews } from './changes-view.ts'
import type { Corpus } from './corpus.ts'
import { historyOf } from './edition-view.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** The formats of a feed by file name. */
const FEED_FILES = {
  'atom.xml': { type: 'application/atom+xml', write: writeAtom, name: 'Atom' },
  'feed.json': { type: 'application/feed+json', write: writeJsonFeed, name: 'JSON Feed' },
} as const

export type FeedFile = keyof typeof FEED_FILES

/** File names of a feed. */
export const FEED_NAMES = Object.keys(FEED_FILES) as FeedFile[]

/** Most entries of a feed: the newest. */
const MOST_ENTRIES = 200

/** Path of a feed beside its page: `/changes/atom.xml`. */
function feedPath(page: string, file: FeedFile, { root }: Reader): string {
  return `${root}${page}${file}`
}

/** Links to the feeds of a page; none where the site has no feeds. */
export function feedLinks(page: string, reader: Reader) {
  if (!site.feeds) return []
  return FEED_NAMES.map((file) => ({
    href: feedPath(page, file, reader),
    ...{ type: FEED_FILES[file].type, name: FEED_FILES[file].name },
  }))
}

/** A feed in one of its formats. @param page - path of its page below the reader's root */
export function feedResponse(feed: Feed, page: string, file: FeedFile, reader: Reader): Response {
  const { type, write } = FEED_FILES[file]
  const self = absolute(feedPath(page, file, reader), site)
  return new Response(write(feed, self), {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  })
}

/** Entries for what was added, changed or withdrawn in the corpus. */
export function changesFeed(corpus: Corpus, reader: Reader): Feed {
  const fresh = corpus.documents.flatMap((document) => newEntry(document, corpus, reader))
  const changes = changeViews(corpus, reader).map(changeEntry)
  return feedOf(reader.t('變更記錄'), 'changes/', [...fresh, ...changes], reader)
}

/** Entries for the documents that state a principle: their addition, and their changes. */
export function principleFeed(principle: Principle, corpus: Corpus, reader: Reader): Feed {
  const stating = new Map(
    corpus.documents.flatMap((document) => {
      const clauses = [...walkClauses(document.clauses)].filter(({ principles }) =>
        principles.includes(principle.id),
      )
      return clauses.length === 0 ? [] : [[document.id, { document, clauses }] as const]
    }),
  )
  const fresh = [...stating.values()].flatMap(({ document, clauses }) => {
    const show = shower(document, reader)
    const names = clauses.map(({ id, label }) => show(locator(document, id)?.name ?? label))
    return newEntry(document, corpus, reader, `${principle.id}/`).map((entry) => ({
      ...entry,
      summary: names.join('、'),
    }))
  })
  const changes = changeViews(corpus, reader)
    .filter(({ id }) => stating.has(parseKey(id)?.document ?? ''))
    .map(changeEntry)
  const name = reader.convert(principle.title)
  return feedOf(name, `principles/${principle.id}/`, [...fresh, ...changes], reader)
}

function feedOf(name: string, page: string, entries: FeedEntry[], reader: Reader): Feed {
  const author = reader.convert(site.title)
  const newest = entries.sort((a, b) => compare(b.day, a.day) || compare(a.id, b.id))
  return {
    title: `${author}：${name}`,
    page: absolute(`${reader.root}${page}`, site),
    ...{ author, language: reader.script, entries: newest.slice(0, MOST_ENTRIES) },
  }
}

/**
 * The entry for the addition of a document, dated by the retrieval of its page, else by its issue;
 * none if neither is known.
 */
function newEntry(present: Document, corpus: Corpus, reader: Reader, about = ''): FeedEntry[] {
  // A document was added with its first edition; later ones are changes, and the entry keeps its
  // id.
  const first = historyOf(corpus, present)?.chain.editions[0]
  const document = first?.document ?? present
  const { meta } = document
  const retrieved = meta.source.retrieved?.slice(0, 10)
  const day = retrieved ?? meta.date.value ?? ''
  if (day.length !== 10) return []
  const title = shower(document, reader)(meta.title)
  const said = retrieved
    ? reader.t('{title}：收錄', { title })
    : reader.t('{title}：發布', { title })
  const place = { document: document.id, clause: null }
  const path = first
    ? editionPath(place, first.key, site, reader.script)
    : documentPath(document.id, site, reader.script)
  const url = absolute(path, site)
  const summary = [meta.issuer.value, meta.docNumber.value].filter(Boolean).join('，')
  return [
    {
      ...{ id: tag(day, `${about}${document.id}/new`), title: said, day, url, related: null },
      summary: summary === '' ? said : shower(document, reader)(summary),
    },
  ]
}

function changeEntry({ id, kind, date, title, detail, href, compare: to }: ChangeView): FeedEntry {
  return {
    ...{ id: tag(date, `${id}/${kind}`), title, day: date, url: absolute(href, site) },
    related: to === null ? null : absolute(to, site),
    summary: detail || title,
  }
}

function tag(day: string, what: string): string {
  return `tag:${new URL(site.url).hostname},${day}:${what}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
