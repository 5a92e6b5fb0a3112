import { defineCommand, UserError } from '../src/commands/command.ts'
import { addAtOnce } from './faults/add-at-once.ts'
import { fillDisks } from './faults/fill-disks.ts'
import { killWriters } from './faults/kill-writers.ts'
import { Random } from './fuzz/random.ts'

const help = `
Usage: npm run faults -- [--kills N] [--full N] [--rounds N]

Proves that a fault while writing leaves the former state or the new one, and that no record is lost.

  --kills N   processes killed while they write (default 500)
  --full N    disks that fail at some call (default 200)
  --rounds N  rounds of four "add" at once (default 100)
  -h, --help  this help
`

const number = (name: string, text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new UserError(`--${name} ${text}: write a number`)
  return Number(text)
}

await defineCommand({
  help,
  settings: false,
  options: {
    kills: { type: 'string', default: '500' },
    full: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '100' },
  },
  run: async ({ kills, full, rounds }) => {
    const random = new Random(1)
    let failures = 0
    const report = (what: string, found: readonly string[]) => {
      failures += found.length
      for (const line of found) process.stderr.write(`${what}: ${line}\n`)
      process.stdout.write(`${what}: ${found.length} faults\n`)
    }
    report(`${full} failing disks`, await fillDisks(number('full', full), random))
    report(`${kills} kills`, await killWriters(number('kills', kills), random))
    report(`${rounds} rounds of four writers`, await addAtOnce(number('rounds', rounds)))
    return failures === 0 ? 0 : 1
  },
})(process.argv.slice(2))
