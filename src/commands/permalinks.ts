import { recordChange, undoChange } from '../citation/change-journal.ts'
import { lockPaths, readLock, writeLock } from '../citation/lock-file.ts'
import type { Lock } from '../citation/lock-parts.ts'
import { histories, type IdHistory } from '../citation/permalink-history.ts'
import { amend, type Decision, restore, retire } from '../citation/permalink-update.ts'
import { checkPermalinks, type PublishedId, publishedIds } from '../citation/permalinks.ts'
import { isDay } from '../corpus/day.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import type { Document } from '../corpus/model.ts'
import { formatProblem } from '../corpus/problem.ts'
import { formerDocuments } from '../editions/chain.ts'
import { loadChains } from '../editions/load-chains.ts'
import { describeRow, renumber, transitionTo } from '../editions/renumber.ts'
import { describeStale, staleReferences } from '../editions/stale-references.ts'
import { type ChainHistory, chainHistory, unconfirmed } from '../editions/transition.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'
import { writeTarget } from './target-corpus.ts'

const help = `
Usage: npm run permalinks -- move OLD NEW --why TEXT [--dry-run]
       npm run permalinks -- withdraw ID --why TEXT [--dry-run]
       npm run permalinks -- amend ID --why TEXT [--dry-run]
       npm run permalinks -- restore ID --why TEXT [--dry-run]
       npm run permalinks -- renumber ID [--edition DAY] [--confirm [--least 0.9]] [--dry-run]
       npm run permalinks -- renumber ID OLD NEW[,NEW…] [--edition DAY] [--why TEXT] [--dry-run]
       npm run permalinks -- undo [--dry-run]
       npm run permalinks -- history ID
       npm run permalinks -- check

Keeps permalinks/ of the corpus, the history of every address, one file a document: id and SHA-256 of the
text. The build adds what is new and fails when an address would vanish or be given to another clause; this
records what a person decided about one. An ID is a clause (central/2-8) or a document (central) with all
its clauses. First edit the policy files, then record: everything is checked before anything is written.

  move        OLD, which is no longer in the corpus, leads to NEW from now on
  withdraw    the address says what was there, when it went and why
  amend       the text now at ID is the same clause, however different
  restore     ID, which was withdrawn or moved, is in the corpus again: its address shows the text
  renumber    what a new edition of document ID did to numbers: lists what comparing the texts found and
              nobody has confirmed, and references that point elsewhere since; --confirm records it, all or what is at least so like; OLD NEW records
              one number by hand (NEW is - where the text was dropped)
  undo        take back the last of these, until a build publishes it
  history     print what the record says about ID
  check       print what is wrong, change nothing

  --why TEXT  the reason, shown to readers; required but for renumber
  --date DAY  day of the change, ISO 8601 (default today)
  --dry-run   check and say what would be written, write nothing
  -h, --help  this help
`

interface Request {
  lock: Lock
  published: PublishedId[]
  former: PublishedId[]
  ids: string[]
  why: string
  date: string
}

const actions: Record<string, { ids: number; act: (request: Request) => Decision }> = {
  move: {
    ids: 2,
    act: ({ lock, published, ids: [id = '', movedTo = ''], why, date }) =>
      retire(lock, published, { id, movedTo, why, date }),
  },
  withdraw: {
    ids: 1,
    act: ({ lock, published, ids: [id = ''], why, date }) =>
      retire(lock, published, { id, movedTo: null, why, date }),
  },
  amend: {
    ids: 1,
    act: ({ lock, published, ids: [id = ''], why }) => amend(lock, published, { id, why }),
  },
  restore: {
    ids: 1,
    act: ({ lock, published, former, ids: [id = ''], why }) =>
      restore(lock, published, former, { id, why }),
  },
}

export const command = defineCommand({
  help,
  options: {
    why: { type: 'string' },
    date: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    'dry-run': { type: 'boolean', default: false },
    edition: { type: 'string' },
    confirm: { type: 'boolean', default: false },
    least: { type: 'string', default: '0' },
  },
  run: async (values, [name = '', ...ids]) => {
    const act = () => run(values, name, ids)
    const isWriting =
      !values['dry-run'] && (name === 'undo' || name === 'renumber' || name in actions)
    return isWriting ? writeTarget(`npm run permalinks -- ${name}`, act) : act()
  },
})

interface Values {
  why?: string | undefined
  date: string
  'dry-run': boolean
  edition?: string | undefined
  confirm: boolean
  least: string
}

