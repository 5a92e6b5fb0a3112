import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../cache/cache-folder.ts'
import { EntryStore } from '../cache/entry-store.ts'
import { CardDrawer } from '../cards/card-drawer.ts'
import { type Card, cardSvg } from '../cards/card-svg.ts'
import { corpusCards } from '../cards/corpus-cards.ts'
import { drawPng } from '../cards/draw-png.ts'
import { qrSvg } from '../cards/qr-svg.ts'
import { absolute, permalink, scriptRoot } from '../citation/address.ts'
import { site } from '../site.ts'
import { hasAddressCodes } from '../view/address-code.ts'
import { getCorpus } from '../view/corpus.ts'
import { ICONS } from '../view/site-icon.ts'

/** The icon of sites without one of their own. */
const SEAL = fileURLToPath(new URL('../assets/seal.svg', import.meta.url))

/**
 * Version of the drawing tools: must change if the same SVG is drawn differently (font, rasterizer,
 * image format).
 */
const DRAWN_BY = 'resvg 2.6.2, cactus 5.3.0, indexed 1'

async function write(outDir: string, file: string, bytes: Uint8Array): Promise<void> {
  const path = join(outDir, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

/**
 * Most cards that are drawn in advance: each stays in memory until the folder of the site exists.
 */
const AHEAD = 500

/**
 * The social cards of a site, drawn while its pages are rendered; a card drawn earlier for the same
 * words is taken from the cache.
 */
export class SiteCards {
  readonly #store = new EntryStore(join(cacheFolder(), 'cards'))
  readonly #drawer = new CardDrawer()
  readonly #ahead = new Map<string, Promise<Uint8Array>>()

  /** Starts drawing. */
  async start(): Promise<void> {
    for (const { file, card } of corpusCards((await getCorpus()).documents).take(AHEAD)) {
      const drawn = this.#picture(card)
      // The error is reported when the card is written.
      drawn.catch(() => undefined)
      this.#ahead.set(file, drawn)
    }
  }

  /** Writes the cards into the built site and returns their number. */
  async write(outDir: string): Promise<number> {
    this.#drawer.hold()
    let count = 0
    for (const { file, card } of corpusCards((await getCorpus()).documents)) {
      await write(outDir, file, await (this.#ahead.get(file) ?? this.#picture(card)))
      count++
    }
    await this.#drawer.close()
    return count
  }

  async #picture(card: Card): Promise<Uint8Array> {
    const svg = cardSvg(card)
    const key = hash('sha256', `${DRAWN_BY}\n${svg}`)
    const kept = await this.#store.read(key, key)
    if (typeof kept === 'string') return Buffer.from(kept, 'base64')
    const png = await this.#drawer.draw(svg)
    await this.#store.write(key, key, JSON.stringify(Buffer.from(png).toString('base64')))
    return png
  }
}

/**
 * QR codes by file name: the address of every document, if documents have codes, and of every
 * principle, for the foot of a printed page.
 */
export async function drawCodes(): Promise<Map<string, string>> {
  const corpus = await getCorpus()
  const { documents, principles } = corpus
  const addresses = [
    ...(hasAddressCodes(corpus) ? documents : []).map(({ id }) => permalink(id, null, site)),
    ...principles.map(({ id }) =>
      absolute(`${scriptRoot(site, site.defaultScript)}principles/${id}/`, site),
    ),
  ]
  return new Map(
    addresses.map((address) => {
      const path = decodeURI(new URL(address).pathname).slice(site.base.length)
      return [`${path}qr.svg`, qrSvg(address)]
    }),
  )
}

/** Writes codes into the built site. */
export async function writeCodes(
  outDir: string,
  codes: ReadonlyMap<string, string>,
): Promise<void> {
  for (const [file, svg] of codes) await write(outDir, file, Buffer.from(svg))
}

/**
 * Draws the icon of the site in the required sizes; files of the same name in `public/` are not
 * overwritten.
 */
export async function writeIcons(outDir: string): Promise<void> {
  const source = site.logo === undefined ? SEAL : join(outDir, site.logo)
  if (!source.endsWith('.svg') || !existsSync(source)) return
  const svg = await readFile(source, 'utf8')
  for (const { file, size } of ICONS) {
    if (!existsSync(join(outDir, file))) await write(outDir, file, await drawPng(svg, size))
  }
}
