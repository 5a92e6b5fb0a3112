/** Checks a pasted quotation against the texts of the corpus, in the browser. */
import type { QuotablePiece, QuotableText, QuotedPlace } from '../../citation/quotable-text.ts'
import { quotableTexts } from '../../citation/quotable-text.ts'
import type { Difference, QuotationReport } from '../../citation/quotation.ts'
import { checkQuotation } from '../../citation/quotation.ts'
import type { GoToDocument } from '../../citation/resolve.ts'
import type { CiteMessages } from '../../strings/cite-messages.ts'
import { fill } from '../../strings/fill.ts'
import { markedPassage } from './marked-passage.ts'
import { type Home, loadGoTo, placeItem, placeName, wordsPath } from './places.ts'

export interface CheckPage {
  base: string
  home: Home
  messages: CiteMessages
  result: HTMLElement
}

interface Loaded {
  texts: QuotableText[]
  names: GoToDocument[]
}

let loaded: Promise<Loaded> | null = null

async function load(base: string): Promise<Loaded> {
  const [response, names] = await Promise.all([fetch(`${base}cite/texts.json`), loadGoTo(base, '')])
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  const data = (await response.json()) as [string, QuotablePiece[]][] | null
  return {
    texts: (data ?? []).flatMap(([id, pieces]) => quotableTexts(id, pieces)),
    names: names ?? [],
  }
}

/** Says whether a passage stands in the corpus, and where. */
export async function check(passage: string, page: CheckPage): Promise<void> {
  const { result, messages, base } = page
  if (Array.from(passage.replace(/[^\p{L}\p{N}]/gu, '')).length < 2) {
    result.textContent = messages.tooShort
    return
  }
  result.textContent = messages.checking
  loaded ??= load(base)
  try {
    const { texts, names } = await loaded
    const report = checkQuotation(passage, texts)
    result.replaceChildren(...reportElements(passage, report, names, page))
  } catch (error) {
    // The next try loads anew.
    loaded = null
    console.error(error)
    result.textContent = messages.failed
  }
}

function reportElements(
  passage: string,
  { status, at, differences, omitted = [], warning = null }: QuotationReport,
  names: readonly GoToDocument[],
  page: CheckPage,
): HTMLElement[] {
  const { messages } = page
  const verdict = element('p', messages[status])
  verdict.dataset['verdict'] = status
  const places = document.createElement('ul')
  const words = status === 'altered' || status === 'elided' ? '' : passage
  // The nearest place of an altered passage is near to it in either reading.
  const noted = at.map((place) => (status === 'altered' ? { ...place, reading: null } : place))
  places.append(...noted.map((place) => quotedItem(place, words, names, page)))
  const left = omitted.map((text) => element('p', fill(messages.omitted, { text })))
  const parts = [
    verdict,
    ...(at.length > 0 ? [places] : []),
    ...left,
    ...(warning === null ? [] : [element('p', messages[warning])]),
  ]
  return differences.length > 0
    ? [...parts, ...differenceElements(passage, differences, page)]
    : parts
}

function quotedItem(
  { id, to, reading }: Pick<QuotedPlace, 'id' | 'to'> & { reading: string | null },
  words: string,
  names: readonly GoToDocument[],
  { home, messages }: CheckPage,
): HTMLLIElement {
  const [document = '', clause = null] = id.split('/')
  const end = to === null ? '' : ` ${messages.upTo} ${nameOf(to, names, false)}`
  const note = reading === 'published' ? messages.asPublished : ''
  const path = wordsPath(document, clause, to === null ? words : '', home)
  return placeItem(`${nameOf(id, names, true)}${end}${note}`, path)
}

function nameOf(key: string, names: readonly GoToDocument[], withTitle: boolean): string {
  const [document, id] = key.split('/')
  const found = names.find((candidate) => candidate.id === document)
  const [, label = null, heading = null] =
    found?.clauses.find(([clause]) => clause === id) ?? ([] as never[])
  return placeName(withTitle ? (found?.title ?? key) : '', label, heading)
}

function differenceElements(
  passage: string,
  differences: readonly Difference[],
  { messages }: CheckPage,
): HTMLElement[] {
  const marked = document.createElement('p')
  marked.className = 'passage'
  const tags = { struck: 'del', underlined: 'ins' } as const
  marked.append(
    ...markedPassage(passage, differences).map(({ kind, text }) =>
      kind === 'same' ? text : element(tags[kind], text),
    ),
  )
  const key = document.createElement('p')
  key.className = 'passage key'
  key.append(element('del', messages.struck), ' ', element('ins', messages.underlined))
  const list = document.createElement('ul')
  list.append(
    ...differences.map((difference) => element('li', sayDifference(difference, messages))),
  )
  return [key, marked, list]
}

function sayDifference({ passage, text }: Difference, messages: CiteMessages): string {
  const kind = text === '' ? 'added' : passage === '' ? 'missing' : 'replaced'
  return fill(messages[kind], { passage, text })
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.append(text)
  return made
}
