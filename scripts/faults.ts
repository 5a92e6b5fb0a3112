import { defineCommand, UserError } from '../src/commands/command.ts'
import { addAtOnce } from './faults/add-at-once.ts'
import { fillDisks } from './faults/fill-disks.ts'
import { killWriters } from './faults/kill-writers.ts'
import type { Trials } from './faults/trials.ts'

const help = `
Usage: npm run faults -- [--kills N] [--full N] [--rounds N] [--from N]

Proves that a fault while writing leaves the former state or the new one, and that no record is lost. Prints how
many trials of each kind were made; one that is stopped by Ctrl-C or a limit of time says how far it came.

  --kills N   processes killed while they write (default 500)
  --full N    disks that fail at some call (default 200)
  --rounds N  rounds of four "add" at once (default 100)
  --from N    number of the first trial of each kind (default 0): with the last one that another run made, it
              goes on from there; every number is another trial
  -h, --help  this help
`

const number = (name: string, text: string): number => {
  if (!/^\d{1,6}$/.test(text)) throw new UserError(`--${name} ${text}: write a number`)
  return Number(text)
}

/** Milliseconds between two progress lines of a kind of trial. */
const EVERY = 20_000

/** Runs the trials of one kind; returns the number of faults found. */
async function runTrials(
  what: string,
  run: (trials: Trials) => Promise<void>,
  from: number,
  times: number,
): Promise<number> {
  let [faults, done, told] = [0, 0, performance.now()]
  const say = () =>
    process.stdout.write(`${what}: ${done} of ${times} from number ${from}, ${faults} faults\n`)
  if (times === 0) return 0
  await run({
    ...{ from, times },
    tell: (line) => {
      faults++
      process.stderr.write(`${what}: ${line}\n`)
    },
    onDone: (now) => {
      done = now
      if (done < times && performance.now() - told < EVERY) return
      told = performance.now()
      say()
    },
  })
  return faults
}

await defineCommand({
  help,
  settings: false,
  options: {
    kills: { type: 'string', default: '500' },
    full: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '100' },
    from: { type: 'string', default: '0' },
  },
  run: async ({ kills, full, rounds, from }) => {
    const first = number('from', from)
    const faults = [
      await runTrials('failing disks', fillDisks, first, number('full', full)),
      await runTrials('kills', killWriters, first, number('kills', kills)),
      await runTrials('rounds of four writers', addAtOnce, first, number('rounds', rounds)),
    ]
    return faults.every((found) => found === 0) ? 0 : 1
  },
})(process.argv.slice(2))
