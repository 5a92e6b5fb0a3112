import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../cache/cache-folder.ts'
import { EntryStore } from '../cache/entry-store.ts'
import { fontsFor } from '../cards/card-font.ts'
import { CARD, cardSvg } from '../cards/card-svg.ts'
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

/** Changes with what is drawn of the same SVG: font, rasterizer, format of the picture. */
const DRAWN_BY = 'resvg 2.6.2, cactus 5.3.0, indexed 1'

async function write(outDir: string, file: string, bytes: Uint8Array): Promise<void> {
  const path = join(outDir, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, bytes)
}

/**
 * Draws the social cards of a site and says how many; one that was drawn before for the same words is taken
 * out of the cache.
 */
export async function writeCards(outDir: string): Promise<number> {
  const store = new EntryStore(join(cacheFolder(), 'cards'))
  let count = 0
  for (const { file, card } of corpusCards((await getCorpus()).documents)) {
    const svg = cardSvg(card)
    const key = hash('sha256', `${DRAWN_BY}\n${svg}`)
    const kept = await store.read(key, key)
    const png =
      typeof kept === 'string'
        ? Buffer.from(kept, 'base64')
        : await drawPng(svg, CARD.width, fontsFor(svg))
    if (typeof kept !== 'string')
      await store.write(key, key, JSON.stringify(Buffer.from(png).toString('base64')))
    await write(outDir, file, png)
    count++
  }
  return count
}

/** Writes the address of every document, where these have codes, and principle as a code that a camera reads, for the foot of a print. */
export async function writeCodes(outDir: string): Promise<void> {
  const corpus = await getCorpus()
  const { documents, principles } = corpus
  const addresses = [
    ...(hasAddressCodes(corpus) ? documents : []).map(({ id }) => permalink(id, null, site)),
    ...principles.map(({ id }) =>
      absolute(`${scriptRoot(site, site.defaultScript)}principles/${id}/`, site),
    ),
  ]
  for (const address of addresses) {
    const path = decodeURI(new URL(address).pathname).slice(site.base.length)
    await write(outDir, `${path}qr.svg`, Buffer.from(qrSvg(address)))
  }
}

/** Draws the icon of the site in the sizes that are asked for; one of the same name in `public/` is left alone. */
export async function writeIcons(outDir: string): Promise<void> {
  const source = site.logo === undefined ? SEAL : join(outDir, site.logo)
  if (!source.endsWith('.svg') || !existsSync(source)) return
  const svg = await readFile(source, 'utf8')
  for (const { file, size } of ICONS) {
    if (!existsSync(join(outDir, file))) await write(outDir, file, await drawPng(svg, size))
  }
}
