import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { CARD_FONT } from './card-svg.ts'
import { indexedPng } from './indexed-png.ts'

const require = createRequire(import.meta.url)

let ready: Promise<void> | undefined

async function load(): Promise<void> {
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')))
}

/**
 * Draws an SVG as PNG, with identical bytes on every machine: only the given fonts are used. With
 * fonts it is a card, opaque and in few colours; without, an icon.
 */
export async function drawPng(
  svg: string,
  width: number,
  fonts: readonly Uint8Array[] = [],
): Promise<Uint8Array> {
  ready ??= load()
  await ready
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [...fonts], defaultFontFamily: CARD_FONT },
  })
  try {
    const image = drawing.render()
    const png =
      fonts.length > 0 ? indexedPng(image.pixels, image.width, image.height) : image.asPng()
    image.free()
    return png
  } finally {
    drawing.free()
  }
}
