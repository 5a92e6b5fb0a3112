import type { Candidate } from '../../citation/resolve.ts'
import { searchable } from '../../script/fold.ts'
import type { SearchNames } from '../../search/names.ts'
import type { OpenSearch } from '../../search/open-search.ts'
import { placeName } from '../../search/place-name.ts'
import type { SearchResult } from '../../search/query.ts'
import { type Titled, tellApart } from '../../search/tell-apart.ts'
import { fill } from '../../strings/fill.ts'
import type { SearchMessages } from '../../strings/search-messages.ts'
import { element } from '../element.ts'
import { hitHeading, hitPlace, levelMark } from './name-element.ts'
import { placeHref } from './named-places.ts'
import { appendExcerpt, clauseHref } from './render-hits.ts'
import { totalsOf } from './show-result.ts'

/** Most clauses suggested; the search page has all. */
export const OFFERED = 5
/** Most documents, principles and places of a reference suggested. */
const NAMED = 3
const CONTEXT = 14

/** A suggestion. */
interface Option {
  href: string
  content: (string | Node)[]
}

/** Suggestions of one kind, with a heading. */
export interface OptionGroup {
  name: string
  options: readonly Option[]
}

/** The input for suggestions. */
export interface Asked {
  query: string
  /** Address prefix of pages in the script. */
  home: string
  messages: SearchMessages
}

/** The places that a reference names. */
export function placeGroup(places: readonly Candidate[], { home, messages }: Asked): OptionGroup {
  const options = places.slice(0, NAMED).map((place) => {
    const { clause, label, heading, title } = place
    const name =
      clause === null
        ? []
        : [
            element(
              'span',
              'num',
              placeName({ clause, label: label ?? '', heading }, messages.article),
            ),
          ]
    const content = [...name, element('b', '', clause === null ? title : (heading ?? ''))]
    const document = clause === null ? [] : [element('small', '', title)]
    return { href: placeHref(home, place), content: [...content, ...document] }
  })
  return { name: messages.groupPlace, options }
}

/** Documents whose title or number contains the words. */
export function documentGroup(
  { titles, numbers }: SearchNames,
  { manifest: { documents, levels } }: Pick<OpenSearch, 'manifest'>,
  { query, home, messages }: Asked,
): OptionGroup {
  const { folded } = searchable(query)
  const found: (Titled & { level: string | null; number: string | null })[] = []
  for (const [at, document] of documents.entries()) {
    if (folded === '' || found.length === NAMED) break
    const [title, number] = [titles[at] ?? '', numbers[at] ?? null]
    if (searchable(`${title} ${number ?? ''}`).folded.includes(folded))
      found.push({ ...document, title, number })
  }
  const apart = tellApart(found)
  const options = found.map(({ id, title, number, level }, at): Option => {
    const note = number ?? apart[at] ?? ''
    return {
      href: `${home}${id}/`,
      content: [
        ...levelMark(level, level, levels),
        element('b', '', title),
        ...(note === '' ? [] : [element('small', '', note)]),
      ],
    }
  })
  return { name: messages['facet-doc'], options }
}

/** Principles whose name contains the words. */
export function principleGroup(
  { principles }: SearchNames,
  { query, home, messages }: Asked,
): OptionGroup {
  const { folded } = searchable(query)
  const found = Object.entries(principles).filter(
    ([, title]) => folded !== '' && searchable(title).folded.includes(folded),
  )
  const options = found.slice(0, NAMED).map(([id, title]) => ({
    href: `${home}principles/${id}/`,
    content: [element('b', '', title)],
  }))
  return { name: messages['facet-principle'], options }
}

/** The first clauses of a result, each with its document, and a link to all of them. */
export function clauseGroup(
  result: SearchResult,
  levels: readonly string[],
  action: string,
  { query, home, messages }: Asked,
): OptionGroup {
  const groups = new Map(result.documents.map((group) => [group.document.id, group]))
  const options = result.clauses.slice(0, OFFERED).map((hit): Option => {
    const group = groups.get(hit.document)
    const text = element('span', 'quote')
    appendExcerpt(text, hit, CONTEXT)
    const name = element('span', 'num', hitPlace(hit, messages))
    const level = levelMark(group?.level ?? null, group?.document.level ?? null, levels)
    const heading = element('b', '', ...hitHeading(hit, messages))
    const document = element('small', '', group?.title ?? '')
    return {
      href: clauseHref(home, hit, query),
      content: [...level, name, heading, document, text],
    }
  })
  if (result.total > 0) {
    const totals = totalsOf(result)
    const n = totals.exact ? String(totals.total) : `${totals.total}+`
    const href = `${action}?${new URLSearchParams({ q: query })}`
    options.push({ href, content: [fill(messages.all, { n })] })
  }
  return { name: messages.groupClause, options }
}
