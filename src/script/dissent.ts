import { Converter } from 'opencc-js'
import { isFreeSpelling } from './choices.ts'
import { convert } from './convert.ts'
import { hantToRegion } from './layers.ts'
import type { SecondTable } from './second-table.ts'
import { fromRegion } from './stock.ts'

/** A character that the converters read differently. */
export interface Dissent {
  source: string
  ours: string
  stock: string
  /** The readings of the other tables, in order. */
  others: string[]
  times: number
  /** The first places, with context. */
  places: string[]
}

const CONTEXT = 6
const PLACES = 3
/** Marks are not compared: 「 for “ is not a word. */
const IDEOGRAPH = /[\u3400-\u9fff]/

/**
 * Returns a function that converts every character to its Hong Kong form, so that forms of one
 * character are not compared.
 */
function forms(): (text: string) => string {
  const common = new Map(fromRegion.hk().characters.toReversed())
  const hongKong = new Map(hantToRegion('hk', new Map()).characters.toReversed())
  return (text) => {
    let formed = ''
    for (let at = 0; at < text.length; at++) {
      const character = common.get(text.charAt(at)) ?? text.charAt(at)
      formed += hongKong.get(character) ?? character
    }
    return formed
  }
}

/**
 * Where our converter, the stock one and other tables read a Simplified text differently, most
 * frequent first: shows what ours and stock get wrong together. Spellings of one word that vary in
 * careful texts are left out.
 */
export function dissents(text: string, tables: readonly SecondTable[]): Dissent[] {
  const form = forms()
  const readings = {
    ours: form(convert(text, { from: 'cn', to: 'hk' })),
    stock: form(Converter({ from: 'cn', to: 'hk' })(text)),
    others: tables.map(({ read }) => form(read(text))),
  }
  if (readings.stock.length !== text.length) {
    throw new Error(
      'The stock converter changes the length of this text: leave out rare characters',
    )
  }
  const found = new Map<string, Dissent>()
  for (let at = 0; at < text.length; at++) {
    if (!IDEOGRAPH.test(text.charAt(at))) continue
    const [ours, stock] = [readings.ours.charAt(at), readings.stock.charAt(at)]
    const others = readings.others.map((reading) => reading.charAt(at))
    if ([stock, ...others].every((any) => agree(ours, any))) continue
    const key = [text.charAt(at), ours, stock, ...others].join('')
    const dissent = found.get(key) ?? {
      ...{ source: text.charAt(at), ours, stock, others, times: 0, places: [] },
    }
    dissent.times++
    if (dissent.places.length < PLACES) dissent.places.push(context(text, at))
    found.set(key, dissent)
  }
  return [...found.values()].toSorted((a, b) => b.times - a.times)
}

function agree(a: string, b: string): boolean {
  return a === b || isFreeSpelling(a, b)
}

function context(text: string, at: number): string {
  return text.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).replace(/\s+/g, ' ')
}
