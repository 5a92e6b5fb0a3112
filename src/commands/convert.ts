import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { convert } from '../script/convert.ts'
import { isOrthographyName, ORTHOGRAPHY_NAMES, type OrthographyName } from '../script/names.ts'
import type { Command } from './command.ts'

const USAGE = `Usage: npm run -s convert -- --from <script> --to <script>

Converts standard input to standard output and changes nothing but characters:
line endings, a byte order mark and punctuation stay as they are.

  --from   what the text is written in
  --to     what it is to be read in
  --help   this text

Scripts: ${ORTHOGRAPHY_NAMES.join(', ')}
`

function name(value: string | undefined, option: string): OrthographyName {
  if (value !== undefined && isOrthographyName(value)) return value
  const wrong = value === undefined ? `--${option} is missing` : `Unknown --${option} ${value}`
  throw new Error(`${wrong}. Known: ${ORTHOGRAPHY_NAMES.join(', ')}`)
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Error('Standard input is not UTF-8. Save the text as UTF-8 and try again.')
  }
}

async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      from: { type: 'string' },
      to: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    process.stdout.write(USAGE)
    return
  }
  const options = { from: name(values.from, 'from'), to: name(values.to, 'to') }
  const text = decode(await buffer(process.stdin))
  await pipeline([convert(text, options)], process.stdout)
}

/** The command; it needs no site. */
export const command: Command = async (args) => {
  try {
    await run(args)
  } catch (error) {
    if (!(error instanceof Error)) throw error
    // A reader that has seen enough (`| head`) is no error.
    if ('code' in error && error.code === 'EPIPE') return
    process.stderr.write(`convert: ${error.message.split('\n')[0]}\n`)
    process.exitCode = 1
  }
}
