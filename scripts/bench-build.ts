import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { defineCommand, UserError } from '../src/commands/command.ts'
import { treeMemory } from './tree-memory.ts'

const help = `
Usage: npm run bench:build -- --corpus FOLDER [--documents N] [--threads N] [--clause-pages]

Builds the site of a corpus (as npm run add makes it) three times and prints what each took, as rows for
BENCHMARKS.md: from nothing, again, and with one character of one document corrected. Afterwards dist/ has the
site of that corpus. Sizes and the seconds of each phase are printed beside the rows.
CPU seconds are those of the whole tree of processes, and so is the memory that it held at most.

  --corpus F     folder with policies/ and sources/; it is copied and left as it is
  --documents N  only the first N documents
  --threads N    make the pages by N threads (default: as the build chooses)
  --clause-pages make a page for each clause
  -h, --help     this help
`

/** Milliseconds between two samples of the memory of the processes. */
const LOOK = 250

interface Run {
  cpu: number
  wall: number
  memory: number
  said: string[]
}

interface Build {
  corpus: string
  cache: string
  hasClausePages: boolean
  args: string[]
}

/** Runs the build of a corpus and measures it; throws if it fails. */
async function measureBuild({ corpus, cache, hasClausePages, args }: Build): Promise<Run> {
  const start = performance.now()
  // The shell counts the processor time of every process below it.
  const line = 'TIMEFORMAT="cpu %U %S"; time "$0" scripts/clausary.ts build "$@"'
  const child = spawn('bash', ['-c', line, process.execPath, ...args], {
    env: {
      ...process.env,
      CLAUSARY_CORPUS: corpus,
      CLAUSARY_CACHE: cache,
      CLAUSARY_CLAUSE_PAGES: String(hasClausePages),
      CLAUSARY_SCRIPT: 'zh-Hans',
    },
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (out += text))
  let memory = 0
  const look = setInterval(() => {
    memory = Math.max(memory, treeMemory(child.pid ?? 0))
  }, LOOK)
  const code = await new Promise<number | null>((done) => child.on('close', done))
  clearInterval(look)
  const [, user = '', system = ''] = /^cpu ([\d.]+) ([\d.]+)$/m.exec(out) ?? []
  if (code !== 0) throw new UserError(`the build failed:\n${out.trim()}`)
  const said = out.split('\n').filter((text) => /documents,|in all,|of memory at most/.test(text))
  return { cpu: Number(user) + Number(system), wall: performance.now() - start, memory, said }
}

/** Copies the first documents of a corpus into a folder. */
function copyCorpus(from: string, to: string, most: number): string[] {
  const names = readdirSync(join(from, 'policies')).slice(0, most)
  for (const folder of ['policies', 'sources']) mkdirSync(join(to, folder), { recursive: true })
  for (const name of names) {
    const policy = readFileSync(join(from, 'policies', name), 'utf8')
    const source = /^\s+file: (.+)$/m.exec(policy)?.[1]?.replace(/^["']|["']$/g, '')
    cpSync(join(from, 'policies', name), join(to, 'policies', name))
    if (source) cpSync(join(from, 'sources', source), join(to, 'sources', source))
  }
  return names
}

/** Marks one character of a text as corrected. */
function correct(file: string): void {
  const text = readFileSync(file, 'utf8')
  const end = text.indexOf('\n---\n', 4)
  const body = text.slice(end).replace(/的(?=[^<>]*\n)/, '<Corr sic="的" cert="1">地</Corr>')
  writeFileSync(file, text.slice(0, end) + body)
}

const row = (cells: readonly unknown[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`)

await defineCommand({
  help,
  options: {
    corpus: { type: 'string' },
    documents: { type: 'string' },
    threads: { type: 'string' },
    'clause-pages': { type: 'boolean', default: false },
  },
  run: async ({ corpus, documents = 'Infinity', threads, 'clause-pages': hasClausePages }) => {
    if (corpus === undefined) throw new UserError('--corpus FOLDER: which corpus is to be built?')
    const folder = mkdtempSync(join(tmpdir(), 'clausary-bench-build-'))
    const copy = join(folder, 'content')
    const names = copyCorpus(resolve(corpus), copy, Number(documents))
    row(['build', 'documents', 'CPU s', 'wall s', 'memory of all processes'])
    row(['---', '---', '---', '---', '---'])
    for (const name of ['from nothing', 'again', 'one character corrected']) {
      if (name === 'one character corrected') correct(join(copy, 'policies', names[0] ?? ''))
      const { cpu, wall, memory, said } = await measureBuild({
        ...{ corpus: copy, cache: join(folder, 'cache'), hasClausePages },
        args: threads === undefined ? [] : ['--threads', threads],
      })
      const megabytes = `${Math.round(memory / 1024 / 1024)} MB`
      row([name, names.length, cpu.toFixed(1), (wall / 1000).toFixed(1), megabytes])
      for (const text of said) process.stderr.write(`${text}\n`)
    }
    return 0
  },
})(process.argv.slice(2))
