import { locator } from '../citation/locator.ts'
import { factOf } from '../corpus/document-facts.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import type { Phrase } from '../strings/phrases.ts'
import type { Reader } from './reader.ts'

/** Units of a text by the endings of their names, in the order of display. */
const UNITS = [
  [/[編编]$/u, '{n} 編'],
  [/章$/u, '{n} 章'],
  [/部分$/u, '{n} 部分'],
  [/第[^項项]+[條条](?:之.+)?$/u, '{n} 條'],
  [/[項项]$/u, '{n} 項'],
] as const satisfies [RegExp, Phrase][]

/**
 * The size of a text in its own units: 4 部分 15 項, 7 章 58 條. Sub-clauses of articles are not
 * counted.
 */
export function documentSize(document: Document, { t }: Pick<Reader, 't'>): string {
  const shown = factOf(document, 'units', () => countUnits(document)).map(([unit, n]) =>
    t(unit, { n }),
  )
  return shown.length > 0 ? shown.join(' ') : t('不分條')
}

function countUnits(document: Document): [unit: Phrase, count: number][] {
  const counts = new Map<Phrase, number>()
  for (const { id } of walkClauses(document.clauses)) {
    const name = locator(document, id)?.name.replace(/（第\d+[處处]）$/, '') ?? ''
    const unit = UNITS.find(([end]) => end.test(name))?.[1]
    if (unit) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  if (counts.has('{n} 條')) counts.delete('{n} 項')
  return UNITS.flatMap(([, unit]): [Phrase, number][] => {
    const n = counts.get(unit)
    return n === undefined ? [] : [[unit, n]]
  })
}
