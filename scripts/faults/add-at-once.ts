import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Processes that add at once. */
const WRITERS = 4

/**
 * Adds four texts at once, `rounds` times: in one round all of one name, of which one may be written, in the next
 * all of different names, which all must be. Tells each round at once in which a document that was said to be
 * written is not there, or one that should be written was not; and before each how many are done.
 */
export async function addAtOnce(
  rounds: number,
  tell: (found: string) => void,
  onRound: (done: number) => void = () => {},
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    onRound(round)
    const isOneName = round % 2 === 0
    const folder = await mkdtemp(join(tmpdir(), 'clausary-race-'))
    try {
      const names = Array.from({ length: WRITERS }, (_, n) =>
        isOneName ? 'notice' : `notice-${n}`,
      )
      const said = await Promise.all(names.map((name, n) => add(folder, name, n)))
      const written = said.filter((out) => out.includes('(written)')).length
      const there = (await readdir(folder, { recursive: true })).filter(isPolicy).length
      if (written === there && written === (isOneName ? 1 : WRITERS)) continue
      tell(`round ${round}: ${written} said to be written, ${there} there: ${said.join(' ')}`)
    } finally {
      await rm(folder, { recursive: true })
    }
  }
}

const isPolicy = (name: string) => /policies.[^/]+\.mdx$/.test(name)

async function add(folder: string, name: string, n: number): Promise<string> {
  const input = join(folder, String(n))
  await mkdir(input)
  const file = join(input, `${name}.txt`)
  await writeFile(file, `關於測試的意見\n\n一、總則\n\n第${n}版\n`)
  const args = [resolve('scripts/clausary.ts'), 'add', file]
  const env = { ...process.env, CLAUSARY_CORPUS: join(folder, 'corpus') }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      out += chunk.toString()
    })
  await new Promise((done) => child.on('close', done))
  return out
}
