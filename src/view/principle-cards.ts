import { statementsOf } from '../principles/state.ts'
import type { Corpus } from './corpus.ts'
import { documentMark } from './levels.ts'
import { byLevel } from './pages.ts'
import { passagePlace } from './passage-place.ts'
import type { Reader } from './reader.ts'
import { shower } from './shown-text.ts'

/** A summary of a principle. */
interface PrincipleCard {
  name: string
  definition: string
  /** Where it is stated: 中央二（四）, by level. */
  places: { name: string; href: string }[]
  /** Number of places that are not listed. */
  more: number
}

/** Most places listed on a card. */
const MOST = 12

/** A card for each principle of a corpus, by id. */
export function principleCards(
  { documents, principles }: Corpus,
  reader: Reader,
): Record<string, PrincipleCard> {
  const order = byLevel(documents)
  return Object.fromEntries(
    principles.map((principle) => {
      const statements = statementsOf(principle, order)
      const places = statements.slice(0, MOST).map(({ document, id }) => {
        const { label, href } = passagePlace(document, id, reader)
        return {
          name: `${shower(document, reader)(documentMark(document, documents))}${label}`,
          href,
        }
      })
      return [
        principle.id,
        {
          name: reader.convert(principle.title),
          definition: reader.convert(principle.definition),
          ...{ places, more: statements.length - places.length },
        },
      ]
    }),
  )
}
