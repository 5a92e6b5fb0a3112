import type { Marker, MarkerReader } from './marker.ts'
import { RANK } from './marker.ts'

const FIRST_CIRCLED = 0x2460
const LAST_CIRCLED = 0x2473

/** ① · ⑳ · ❶. */
export const readCircled: MarkerReader = (text, at) => {
  const code = text.charCodeAt(at)
  let value = 0
  if (code >= FIRST_CIRCLED && code <= LAST_CIRCLED) value = code - FIRST_CIRCLED + 1
  else if (code >= 0x2776 && code <= 0x277f) value = code - 0x2775
  if (value === 0) return null
  const end = /[、．.]/.test(text.charAt(at + 1)) ? at + 2 : at + 1
  return {
    construct: 'circled',
    style: '①',
    rank: RANK.circled,
    value,
    suffix: [],
    start: at,
    end,
  } satisfies Marker
}

/** Circled label of 1 to 20: 3 → `③`. */
export function writeCircled(value: number): string {
  return String.fromCharCode(FIRST_CIRCLED + value - 1)
}
