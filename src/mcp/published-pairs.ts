import type { JsonPair } from '../parallels/pair-json.ts'
import { isPairOf, type Library } from './library.ts'
import type { SiteFiles } from './site-files.ts'

type Pair = Omit<JsonPair, 'differences'>

/**
 * A table of a built site with its parts: `parallels.csv`, or `parallels-1.csv`, `parallels-2.csv`
 * …
 */
async function readParts(files: SiteFiles, name: string): Promise<string[]> {
  const whole = await files.read(`data/${name}.csv`)
  if (whole !== null) return [new TextDecoder().decode(whole)]
  const parts: string[] = []
  for (let part = 1; ; part++) {
    const bytes = await files.read(`data/${name}-${part}.csv`)
    if (bytes === null) return parts
    parts.push(new TextDecoder().decode(bytes))
  }
}

/**
 * Pairs from `/data/parallels.csv`: ids, words and numbers, so that no cell contains a comma or
 * quote.
 */
export function publishedPairs(files: SiteFiles): Library['parallels'] {
  let read: Promise<Pair[] | null> | null = null
  return async (key) => {
    read ??= readParts(files, 'parallels').then((parts) =>
      parts.length === 0 ? null : parts.flatMap(pairsOf),
    )
    return (await read)?.filter((pair) => isPairOf(pair, key)) ?? null
  }
}

function pairsOf(csv: string): Pair[] {
  const [head = '', ...rows] = csv
    .replace(/^\ufeff/u, '')
    .trim()
    .split(/\r?\n/u)
  const columns = head.split(',')
  return rows.map((row) => {
    const cells = row.split(',')
    const cell = (name: string) => cells[columns.indexOf(name)] ?? ''
    return {
      ...{ a: cell('a'), b: cell('b'), score: Number(cell('score')) },
      kind: cell('kind') as Pair['kind'],
      direction: cell('direction') as Pair['direction'],
      ...{ aStart: Number(cell('a_start')), aEnd: Number(cell('a_end')) },
      ...{ bStart: Number(cell('b_start')), bEnd: Number(cell('b_end')) },
    }
  })
}
