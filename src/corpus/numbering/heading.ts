import type { Marker } from './marker.ts'

/** A heading without a number, as an empty label: 附则 between chapters, 背景 between 1. and 2. */
export function headingMarker(start: number, rank: number): Marker {
  return { construct: 'heading', style: '', rank, value: 0, suffix: [], start, end: start }
}
