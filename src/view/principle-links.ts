import type { Block, Document } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { statementsOf } from '../principles/state.ts'
import type { Place } from '../script/wording.ts'
import type { Corpus } from './corpus.ts'
import { blockNames } from './corpus-references.ts'
import type { TextLink } from './link-inlines.ts'
import type { Reader } from './reader.ts'
import { shownPlace } from './shown-text.ts'

/** A wording of a principle in a block, as a range of its corrected reading. */
interface BlockWording extends Place {
  block: Block
  principle: Corpus['principles'][number]
}

const known = new WeakMap<Document, { principles: Corpus['principles']; found: BlockWording[] }>()

/**
 * The links of a text, with links from its formulations to their principles added. Where two would
 * overlap, references take precedence, then longer formulations.
 */
export function principleLinks(
  published: Document,
  reader: Reader,
  { principles }: Pick<Corpus, 'principles'>,
  references: ReadonlyMap<string, TextLink[]>,
): Map<string, TextLink[]> {
  const names = blockNames(published)
  const links = new Map(references)
  for (const { block, principle, ...place } of wordingsIn(published, principles)) {
    const name = names.get(block)
    if (name === undefined) continue
    const { start, end } = shownPlace(place, block, published, reader)
    const there = links.get(name) ?? []
    if (there.some((other) => other.start < end && other.end > start)) continue
    const href = `${reader.root}principles/${principle.id}/`
    links.set(name, [...there, { start, end, href, isFormulation: true }])
  }
  return links
}

/** Every wording in a text, longest first. */
function wordingsIn(document: Document, principles: Corpus['principles']): BlockWording[] {
  const made = known.get(document)
  if (made?.principles === principles) return made.found
  const found = principles.flatMap((principle) =>
    statementsOf(principle, [document]).flatMap(({ passage, places }) =>
      places.flatMap((place) => inBlock(passage.blocks, place, principle)),
    ),
  )
  found.sort((x, y) => y.end - y.start - (x.end - x.start))
  known.set(document, { principles, found })
  return found
}

/** A range of a passage, relative to the block that contains it; empty when it spans blocks. */
function inBlock(
  blocks: readonly Block[],
  { start, end }: Place,
  principle: BlockWording['principle'],
): BlockWording[] {
  let offset = 0
  for (const [index, block] of blocks.entries()) {
    offset += index === 0 ? 0 : block.before.length
    const length = readBlock(block, 'corrected').length
    if (start >= offset && end <= offset + length)
      return [{ start: start - offset, end: end - offset, block, principle }]
    offset += length
  }
  return []
}
