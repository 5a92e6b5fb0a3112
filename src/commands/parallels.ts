import { loadDocuments } from '../corpus/load-documents.ts'
import { readRegular } from '../files/read-regular.ts'
import type { CorpusParallels } from '../parallels/corpus-parallels.ts'
import { findKeptParallels } from '../parallels/find-kept.ts'
import { pairJson } from '../parallels/pair-json.ts'
import type { Parallel } from '../parallels/parallel.ts'
import { passimLines, readPassim } from '../parallels/passim.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'

const help = `
Usage: npm run -s parallels -- [ID [ID]] [--json]
       npm run -s parallels -- --passim [FILE]

Prints passages that texts of the corpus have in common, in any script, strongest first: same, shortened,
extended or reworded. ID is a document (central) or a passage of one (central/2-8, village/front); with two
of them, what the one shares with the other; with one document twice, what it repeats.

The score is likeness (share of the aligned words that both have) x extent (how much they are: six
characters give 0.5) x rarity (1 for words in up to 8 places, less for formulas in more). Which text is older
is said only where dates or one naming the other show it.

  --json      print {"pairs":[{a,b,kind,direction,score,aStart,aEnd,bStart,bEnd,differences}]} with offsets
              in code points of each passage's own published text, printed number included
  --passim    print the passages as the JSON lines that passim takes; with FILE (passim's out.json), print
              what passim found as pairs
  -h, --help  this help
`

/** Most pairs printed in the readable output. */
const SHOWN = 100

export const command = defineCommand({
  help,
  options: {
    json: { type: 'boolean', default: false },
    passim: { type: 'boolean', default: false },
  },
  run: async ({ json, passim }, ids) => {
    if (passim && ids[0] !== undefined) return printPassim(ids)
    const { value: documents } = await loadDocuments(site.corpus)
    if (passim) {
      for (const line of passimLines(documents)) process.stdout.write(line)
      return 0
    }
    const { parallels } = await findKeptParallels(documents)
    const wanted = chosen(parallels, ids)
    await (json ? printJson(parallels, wanted) : printLines(parallels, wanted))
    return 0
  },
})

async function printPassim([file = '', ...rest]: string[]): Promise<number> {
  if (rest.length > 0) throw new UserError('--passim reads one file (see --help)')
  const { bytes, refused } = await readRegular(file, { follow: true })
  if (bytes === null) throw new UserError(`${file} ${refused.message}`)
  const { pairs } = readPassimFile(file, bytes.toString('utf8'))
  process.stdout.write(`${JSON.stringify({ pairs })}\n`)
  return 0
}

function readPassimFile(file: string, text: string): ReturnType<typeof readPassim> {
  try {
    return readPassim(text)
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError(`${file}: ${error.message}`)
    throw error
  }
}

/** @throws UserError for an unknown id */
function chosen({ passages }: CorpusParallels, ids: string[]): (pair: Parallel) => boolean {
  const [one, two, ...rest] = ids
  if (rest.length > 0) throw new UserError('name two documents or passages at most (see --help)')
  const isIn = (key: string, id: string) => key === id || key.startsWith(`${id}/`)
  for (const id of ids)
    if (!passages.some(({ key }) => isIn(key, id)))
      throw new UserError(`${id}: no document or passage of ${site.corpus}/ has this id`)
  if (one === undefined) return () => true
  if (two === undefined) return ({ a, b }) => isIn(a, one) || isIn(b, one)
  return ({ a, b }) => (isIn(a, one) && isIn(b, two)) || (isIn(a, two) && isIn(b, one))
}

async function printJson(
  parallels: CorpusParallels,
  wanted: (pair: Parallel) => boolean,
): Promise<void> {
  const toJson = pairJson(parallels.passages)
  let buffer = '{"pairs":['
  let first = true
  for (const pair of parallels.all()) {
    if (!wanted(pair)) continue
    buffer += `${first ? '' : ','}${JSON.stringify(toJson(pair))}`
    first = false
    // With a slow reader, the whole list must not accumulate in memory.
    if (buffer.length < 2 ** 16) continue
    if (!process.stdout.write(buffer))
      await new Promise((done) => process.stdout.once('drain', done))
    buffer = ''
  }
  process.stdout.write(`${buffer}]}\n`)
}

function printLines(parallels: CorpusParallels, wanted: (pair: Parallel) => boolean): void {
  const texts = new Map(parallels.passages.map(({ key, text }) => [key, text]))
  const pairs = [...parallels.all()].filter(wanted).sort((x, y) => y.score - x.score)
  for (const { a, b, kind, direction, relation, score, why, aRange, bRange } of pairs.slice(
    0,
    SHOWN,
  )) {
    const said = [kind, direction, ...(relation ? [relation] : [])].join(', ')
    const parts = `${why.likeness} x ${why.extent} x ${why.rarity}`
    process.stdout.write(
      `${score.toFixed(3)} (${parts})  ${a} | ${b}  ${said}\n` +
        `    ${line(texts.get(a), aRange)}\n    ${line(texts.get(b), bRange)}\n`,
    )
  }
  const more = pairs.length > SHOWN ? `, the first ${SHOWN} shown` : ''
  process.stdout.write(
    pairs.length === 0 ? 'nothing in common\n' : `${pairs.length} pairs${more}\n`,
  )
}

function line(text: string | undefined, { start, end }: Parallel['aRange']): string {
  return (text ?? '').slice(start, end).replace(/\s+/gu, ' ')
}
