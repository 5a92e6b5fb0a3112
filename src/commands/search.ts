import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openBuiltSite } from '../search/built-site.ts'
import { SEARCH_SCRIPTS, type SearchScript } from '../search/document.ts'
import { unknownLevel } from '../search/filters.ts'
import { orderResult, RESULT_ORDERS, type ResultOrder } from '../search/order.ts'
import { COLOURS, hitsAsConcordance, hitsAsJson, hitsAsText, PLAIN } from '../search/print-hits.ts'
import { search } from '../search/query.ts'
import { defineCommand, UserError } from './command.ts'

const help = `
Usage: npm run -s search -- QUERY [options]

Searches the built site, with the code and the index of its search page: one exact substring, in
either script, or the query language of the search page (a query begins with a term, not with -).

  --json          print {"query","total","outside","clauses":[{"id","label","heading","matches"}]};
                  "outside" counts those that are no clauses: title and opening (DOCUMENT/front),
                  attachments and signature (DOCUMENT/closing), which come after the clauses;
                  "editions", where there are any, are those of former and coming editions, which the
                  numbers leave out (status:former in the query counts them)
  --kwic          print a concordance: one line for every match
  --context N     characters shown around a match (default 20)
  --order NAME    text (as in the documents, the default) or rank (what answers best first)
  --script NAME   hant or hans: script of the texts shown (default: as published)
  --dist FOLDER   built site (default dist)
  -h, --help      this help
`

function readContext(value: string): number {
  const context = Number(value)
  if (Number.isInteger(context) && context >= 0) return context
  throw new UserError(`--context takes a number from 0, not ${value}`)
}

function readOrder(value: string): ResultOrder {
  const order = RESULT_ORDERS.find((name) => name === value)
  if (order) return order
  throw new UserError(`--order takes text or rank, not ${value}`)
}

function readScript(value: string | undefined): SearchScript | undefined {
  const script = SEARCH_SCRIPTS.find((name) => name === value)
  if (value === undefined || script) return script
  throw new UserError(`--script takes hant or hans, not ${value}`)
}

export const command = defineCommand({
  help,
  options: {
    json: { type: 'boolean', default: false },
    kwic: { type: 'boolean', default: false },
    context: { type: 'string', default: '20' },
    order: { type: 'string', default: 'text' },
    script: { type: 'string' },
    dist: { type: 'string', default: 'dist' },
  },
  run: async (options, words) => {
    if (words.length === 0) throw new UserError('no query given (see --help)')
    const context = readContext(options.context)
    const order = readOrder(options.order)
    const script = readScript(options.script)
    if (!existsSync(join(options.dist, 'search', 'manifest.json'))) {
      throw new UserError(`no search index in ${options.dist}: run npm run build first`)
    }
    const site = await openBuiltSite(options.dist, script)
    const found = await search(words.join(' '), site, { all: true })
    const result = orderResult(found, order, site.manifest.levels)
    await site.close()
    if (options.json) {
      process.stdout.write(`${hitsAsJson(result)}\n`)
      return 0
    }
    const { problem } = result.parsed
    if (problem) process.stderr.write(`searched as plain text: ${problem}\n`)
    const { expression } = result.parsed
    const { levels } = site.manifest
    const level = expression && result.total === 0 ? unknownLevel(expression, levels) : null
    if (level !== null)
      process.stderr.write(`no level is called ${level}: there are ${levels.join(', ')}\n`)
    const paint = process.stdout.isTTY && !process.env['NO_COLOR'] ? COLOURS : PLAIN
    const print = options.kwic ? hitsAsConcordance : hitsAsText
    process.stdout.write(`${print(result, context, paint)}\n`)
    return 0
  },
})
