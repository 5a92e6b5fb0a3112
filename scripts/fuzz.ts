import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { defineCommand, UserError } from '../src/commands/command.ts'
import { KEPT, keptInputs } from './fuzz/kept-inputs.ts'
import { mutate } from './fuzz/mutate.ts'
import { Random } from './fuzz/random.ts'
import { InputRunner } from './fuzz/run-input.ts'
import { TARGETS } from './fuzz/targets.ts'

const help = `
Usage: npm run fuzz -- [--inputs N] [--seed N] [--target NAME] [--keep]

Gives every reader of what strangers write (${Object.keys(TARGETS).join(', ')})
hostile inputs: first all that once failed (scripts/fuzz/fixtures), then new ones, made from good ones. A reader
may refuse; it may not throw, take more than 5 s of processor time, or 1 GB of memory.

  --inputs N     new inputs, over all readers (default 2000)
  --seed N       other inputs than the usual ones (default 1)
  --target NAME  one reader only
  --keep         write what fails into scripts/fuzz/fixtures
  -h, --help     this help
`

const number = (name: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new UserError(`--${name} ${text}: write a number`)
  return Number(text)
}

await defineCommand({
  help,
  settings: false,
  options: {
    inputs: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
  run: async ({ inputs, seed, target, keep }) => {
    const names = target === undefined ? Object.keys(TARGETS) : [target]
    if (target !== undefined && !Object.hasOwn(TARGETS, target))
      throw new UserError(`--target ${target}: write one of ${Object.keys(TARGETS).join(', ')}`)
    const runner = new InputRunner()
    let failures = 0
    const check = async (name: string, what: string, bytes: Buffer) => {
      const fault = await runner.run(name, bytes)
      if (fault === null) return
      failures++
      process.stderr.write(`${name} ${what} (${bytes.length} bytes): ${fault}\n`)
      if (keep) keepInput(name, bytes)
    }
    const kept = keptInputs().filter((input) => names.includes(input.target))
    for (const { target: name, name: what, bytes } of kept) await check(name, what, bytes)
    const random = new Random(number('seed', seed))
    const total = number('inputs', inputs)
    for (let index = 0; index < total; index++) {
      const name = names[index % names.length] ?? ''
      await check(name, `input ${index}`, makeInput(name, random))
      if (index % 500 === 499) process.stderr.write(`${index + 1} of ${total} inputs\n`)
    }
    await runner.close()
    const rss = Math.round(process.resourceUsage().maxRSS / 1024)
    process.stdout.write(
      `${kept.length} kept and ${total} new inputs, ${failures} failures, peak ${rss} MB\n`,
    )
    return failures === 0 ? 0 : 1
  },
})(process.argv.slice(2))

function makeInput(name: string, random: Random): Buffer {
  const target = TARGETS[name]
  const [first = Buffer.alloc(0), ...rest] = target?.seeds() ?? []
  const other = Object.values(TARGETS)[random.below(Object.keys(TARGETS).length)]?.seeds()[0]
  const seed = random.pick([first, ...rest])
  const bytes = mutate(target?.unpack?.(seed) ?? seed, other ?? first, random)
  return target?.pack?.(bytes) ?? bytes
}

function keepInput(name: string, bytes: Buffer): void {
  mkdirSync(`${KEPT}${name}`, { recursive: true })
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
  writeFileSync(`${KEPT}${name}/${hash}`, bytes)
}
