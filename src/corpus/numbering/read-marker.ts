import type { Construct, Marker, MarkerReader, NumberingStyle } from './marker.ts'
import { STYLES } from './styles.ts'

/** Readers by the first character of a label, so that most characters cost one look-up. */
const READERS = new Map<string, MarkerReader[]>()
/** 1 for every UTF-16 code unit that a label can begin with. */
const BEGINS = new Uint8Array(0x10000)
const DECLARED = new Map<Construct, NumberingStyle>()
for (const style of STYLES) {
  DECLARED.set(style.construct, style)
  for (const character of style.begins) {
    BEGINS[character.charCodeAt(0)] = 1
    const readers = READERS.get(character) ?? []
    if (!readers.includes(style.read)) readers.push(style.read)
    READERS.set(character, readers)
  }
}

/** The declaration of a construct; undefined for a heading without a number, which has no label. */
export function styleOf(construct: Construct): NumberingStyle | undefined {
  return DECLARED.get(construct)
}

/** Whether a label can begin with a code unit: cheap enough for every character of a page. */
export function beginsLabel(unit: number): boolean {
  return BEGINS[unit] === 1
}

/** The label at an offset of the text, or null. */
export function readMarker(text: string, at: number): Marker | null {
  for (const read of READERS.get(text.charAt(at)) ?? []) {
    const marker = read(text, at)
    if (marker !== null) return marker
  }
  return null
}

/**
 * Every reading of the label at an offset, the usual one first: (i) is Roman one or the ninth
 * letter.
 */
export function readMarkers(text: string, at: number): Marker[] {
  const markers: Marker[] = []
  for (const read of READERS.get(text.charAt(at)) ?? []) {
    const marker = read(text, at)
    if (marker !== null) markers.push(marker)
    if (markers[0] !== undefined && markers[0].construct !== 'roman') break
  }
  return markers
}
