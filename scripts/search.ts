import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openBuiltSite } from '../src/search/built-site.ts'
import { SEARCH_SCRIPTS } from '../src/search/document.ts'
import {
  COLOURS,
  hitsAsConcordance,
  hitsAsJson,
  hitsAsText,
  PLAIN,
} from '../src/search/print-hits.ts'
import { search } from '../src/search/query.ts'

const HELP = `Search the built site, with the code and the index of its search page.

  npm run -s search -- QUERY [options]

  QUERY           one exact substring, or the query language of the search page
  --json          print {"query","total","clauses":[{"id","label","heading","matches"}]}
  --kwic          print a concordance: one line for every match
  --context N     characters shown around a match (default 20)
  --script NAME   hant or hans: script of the texts shown (default: as published)
  --dist FOLDER   built site (default dist)
  --help          print this
`

const OPTIONS = {
  json: { type: 'boolean', default: false },
  kwic: { type: 'boolean', default: false },
  context: { type: 'string', default: '20' },
  script: { type: 'string' },
  dist: { type: 'string', default: 'dist' },
  help: { type: 'boolean', default: false },
} as const

/** The command line, checked; throws with one line that says what to write instead. */
function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const context = Number(values.context)
  if (!Number.isInteger(context) || context < 0) {
    throw new Error(`--context takes a number from 0, not ${values.context}`)
  }
  const script = SEARCH_SCRIPTS.find((name) => name === values.script)
  if (values.script !== undefined && !script) throw new Error('--script takes hant or hans')
  if (!values.help && positionals.length === 0) throw new Error('no query given: see --help')
  return { ...values, context, script, query: positionals.join(' ') }
}

/** Prints what a query finds. */
async function run(args: string[]): Promise<void> {
  const { help, json, kwic, context, script, dist, query } = readArguments(args)
  if (help) {
    process.stdout.write(HELP)
    return
  }
  if (!existsSync(join(dist, 'search', 'manifest.json'))) {
    throw new Error(`no search index in ${dist}: run npm run build first`)
  }
  const site = await openBuiltSite(dist, script)
  const result = await search(query, site, { all: true })
  await site.close()
  const paint = process.stdout.isTTY && !process.env['NO_COLOR'] ? COLOURS : PLAIN
  if (result.parsed.problem && !json)
    console.error(`searched as plain text: ${result.parsed.problem}`)
  if (json) console.log(hitsAsJson(result))
  else console.log((kwic ? hitsAsConcordance : hitsAsText)(result, context, paint))
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(`search: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
})
