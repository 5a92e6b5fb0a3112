/** The results for the citations and quotations of a draft, as elements. */
import type { AuditCorpus } from '../../audit/audit-corpus.ts'
import type { Audit } from '../../audit/audit-text.ts'
import type { AuditItem, Verdict } from '../../audit/verdict.ts'
import { VERDICTS } from '../../audit/verdict.ts'
import type { AuditMessages } from '../../strings/audit-messages.ts'
import { fill } from '../../strings/fill.ts'
import { type Home, keyName, wordsPath } from '../cite/places.ts'
import { sayDifference } from '../cite/say-difference.ts'
import { element } from '../element.ts'

export interface AuditPage {
  home: Home
  messages: AuditMessages
}

/** Most places listed for one item. */
const MOST_PLACES = 5

/** The summary, the coverage, and one item per citation, in draft order. */
export function auditElements(
  { items, counts, coverage }: Audit,
  corpus: AuditCorpus,
  page: AuditPage,
): HTMLElement[] {
  const { messages } = page
  const { documents, clauses } = coverage
  const tally = (Object.keys(VERDICTS) as Verdict[])
    .filter((verdict) => counts[verdict] !== undefined)
    .map((verdict) => `${messages[verdict]} ${counts[verdict]}`)
  const sum =
    items.length === 0
      ? messages.nothing
      : `${fill(messages.sum, { n: items.length })}${tally.join('、')}`
  const list = element('ol', '', ...items.map((item) => itemElement(item, corpus, page)))
  const covered = element('p', '', fill(messages.coverage, { documents, clauses }))
  return [element('p', '', sum), covered, ...(items.length > 0 ? [list] : [])]
}

function itemElement(item: AuditItem, corpus: AuditCorpus, page: AuditPage): HTMLElement {
  const { messages } = page
  const made = document.createElement('li')
  made.dataset['audit'] = item.verdict
  const head = element(
    'p',
    '',
    element('strong', '', messages[item.verdict]),
    ` ${fill(messages.line, { line: item.line })} `,
    element('span', '', item.text),
  )
  made.append(head)
  const notes = notesOf(item, corpus, messages)
  if (item.at.length + notes.length === 0) return made
  const list = element(
    'ul',
    '',
    ...item.at.slice(0, MOST_PLACES).map((id) => placeElement(id, corpus, page)),
    ...notes.map((note) => element('li', '', note)),
  )
  made.append(list)
  return made
}

function notesOf(item: AuditItem, corpus: AuditCorpus, messages: AuditMessages): string[] {
  const { differences, omitted = [], warning, renumbered = [], former, document } = item
  return [
    ...differences.map((difference) => sayDifference(difference, messages)),
    ...omitted.map((text) => fill(messages.omitted, { text })),
    ...(warning ? [messages[warning]] : []),
    ...(former === null ? [messages.unseen] : []),
    ...(former ?? []).map(({ edition }) => fill(messages.former, { edition })),
    ...renumbered.map(({ edition, now }) =>
      fill(now.length === 0 ? messages.dropped : messages.moved, {
        edition,
        now: now.map((id) => nameOf(`${document}/${id}`, corpus)).join('、'),
      }),
    ),
  ]
}

function placeElement(id: string, corpus: AuditCorpus, { home }: AuditPage): HTMLElement {
  const [document = '', clause = null] = id.split('/')
  const link = element('a', '', nameOf(id, corpus))
  link.href = wordsPath(document, clause, '', home)
  return element('li', '', link)
}

function nameOf(id: string, { byId }: AuditCorpus): string {
  return keyName(id, byId.get(id.split('/')[0] ?? ''))
}
