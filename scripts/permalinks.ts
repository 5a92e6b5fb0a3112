import { readLock, writeLock } from '../src/citation/lock-file.ts'
import { histories, type IdHistory } from '../src/citation/permalink-history.ts'
import type { Lock } from '../src/citation/permalink-lock.ts'
import { amend, type Decision, retire } from '../src/citation/permalink-update.ts'
import { checkPermalinks, type PublishedId, publishedIds } from '../src/citation/permalinks.ts'
import { loadDocuments } from '../src/corpus/load-documents.ts'
import { formatProblem } from '../src/corpus/problem.ts'
import { site } from '../src/site.ts'
import { runCommand, UserError } from './command.ts'

const help = `
Usage: npm run permalinks -- move OLD NEW --why TEXT
       npm run permalinks -- withdraw ID --why TEXT
       npm run permalinks -- amend ID --why TEXT
       npm run permalinks -- history ID
       npm run permalinks -- check

Keeps permalinks.lock of the corpus, the history of every address: id and SHA-256 of the text. The build
adds what is new and fails when an address would vanish or be given to another clause; this records what
a person decided about one. An ID is a clause (central/2-8) or a document (central) with all its clauses.

  move        OLD leads to NEW from now on
  withdraw    the address says what was there, when it went and why
  amend       the text now at ID is the same clause, however different
  history     print what the lock says about ID
  check       print what is wrong, change nothing

  --why TEXT  the reason, shown to readers; required
  --date DAY  day of the change, ISO 8601 (default today)
  -h, --help  this help
`

interface Request {
  lock: Lock
  published: PublishedId[]
  ids: string[]
  why: string
  date: string
}

type Action = (request: Request) => Decision

const actions: Record<string, { ids: number; act: Action }> = {
  move: {
    ids: 2,
    act: ({ lock, published, ids: [id = '', to = ''], why, date }) =>
      published.some((entry) => entry.id === to)
        ? retire(lock, id, to, why, date)
        : { error: `${to} is not in the corpus` },
  },
  withdraw: {
    ids: 1,
    act: ({ lock, ids: [id = ''], why, date }) => retire(lock, id, null, why, date),
  },
  amend: {
    ids: 1,
    act: ({ lock, published, ids: [id = ''], why }) => {
      const entry = published.find((other) => other.id === id)
      return entry ? amend(lock, entry, why) : { error: `${id} is not in the corpus` }
    },
  },
}

await runCommand({
  help,
  options: {
    why: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
  run: async ({ why, date }, [name = '', ...ids]) => {
    const { value: lock, problems } = await readLock(site.corpus)
    for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
    if (problems.length > 0) return 1
    if (name === 'history') return printHistory(lock, ids[0] ?? '')
    const published = publishedIds((await loadDocuments(site.corpus)).value)
    if (name === 'check') return printCheck(lock, published)
    const action = actions[name]
    if (!action) throw new UserError(`${name || 'no action given'}: write move, withdraw or amend`)
    if (ids.length !== action.ids) {
      throw new UserError(`${name} takes ${action.ids} ids, not ${ids.length} (see --help)`)
    }
    if (!why?.trim()) throw new UserError('--why TEXT is missing: readers are told the reason')
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new UserError(`--date ${date}: write 2026-11-23`)
    const decision = action.act({ lock, published, ids, why, date })
    if ('error' in decision) throw new UserError(decision.error)
    await writeLock(decision.lock)
    process.stdout.write(`${lock.file}: ${name} ${ids.join(' → ')}\n`)
    return 0
  },
})

function printCheck(lock: Lock, published: PublishedId[]): number {
  const problems = checkPermalinks(lock, published)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  const count = histories(lock).size
  process.stdout.write(`${count} addresses of ${lock.file} checked: ${problems.length} errors\n`)
  return problems.length === 0 ? 0 : 1
}

function printHistory(lock: Lock, id: string): number {
  const history: IdHistory | undefined = histories(lock).get(id)
  if (!history) throw new UserError(`${id || 'no id given'}: never published`)
  for (const { sha256, label, excerpt, why } of history.editions) {
    const reason = why === null ? '' : ` (${why})`
    process.stdout.write(`${sha256.slice(0, 8)}  ${label}${excerpt}${reason}\n`)
  }
  const end = history.retirement
  if (end) process.stdout.write(`${end.date}  → ${end.movedTo ?? 'withdrawn'}: ${end.why}\n`)
  return 0
}
