import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Pair, Rewriter, type Span } from './rewriter.ts'
import { simplifiedToTraditional } from './stock.ts'

const USAGE = `Usage: node src/script/mine.ts <folder> --overrides [--least 25]
       node src/script/mine.ts <folder> --alone 准复里 [--least 5]

Reads every .txt below a folder of Simplified texts as the stock dictionary does.

  --overrides  stock phrases that read a character otherwise than the table of characters does:
               phrase, reading, how often, and the words most often around it
  --alone      characters of these that no phrase covers: the characters most often beside them
  --least      leave out what is met less often
`

function* lines(folder: string): Generator<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((any) => any.endsWith('.txt')).toSorted()) {
    yield* readFileSync(join(folder, name), 'utf8').split('\n')
  }
}

type Tally = Map<string, { times: number; around: Map<string, number> }>

function note(tally: Tally, key: string, around: readonly string[]): void {
  const entry = tally.get(key) ?? { times: 0, around: new Map<string, number>() }
  entry.times += 1
  for (const words of around) entry.around.set(words, (entry.around.get(words) ?? 0) + 1)
  tally.set(key, entry)
}

function print(tally: Tally, least: number, examples: number): void {
  for (const [key, { times, around }] of [...tally].toSorted((a, b) => b[1].times - a[1].times)) {
    if (times < least) return
    const most = [...around].toSorted((a, b) => b[1] - a[1]).slice(0, examples)
    process.stdout.write(`${key}\t${times}\t${most.map(([words, n]) => words + n).join(' ')}\n`)
  }
}

/** Whether a span reads any of its characters differently from the table. */
function overrides(line: string, span: Span, table: ReadonlyMap<string, string>): boolean {
  return [...span.target].some((reading, index) => {
    const source = line.charAt(span.start + index)
    return reading !== (table.get(source) ?? source)
  })
}

function mine(folder: string, alone: ReadonlySet<string>): Tally {
  const { phrases, characters } = simplifiedToTraditional()
  const rewriter = new Rewriter({ policy: [], stock: phrases, characters })
  const table = new Map<string, string>(
    characters.map(([source, target]: Pair) => [source, target]),
  )
  const tally: Tally = new Map()
  for (const line of lines(folder)) {
    for (const span of rewriter.spans(line)) {
      const word = line.slice(span.start, span.end)
      const before = line.slice(Math.max(0, span.start - 2), span.start)
      const after = line.slice(span.end, span.end + 2)
      if (span.layer === 'default') {
        if (alone.has(word)) note(tally, word, [before.slice(-1) + word, word + after.slice(0, 1)])
      } else if (alone.size === 0 && overrides(line, span, table)) {
        note(tally, `${word}\t${span.target}`, [`${before}[]${after}`])
      }
    }
  }
  return tally
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    overrides: { type: 'boolean' },
    alone: { type: 'string', default: '' },
    least: { type: 'string', default: '5' },
    help: { type: 'boolean', short: 'h' },
  },
})
const [folder] = positionals
if (values.help || folder === undefined || (!values.overrides && values.alone === '')) {
  process.stdout.write(USAGE)
} else {
  print(mine(folder, new Set(values.alone)), Number(values.least), values.alone === '' ? 4 : 40)
}
