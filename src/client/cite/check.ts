/** Checks a pasted quotation against the texts of the corpus, in the browser. */
import { type FormerPieces, formerTexts, withFormer } from '../../citation/former-texts.ts'
import type { QuotablePiece, QuotableText, QuotedPlace } from '../../citation/quotable-text.ts'
import { quotableTexts } from '../../citation/quotable-text.ts'
import type { Difference, FormerPlace, QuotationReport } from '../../citation/quotation.ts'
import { checkQuotation } from '../../citation/quotation.ts'
import type { GoToDocument } from '../../citation/resolve.ts'
import type { CiteMessages } from '../../strings/cite-messages.ts'
import { fill } from '../../strings/fill.ts'
import { element } from '../element.ts'
import { markedPassage } from './marked-passage.ts'
import { type Home, keyName, loadGoTo, placeItem, wordsPath } from './places.ts'
import { sayDifference } from './say-difference.ts'

export interface CheckPage {
  base: string
  home: Home
  messages: CiteMessages
  result: HTMLElement
}

interface Loaded {
  texts: QuotableText[]
  /** Null where the site has no file of them. */
  former: QuotableText[] | null
  names: GoToDocument[]
}

let loaded: Promise<Loaded> | null = null

async function load(base: string): Promise<Loaded> {
  const [texts, former, names] = await Promise.all([
    loadTexts<[string, QuotablePiece[]]>(`${base}cite/texts.json`),
    loadTexts<FormerPieces>(`${base}cite/former.json`),
    loadGoTo(base, ''),
  ])
  return {
    texts: (texts ?? []).flatMap(([id, pieces]) => quotableTexts(id, pieces)),
    former: former && formerTexts(former),
    names: names ?? [],
  }
}

/** Texts in a file of the site; null where they are too large to send. */
async function loadTexts<T>(url: string): Promise<T[] | null> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return (await response.json()) as T[] | null
}

/** Shows whether a passage is in the corpus, and where. */
export async function check(passage: string, page: CheckPage): Promise<void> {
  const { result, messages, base } = page
  if (Array.from(passage.replace(/[^\p{L}\p{N}]/gu, '')).length < 2) {
    result.textContent = messages.tooShort
    return
  }
  result.textContent = messages.checking
  loaded ??= load(base)
  try {
    const { texts, former, names } = await loaded
    const report = withFormer(passage, checkQuotation(passage, texts), former)
    result.replaceChildren(...reportElements(passage, report, names, page))
  } catch (error) {
    // The next attempt loads again.
    loaded = null
    console.error(error)
    result.textContent = messages.failed
  }
}

function reportElements(
  passage: string,
  { status, at, differences, omitted = [], warning = null, former }: QuotationReport,
  names: readonly GoToDocument[],
  page: CheckPage,
): HTMLElement[] {
  const { messages } = page
  const verdict = element('p', '', messages[status])
  verdict.dataset['verdict'] = status
  const places = document.createElement('ul')
  const words = status === 'altered' || status === 'elided' ? '' : passage
  // The closest place of an altered passage is close to it in either reading.
  const noted = at.map((place) => (status === 'altered' ? { ...place, reading: null } : place))
  places.append(...noted.map((place) => quotedItem(place, words, names, page)))
  const left = omitted.map((text) => element('p', '', fill(messages.omitted, { text })))
  const parts = [
    verdict,
    ...(at.length > 0 ? [places] : []),
    ...left,
    ...(former === null ? [element('p', '', messages.unseen)] : []),
    ...(former ?? []).flatMap((place) => formerElements(place, names, page)),
    ...(warning === null ? [] : [element('p', '', messages[warning])]),
  ]
  return differences.length > 0
    ? [...parts, ...differenceElements(passage, differences, page)]
    : parts
}

/** An edition that contains the words, with links to their places in it. */
function formerElements(
  { document: id, edition, at }: FormerPlace,
  names: readonly GoToDocument[],
  { home, messages }: CheckPage,
): HTMLElement[] {
  const said = element('p', '', fill(messages.former, { edition }))
  said.dataset['former'] = edition
  const list = document.createElement('ul')
  list.append(
    ...at.map((key) => {
      const clause = key.split('/')[1]
      const own = home.clausePages && clause !== undefined
      const anchor = clause === undefined || own ? '' : `#${clause}`
      const path = `${home.path}${own ? key : id}/@${edition}/${anchor}`
      return placeItem(nameOf(key, names, true), path)
    }),
  )
  return [said, list]
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
  const [document] = key.split('/')
  const found = names.find(({ id }) => id === document)
  return withTitle ? keyName(key, found) : keyName(key, found, '')
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
      kind === 'same' ? text : element(tags[kind], '', text),
    ),
  )
  const key = document.createElement('p')
  key.className = 'passage key'
  key.append(element('del', '', messages.struck), ' ', element('ins', '', messages.underlined))
  const list = document.createElement('ul')
  list.append(
    ...differences.map((difference) => element('li', '', sayDifference(difference, messages))),
  )
  return [key, marked, list]
}
