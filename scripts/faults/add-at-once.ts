import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AddQuestion } from './adder.ts'
import type { Trials } from './trials.ts'

const ADDER = fileURLToPath(new URL('./adder.ts', import.meta.url))

/** Number of processes that add simultaneously. */
const WRITERS = 4

/**
 * Adds four texts simultaneously, in rounds: alternately all with one name, of which only one may
 * be written, and all with different names, which must all be written. Reports each round in which
 * a document reported as written is missing, or one that should be written was not. The four
 * processes are kept between rounds: they start writing more nearly at the same time than new ones,
 * and a round takes a tenth of the time.
 */
export async function addAtOnce({ from, times, tell, onDone }: Trials): Promise<void> {
  // Each file is read in a new thread, which takes half the time if its modules are compiled
  // already.
  const compiled = await mkdtemp(join(tmpdir(), 'clausary-compiled-'))
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  const adders = Array.from({ length: WRITERS }, () => fork(ADDER, { stdio: 'inherit', env }))
  try {
    for (let round = from; round < from + times; round++) {
      await addRound(round, adders, tell)
      onDone?.(round + 1 - from)
    }
  } finally {
    const ended = adders.map((adder) => once(adder, 'exit'))
    for (const adder of adders) adder.disconnect()
    await Promise.all(ended)
    await rm(compiled, { recursive: true })
  }
}

async function addRound(
  round: number,
  adders: readonly ChildProcess[],
  tell: (found: string) => void,
): Promise<void> {
  const isOneName = round % 2 === 0
  const folder = await mkdtemp(join(tmpdir(), 'clausary-race-'))
  try {
    const files = await Promise.all(
      adders.map((_, n) => writeInput(folder, isOneName ? 'notice' : `notice-${n}`, n)),
    )
    const corpus = join(folder, 'corpus')
    const said = await Promise.all(
      adders.map((adder, n) => askAgain(adder, { corpus, file: files[n] ?? '' })),
    )
    const written = said.filter((out) => out.includes('(written)')).length
    const there = (await readdir(folder, { recursive: true })).filter(isPolicy).length
    if (written !== there || written !== (isOneName ? 1 : WRITERS))
      tell(`round ${round}: ${written} said to be written, ${there} there: ${said.join(' ')}`)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const isPolicy = (name: string) => /policies.[^/]+\.mdx$/.test(name)

async function writeInput(folder: string, name: string, n: number): Promise<string> {
  const input = join(folder, String(n))
  await mkdir(input)
  const file = join(input, `${name}.txt`)
  await writeFile(file, `關於測試的意見\n\n一、總則\n\n第${n}版\n`)
  return file
}

/** Repeats a question while the answer is to try again, which can happen on a busy machine. */
async function askAgain(adder: ChildProcess, question: AddQuestion): Promise<string> {
  for (;;) {
    const said = await ask(adder, question)
    if (!said.includes('try again when it is done')) return said
  }
}

function ask(adder: ChildProcess, question: AddQuestion): Promise<string> {
  return new Promise((resolve) => {
    const answer = (said: unknown) => {
      adder.off('message', answer).off('exit', end)
      resolve(String(said))
    }
    const end = () => answer('the process ended')
    adder.on('message', answer).on('exit', end)
    adder.send(question)
  })
}
