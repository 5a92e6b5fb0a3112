import { clausePath, documentPath, permalink } from '../citation/address.ts'
import { chineseDate } from '../citation/chinese-date.ts'
import { locator } from '../citation/locator.ts'
import { sealColumns } from '../citation/seal.ts'
import { type Clause, type Document, walkClauses } from '../corpus/model.ts'
import { readClause } from '../corpus/reading.ts'
import { site } from '../site.ts'
import { cardChoice } from '../view/card-choice.ts'
import { documentSize } from '../view/document-size.ts'
import { documentMark } from '../view/levels.ts'
import { readerFor } from '../view/reader.ts'
import { shower } from '../view/shown-text.ts'
import type { Card } from './card-svg.ts'

/** Most characters of a clause that may fit on a card. */
const FIRST = 160

/** A card with the path of its file, below the site's folder. */
export interface CardFile {
  file: string
  card: Card
}

const fileOf = (path: string) => `${path.slice(site.base.length)}card.png`

/** The words of a clause after its label and heading. */
function ownWords(clause: Clause, show: (text: string) => string): string {
  const [headline = '', ...paragraphs] = readClause(clause, 'corrected').map(show)
  const name = show(clause.heading ?? clause.label)
  const at = headline.indexOf(name)
  const rest =
    at < 0 ? headline : headline.slice(at + name.length).replace(/^[。．.：:、，\s]+/u, '')
  const text = [rest, ...paragraphs].filter(Boolean).join('')
  return Array.from(text.replace(/\s+/gu, ' ')).slice(0, FIRST).join('')
}

/** The cards of a document, and of its clauses if they have pages and cards, in its own script. */
function* cardsOf(document: Document, hasClauses: boolean): Generator<CardFile> {
  const { script, docNumber, date, title, level } = document.meta
  const reader = readerFor(script)
  const show = shower(document, reader)
  const mark = show(documentMark(document, [document]))
  const shared = { site: reader.convert(site.title) }
  const address = (clause: string | null) =>
    permalink(document.id, clause, site).replace(/^https?:\/\//, '')
  const facts = [
    ...(level === null ? [] : [show(level)]),
    ...(docNumber.value === null ? [] : [show(docNumber.value)]),
    ...(date.value === null ? [] : [chineseDate(date.value)]),
    documentSize(document, reader),
  ]
  yield {
    file: fileOf(documentPath(document.id, site)),
    card: {
      ...shared,
      where: facts.join('　'),
      seal: sealColumns(mark, null, script),
      number: null,
      heading: show(title),
      text: '',
      address: address(null),
    },
  }
  if (!hasClauses || !site.clausePages) return
  for (const clause of walkClauses(document.clauses))
    yield {
      file: fileOf(clausePath(document.id, clause.id, site, site.defaultScript)),
      card: {
        ...shared,
        where: [...(level === null ? [] : [show(level)]), show(title)].join('　'),
        seal: sealColumns(mark, clause.id, script),
        number: show(locator(document, clause.id)?.name ?? clause.label),
        heading: show(clause.heading ?? ''),
        text: ownWords(clause, show),
        address: address(clause.id),
      },
    }
}

/** Every card for a site with these documents. */
export function* corpusCards(documents: readonly Document[]): Generator<CardFile> {
  const choice = cardChoice({ documents })
  if (choice === 'none') return
  for (const document of documents) yield* cardsOf(document, choice === 'clauses')
}
