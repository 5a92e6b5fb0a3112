import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeCorpus } from '../../src/import/write-corpus.ts'
import { Random } from '../fuzz/random.ts'
import type { Trials } from './trials.ts'

const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url))

/** Greatest time in milliseconds from the first write of a process to its end: some generations. */
const MOST_WAIT = 60

/**
 * Kills a writing process repeatedly, each time at another moment. Reports at once a file that
 * belongs to neither of two consecutive generations, a generation that went back, a lock that
 * blocked the next writer, or a temporary file that is left.
 */
export async function killWriters({ from, times, tell, onDone }: Trials): Promise<void> {
  const corpus = await mkdtemp(join(tmpdir(), 'clausary-kill-'))
  let generation = 0
  let lowest = 0
  try {
    for (let kill = from; kill < from + times; kill++) {
      await killOnce(corpus, generation, new Random(kill).below(MOST_WAIT))
      const seen = await generations(corpus)
      seen.faults.forEach(tell)
      const least = Math.min(...seen.numbers)
      if (least < lowest) tell(`generation ${lowest} became ${least}`)
      lowest = least
      generation = Math.max(...seen.numbers) + 1
      await writeCorpus(corpus, 'after a kill', async () => {}, { patience: 0 })
      const left = (await readdir(corpus, { recursive: true })).filter((name) =>
        name.includes('.clausary-'),
      )
      // A draft of the lock itself may be left: it has no effect and a name of its own.
      for (const name of left) if (!name.includes('writer.lock')) tell(`${name} was left`)
      onDone?.(kill + 1 - from)
    }
  } finally {
    await rm(corpus, { recursive: true })
  }
}

function killOnce(corpus: string, generation: number, wait: number): Promise<void> {
  const child = spawn(process.execPath, [WRITER, corpus, String(generation)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => {
    // The process reports when it has begun to write, since its start time depends on the load.
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), wait))
    child.on('close', () => resolve())
  })
}

async function generations(corpus: string): Promise<{ numbers: number[]; faults: string[] }> {
  const numbers: number[] = []
  const faults: string[] = []
  for (const name of ['sources/a.txt', 'policies/a.mdx', 'permalinks/a.lock']) {
    const text = await readFile(join(corpus, name), 'utf8').catch(() => null)
    if (text === null) continue
    const [first = ''] = text.split('\n')
    const whole = `${first}\n`.repeat(2000 + (Number(first) % 7) * 300)
    if (text !== whole) faults.push(`${name} is neither the former file nor the new one`)
    numbers.push(Number(first))
  }
  return { numbers: numbers.length === 0 ? [0] : numbers, faults }
}
