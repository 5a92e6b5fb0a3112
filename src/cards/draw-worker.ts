import { parentPort } from 'node:worker_threads'
import { fontsFor } from './card-font.ts'
import { CARD } from './card-svg.ts'
import { drawPng } from './draw-png.ts'

/** A card to draw, and its result. */
export interface DrawTask {
  nth: number
  svg: string
}
export type Drawn = { nth: number; png: Uint8Array } | { nth: number; error: unknown }

parentPort?.on('message', async ({ nth, svg }: DrawTask) => {
  try {
    const png = await drawPng(svg, CARD.width, fontsFor(svg))
    parentPort?.postMessage({ nth, png } satisfies Drawn)
  } catch (error) {
    parentPort?.postMessage({ nth, error } satisfies Drawn)
  }
})
