import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { convert } from '../script/convert.ts'
import { dissents } from '../script/dissent.ts'
import { explain } from '../script/explain.ts'
import {
  isOrthographyName,
  ORTHOGRAPHY_NAMES,
  type OrthographyName,
  orthographyOf,
  targetOf,
} from '../script/names.ts'
import { MEDIAWIKI_HINT, secondTables } from '../script/second-table.ts'
import { type SpellingStyle, styleProblem } from '../settings/spelling-style.ts'
import { type Command, explainOption } from './command.ts'
import { namedFile } from './named-file.ts'

const USAGE = `Usage: npm run -s convert -- --from <script> --to <script> [--style 布:佈,衞:衛]
       npm run -s convert -- --explain --from <script> --to <script>
       npm run -s convert -- --dissent <file of Simplified text>

Converts standard input to standard output and changes nothing but characters:
line endings, a byte order mark and punctuation stay as they are.

  --from   what the text is written in
  --to     what it is to be read in
  --style  spellings of Traditional where careful texts differ
  --explain  print how each word was read instead: where it stands, what it becomes, its cost, its source
  --dissent  list where ours, stock opencc-js and New TongWenTang read a file in different ways;
             MediaWiki's tables too after ${MEDIAWIKI_HINT}
  --help   this text

Scripts: ${ORTHOGRAPHY_NAMES.join(', ')}
`

function name(value: string | undefined, option: string): OrthographyName {
  if (value !== undefined && isOrthographyName(value)) return value
  const wrong = value === undefined ? `--${option} is missing` : `Unknown --${option} ${value}`
  throw new Error(`${wrong}. Known: ${ORTHOGRAPHY_NAMES.join(', ')}`)
}

function decode(bytes: Uint8Array, name = 'Standard input'): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Error(`${name} is not UTF-8. Save the text as UTF-8 and try again.`)
  }
}

/** A style as written on the command line: pairs of characters, separated by commas or spaces. */
function styleOf(given: string): SpellingStyle {
  const pairs = given.split(/[,，\s]+/).filter((pair) => pair !== '')
  const wrong = pairs.find((pair) => !/^.:.$/u.test(pair))
  if (wrong !== undefined) {
    throw new Error(`--style ${wrong} is no pair of characters: write 布:佈, pairs apart by commas`)
  }
  const style = Object.fromEntries(pairs.map((pair) => [pair.slice(0, 1), pair.slice(2)]))
  const problem = styleProblem(style)
  if (problem !== null) throw new Error(problem)
  return style
}

function* linesOf(text: string, from: OrthographyName, to: OrthographyName): Generator<string> {
  for (const line of explain(text, orthographyOf(from) ?? 'cn', targetOf(to) ?? 'hk'))
    yield `${line}\n`
}

function* dissentLines(text: string): Generator<string> {
  const tables = secondTables()
  const names = tables.map(({ name }) => name)
  yield `${['source', 'ours', 'stock', ...names, 'times', 'places'].join('\t')}\n`
  for (const { source, ours, stock, others, times, places } of dissents(text, tables))
    yield `${[source, ours, stock, ...others, times, places.join(' / ')].join('\t')}\n`
}

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      style: { type: 'string', default: '' },
      explain: { type: 'boolean' },
      dissent: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    process.stdout.write(USAGE)
    return
  }
  if (values.dissent !== undefined) {
    const file = values.dissent
    await pipeline(dissentLines(decode(await namedFile(file), file)), process.stdout)
    return
  }
  const [from, to] = [name(values.from, 'from'), name(values.to, 'to')]
  const style = styleOf(values.style)
  const text = decode(await namedFile('-'))
  if (values.explain) await pipeline(linesOf(text, from, to), process.stdout)
  else await pipeline([convert(text, { from, to, style })], process.stdout)
}

/** The command; it needs no site. */
export const command: Command = async (args) => {
  try {
    await run(args)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // A closed pipe (`| head`) is not an error.
    if ('code' in error && error.code === 'EPIPE') return
    const isOption = 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    const [said = ''] = error.message.split('\n')
    process.stderr.write(`convert: ${isOption ? explainOption(error.message) : said}\n`)
    process.exitCode = 1
  }
}
