import { otherScript } from '../citation/address.ts'
import { locator } from '../citation/locator.ts'
import type { Block, Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { readBlock } from '../corpus/reading.ts'
import { type Choice, listChoices } from '../script/choices.ts'
import { keptUnits } from '../script/kept-units.ts'
import { givenReadings, glossaryPairs, type Override, overridesIn } from '../script/overrides.ts'
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

/**
 * Every choice that the conversion of a document made, those without a phrase first. The same in
 * both scripts of the page.
 */
export function conversionChoices(published: Document, reader: Reader): ChoiceRow[] {
  const converted = readerFor(otherScript(published.meta.script))
  const show = shower(published, reader)
  const rows = new Map<string, ChoiceRow & { at: Map<string, ChoicePlace> }>()
  for (const { clause, blocks } of parts(published)) {
    const name =
      clause === null ? reader.t('條文之外') : show(locator(published, clause)?.name ?? clause)
    // Relative links, since the list has thousands: its page is one level below the document.
    const href = `../${clause === null ? '' : `#${clause}`}`
    for (const found of blocks.flatMap((block) => choicesOf(block, published, converted, reader))) {
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

function choicesOf(
  block: Block,
  document: Document,
  { orthography: to }: Reader,
  { t }: Reader,
): Found[] {
  const { meta } = document
  const way = { from: meta.orthography, to, style: spellingsOf(document) }
  const text = readBlock(block, 'corrected')
  const given = overridesIn(
    text,
    glossaryPairs(meta.glossary, to),
    givenReadings(block.inlines, to, 'corrected'),
  )
  return [
    ...given.map((override) => decided(text, override, t)),
    ...listChoices(text, way, given).map((choice) => ({
      ...{ source: choice.source, target: choice.target, alternatives: choice.alternatives },
      ...reason(choice, t),
    })),
    ...(to === 'cn' ? keptUnits(text) : []).map(({ unit, meaning }) => ({
      ...{ source: unit, target: unit, alternatives: [], sure: true },
      why: `${t('計量單位，照原字，即')}${meaning}`,
    })),
  ]
}

function decided(text: string, { start, end, reading }: Override, t: Reader['t']): Found {
  const source = text.slice(start, end)
  return { source, target: reading, alternatives: [], why: t('編者指定'), sure: true }
}

const EVIDENCE = {
  policy: '公文詞典',
  neighbours: '前後文',
  stock: '通用詞典',
  word: '通用詞典',
  default: '通用詞典',
  style: '用字設定',
} as const

function reason({ layer, phrase }: Choice, t: Reader['t']): Pick<ChoiceRow, 'why' | 'sure'> {
  if (phrase === null) return { why: t('無詞可據，取最常用的字'), sure: false }
  const dictionary = t(EVIDENCE[layer])
  return { why: `${dictionary}「${phrase}」`, sure: true }
}
