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
    const trial = async (what: string, run: (tell: (found: string) => void) => Promise<void>) => {
      let found = 0
      await run((line) => {
        found++
        process.stderr.write(`${what}: ${line}\n`)
      })
      failures += found
      process.stdout.write(`${what}: ${found} faults\n`)
    }
    const disks = number('full', full)
    const killed = number('kills', kills)
    const added = number('rounds', rounds)
    await trial(`${disks} failing disks`, (tell) => fillDisks(disks, random, tell))
    await trial(`${killed} kills`, (tell) => killWriters(killed, random, tell))
    await trial(`${added} rounds of four writers`, (tell) =>
      addAtOnce(added, tell, (done) => {
        if (done > 0 && done % 10 === 0) process.stderr.write(`${done} of ${added} rounds\n`)
      }),
    )
    return failures === 0 ? 0 : 1
  },
})(process.argv.slice(2))
