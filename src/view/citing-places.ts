import { locator } from '../citation/locator.ts'
import { factOf, knownFact } from '../corpus/document-facts.ts'
import type { Script } from '../corpus/frontmatter.ts'
import type { Document } from '../corpus/model.ts'
import type { Stretch } from '../script/foreign.ts'
import { blockNamed, documentMatches, type PlacedReference } from './corpus-references.ts'
import { type Reader, readerFor } from './reader.ts'
import { shownPlace, shownRuns } from './shown-text.ts'

/** A place that refers elsewhere, as it is listed where it leads to. */
interface CitingPlace {
  /** Locator of its clause in the script of the document; null outside the clauses. */
  name: string | null
  excerpt: string
}

/** By block and start of the words that refer; of each the excerpt that each reader sees. */
type CitingPlaces = Record<string, { name: string | null; excerpts: Record<Script, string> }>

type Place = Pick<PlacedReference, 'block' | 'start' | 'end'> & { clause: string | null }

const FACT = 'citing places'

/** Characters shown on each side of the words that refer. */
const CONTEXT = 24

/**
 * The places of a document that name another by its title or number, worked out when it is read: a page that lists
 * hundreds of them would read as many documents again.
 */
export function keepCitingPlaces(document: Document): void {
  factOf(document, FACT, (): CitingPlaces => {
    const found = documentMatches(document)
      .filter(({ groups }) => groups['title'] !== undefined || groups['bare'] !== undefined)
      .flatMap((match): [string, CitingPlaces[string]][] => {
        const [hant, hans] = (['zh-Hant', 'zh-Hans'] as const).map((script) =>
          makePlace(document, match, readerFor(script)),
        )
        if (!hant || !hans) return []
        const excerpts = { 'zh-Hant': hant.excerpt, 'zh-Hans': hans.excerpt }
        return [[placeName(match), { name: hant.name, excerpts }]]
      })
    return Object.fromEntries(found)
  })
}

/** Where a reference stands, as a reader sees it; null where its document has no such place. */
export function citingPlace(
  document: Document,
  { from, ...reference }: PlacedReference,
  reader: Reader,
): CitingPlace | null {
  // Not worked out here: where nothing is kept, that would be all of them for each one.
  const places = knownFact(document, FACT) as CitingPlaces | undefined
  const name = placeName(reference)
  const known = places && Object.hasOwn(places, name) ? places[name] : undefined
  return known
    ? { name: known.name, excerpt: known.excerpts[reader.script] }
    : makePlace(document, { ...reference, clause: from.clause }, reader)
}

const placeName = ({ block, start }: Pick<Place, 'block' | 'start'>) => `${block}:${start}`

function makePlace(document: Document, place: Place, reader: Reader): CitingPlace | null {
  const block = blockNamed(document, place.block)
  if (!block) return null
  const { clause } = place
  return {
    name: clause && (locator(document, clause)?.name ?? clause),
    excerpt: excerptOf(
      shownPlace(place, block, document, reader),
      shownRuns(block, document, reader).join(''),
    ),
  }
}

function excerptOf({ start, end }: Stretch, text: string): string {
  const [from, to] = [Math.max(start - CONTEXT, 0), Math.min(end + CONTEXT, text.length)]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