async function run(
  { why, date, 'dry-run': dryRun, ...told }: Values,
  name: string,
  ids: string[],
): Promise<number> {
  if (name === 'undo') return undo(ids, dryRun)
  const { value: lock, problems } = await readLock(site.corpus)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.length > 0) return 1
  if (name === 'history') return printHistory(lock, ids[0] ?? '')
  if (name === 'renumber') return renumberClauses(lock, ids, { why, dryRun, ...told })
  const action = actions[name]
  if (!action && name !== 'check')
    throw new UserError(
      `${name || 'no action given'}: write move, withdraw, amend, restore, renumber, undo, history or check`,
    )
  const documents = (await loadDocuments(site.corpus)).value
  const published = publishedIds(documents)
  const former = await formerIds(documents)
  if (!action) return printCheck(lock, published, former)
  if (ids.length !== action.ids) {
    throw new UserError(`${name} takes ${action.ids} ids, not ${ids.length} (see --help)`)
  }
  if (!why?.trim()) throw new UserError('--why TEXT is missing: readers are told the reason')
  if (!isDay(date)) throw new UserError(`--date ${date}: no day of the calendar, write 2026-11-23`)
  const decision = action.act({ lock, published, former, ids, why, date })
  if ('error' in decision) throw new UserError(`${decision.error} (nothing written)`)
  const done = `${name} ${ids.join(' → ')}`
  if (!dryRun) await write(decision.lock, done)
  process.stdout.write(`${lock.folder}: ${done}${dryRun ? ' (not written)' : ''}\n`)
  return 0
}

async function write(lock: Lock, done: string): Promise<void> {
  const paths = lockPaths(site.corpus, lock)
  await recordChange(site.corpus, done, paths, () => writeLock(site.corpus, lock))
}

async function undo(ids: string[], dryRun: boolean): Promise<number> {
  if (ids.length > 0) throw new UserError('undo takes no id: it takes back the last decision')
  const undone = await undoChange(site.corpus, dryRun)
  if ('error' in undone) throw new UserError(undone.error)
  process.stdout.write(`${dryRun ? 'would undo' : 'undone'}: ${undone.command}\n`)
  return 0
}

async function formerIds(documents: Document[]): Promise<PublishedId[]> {
  const { value: chains } = await loadChains(site.corpus, documents)
  return publishedIds(formerDocuments(chains.values()))
}

async function renumberClauses(
  lock: Lock,
  [id = '', old, now, ...more]: string[],
  told: {
    edition?: string | undefined
    confirm: boolean
    least: string
    why?: string | undefined
    dryRun: boolean
  },
): Promise<number> {
  const history = await historyOf(lock, id)
  if (more.length > 0 || (old !== undefined && now === undefined))
    throw new UserError('renumber takes a document, or a document, an old number and its new ones')
  const least = Number(told.least)
  if (!(least >= 0 && least <= 1)) throw new UserError(`--least ${told.least}: write 0 to 1`)
  const transition = transitionTo(history, told.edition ?? null)
  if ('error' in transition) throw new UserError(transition.error)
  const one = old === undefined ? null : { id: old, to: now === '-' ? [] : (now ?? '').split(',') }
  if (one === null && !told.confirm) {
    const rows = unconfirmed(transition)
    for (const row of rows) process.stdout.write(`${describeRow(row)}\n`)
    const { from, to } = transition
    for (const one of staleReferences(from.document, to.document, transition.rows))
      process.stdout.write(`reference left behind: ${describeStale(one)}\n`)
    process.stdout.write(
      `${rows.length} changes of numbers to confirm in ${id}, ${transition.from.key} → ${transition.to.key}\n`,
    )
    return 0
  }
  const { edition = null, why = null } = told
  const decision = renumber(lock, history, { edition, one, least, why })
  if ('error' in decision) throw new UserError(`${decision.error} (nothing written)`)
  const added = decision.lock.records.length - lock.records.length
  const done = `renumber ${id} ${transition.to.key}: ${added} records`
  if (!told.dryRun) await write(decision.lock, done)
  process.stdout.write(`${done}${told.dryRun ? ' (not written)' : ''}\n`)
  return 0
}

async function historyOf(lock: Lock, id: string): Promise<ChainHistory> {
  const documents = (await loadDocuments(site.corpus)).value
  const { value: chains, problems } = await loadChains(site.corpus, documents)
  const chain = chains.get(id)
  if (!chain) throw new UserError(`${id || 'no id given'}: no document of the corpus is called so`)
  const [problem] = problems
  if (problem) throw new UserError(formatProblem(problem))
  if (chain.editions.length < 2)
    throw new UserError(
      `${id} has one edition: npm run add -- FILE --edition-of ${id} adds another`,
    )
  return chainHistory(chain, lock)
}

function printCheck(lock: Lock, published: PublishedId[], former: PublishedId[]): number {
  const problems = checkPermalinks(lock, published, former)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  const count = histories(lock).size
  process.stdout.write(`${count} addresses of ${lock.folder} checked: ${problems.length} errors\n`)
  return problems.length === 0 ? 0 : 1
}

function printHistory(lock: Lock, id: string): number {
  const history: IdHistory | undefined = histories(lock).get(id)
  if (!history) throw new UserError(`${id || 'no id given'}: never published`)
  for (const { sha256, label, excerpt, why } of history.editions) {
    const reason = why === null ? '' : ` (${why})`
    process.stdout.write(`${sha256.slice(0, 8)}  ${label}${excerpt}${reason}\n`)
  }
  for (const { to, edition, why } of history.renumberings)
    process.stdout.write(`${edition}  ⇒ ${to.join(', ') || 'dropped'}: ${why}\n`)
  const end = history.retirement
  if (end) process.stdout.write(`${end.date}  → ${end.movedTo ?? 'withdrawn'}: ${end.why}\n`)
  return 0
}
