import { otherScript } from '../citation/address.ts'
import { locator } from '../citation/locator.ts'
import type { Orthography } from '../corpus/frontmatter.ts'
import type { Block, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { type Choice, listChoices } from '../script/choices.ts'
import { keptUnits } from '../script/kept-units.ts'
import { givenReadings, glossaryPairs, overridesIn } from '../script/overrides.ts'
import { keepLast } from './keep-last.ts'
import { type Reader, readerFor } from './reader.ts'
import { shower, spellingsOf } from './shown-text.ts'

/** A reading that the conversion chose, with all places where it was chosen for the same reason. */
export interface ChoiceRow {
  /** As published. */
  source: string
  /** As converted. */
  target: string
  /** The other possible readings. */
  alternatives: readonly string[]
  /** Who chose, and by which phrase, in words. */
  why: string
  /** Whether a phrase or a person decided; otherwise the most common reading was taken. */
  sure: boolean
  places: ChoicePlace[]
}

interface ChoicePlace {
  /** Locator of the clause. */
  name: string
  /** Link to it in the converted document, relative to the page that lists the choices. */
  href: string
  times: number
}

type Found = Omit<ChoiceRow, 'places'>

/** A choice, with what decided: a dictionary, the editor, or that a unit with a meaning is kept. */
type Chosen = Pick<Choice, 'source' | 'target' | 'alternatives'> & {
  by: Pick<Choice, 'layer' | 'phrase'> | 'editor' | { meaning: string }
}

/**
 * Every choice that the conversion of a document made, those without a phrase first. The same in
 * both scripts of the page.
 */
export function conversionChoices(published: Document, reader: Reader): ChoiceRow[] {
  const show = shower(published, reader)
  const rows = new Map<string, ChoiceRow & { at: Map<string, ChoicePlace> }>()
  for (const { clause, choices } of choicesIn(published)) {
    const name =
      clause === null ? reader.t('條文之外') : show(locator(published, clause)?.name ?? clause)
    // Relative links, since the list has thousands: its page is one level below the document.
    const href = `../${clause === null ? '' : `#${clause}`}`
    for (const choice of choices) {
      const found = told(choice, reader.t)
      const key = [found.source, found.target, found.why].join('\t')
      const row = rows.get(key) ?? { ...found, places: [], at: new Map<string, ChoicePlace>() }
      const place = row.at.get(href) ?? { name, href, times: 0 }
      if (place.times++ === 0) row.places.push(place)
      row.at.set(href, place)
      rows.set(key, row)
    }
  }
  return Array.from(rows.values(), ({ at: _, ...row }) => row).toSorted(
    (a, b) => Number(a.sure) - Number(b.sure),
  )
}

/** The choices in each part of a document: the same for every reader, so that they are listed once. */
const choicesIn = keepLast((document: Document) => {
  const { orthography } = readerFor(otherScript(document.meta.script))
  return parts(document).map(({ clause, blocks }) => ({
    clause,
    choices: blocks.flatMap((block) => choicesOf(block, document, orthography)),
  }))
})

function parts(document: Document): { clause: string | null; blocks: readonly Block[] }[] {
  return [
    { clause: null, blocks: document.front },
    ...Array.from(walkClauses(document.clauses), ({ id, headline, paragraphs }) => ({
      clause: id,
      blocks: [headline, ...paragraphs],
    })),
    { clause: null, blocks: document.closing },
  ]
}

function choicesOf(block: Block, document: Document, to: Orthography): Chosen[] {
  const { meta } = document
  const way = { from: meta.orthography, to, style: spellingsOf(document) }
  const text = readBlock(block, 'corrected')
  const given = overridesIn(
    text,
    glossaryPairs(meta.glossary, to),
    givenReadings(block.inlines, to, 'corrected'),
  )
  return [
    ...given.map(({ start, end, reading }) => ({
      ...{ source: text.slice(start, end), target: reading, alternatives: [] },
      by: 'editor' as const,
    })),
    ...listChoices(text, way, given).map(({ source, target, alternatives, layer, phrase }) => ({
      ...{ source, target, alternatives },
      by: { layer, phrase },
    })),
    ...(to === 'cn' ? keptUnits(text) : []).map(({ unit, meaning }) => ({
      ...{ source: unit, target: unit, alternatives: [] },
      by: { meaning },
    })),
  ]
}

const EVIDENCE = {
  policy: '公文詞典',
  neighbours: '前後文',
  stock: '通用詞典',
  word: '通用詞典',
  default: '通用詞典',
  style: '用字設定',
} as const

/** A choice with its reason in words. */
function told({ by, ...choice }: Chosen, t: Reader['t']): Found {
  if (by === 'editor') return { ...choice, why: t('編者指定'), sure: true }
  if ('meaning' in by)
    return { ...choice, why: `${t('計量單位，照原字，即')}${by.meaning}`, sure: true }
  if (by.phrase === null) return { ...choice, why: t('無詞可據，取最常用的字'), sure: false }
  return { ...choice, why: `${t(EVIDENCE[by.layer])}「${by.phrase}」`, sure: true }
}
