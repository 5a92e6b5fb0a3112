import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { walkClauses } from '../corpus/model.ts'
import type { Problem } from '../corpus/problem.ts'
import { readRegular } from '../files/read-regular.ts'
import { writeFiles } from '../files/write-files.ts'
import { IsolatedPreparer } from '../import/isolated-preparer.ts'
import { BUDGET, IsolatedThread, overBudget } from '../import/isolated-thread.ts'
import type { PageAnswer, PageQuestion } from '../import/read-page.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'
import { openTarget, readSlug, stopOnErrors, writeTarget } from './target-corpus.ts'

const help = () => `
Usage: npm run split -- FILE [--id SLUG] [--dry-run]
       npm run -s split -- FILE --json
       npm run -s split -- FILE --why LINE

Splits a page of policy texts into documents and numbered clauses and writes one policy file a document
to ${site.corpus}/policies/. The page itself is kept, byte for byte, in ${site.corpus}/sources/.
Splitting again keeps what people did: identified titles, notes, principles, corrections.
Text, Markdown, HTML, Word or PDF; for a whole folder: npm run add.

  --id SLUG   name of the document, when the page has one
  --dry-run   show what would be written
  --json      print documents, clauses and problems as JSON and write nothing; places count in code
              points of the file, of HTML, Word and PDF in those of the text taken from it
  --why LINE  say how a line was read and what spoke for it, and write nothing
  -h, --help  this help
`

export const command = defineCommand({
  help,
  options: {
    id: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    why: { type: 'string' },
  },
  run: async ({ id, 'dry-run': dryRun, json, why }, [file, ...more]) => {
    if (file === undefined || more.length > 0)
      throw new UserError('name one file to split (see --help)')
    if ((await stat(file)).isDirectory())
      throw new UserError(`${file} is a folder: npm run add -- ${file} takes all files in it`)
    const { bytes, refused } = await readRegular(file, { follow: true })
    if (refused) throw new UserError(`${file}: ${refused.message}`)
    const slug = readSlug(id)
    if (why !== undefined || json) return print(bytes, file, why)
    const work = () => write(bytes, file, slug, dryRun)
    return dryRun ? work() : writeTarget('npm run split', work)
  },
})

/** Prints how one line was parsed, or the whole tree. */
async function print(bytes: Uint8Array, path: string, why: string | undefined): Promise<number> {
  const noLine = new UserError(`--why ${why}: ${path} has no such line (lines count from 1)`)
  const line = why === undefined ? null : Number(why)
  if (why !== undefined && !/^[1-9]\d*$/.test(why)) throw noLine
  const thread = new IsolatedThread<PageQuestion, PageAnswer>('page-worker', null, BUDGET)
  const found = await thread.ask({ bytes, path, line }).finally(() => thread.close())
  if (typeof found === 'string') throw refusal(path, [overBudget(path, found, BUDGET)])
  const { printed, problems } = found.answer
  if (printed === null) throw problems.length > 0 ? refusal(path, problems) : noLine
  process.stdout.write(`${printed}\n`)
  return 0
}

/** Why a file cannot be processed, in one line. */
function refusal(path: string, problems: readonly Problem[]): UserError {
  const error = problems.find(({ severity }) => severity === 'error')
  const reason = error ? `${error.message} (${error.hint})` : 'no text can be taken from it'
  return new UserError(`${path}: ${reason}`)
}

async function write(
  bytes: Uint8Array,
  path: string,
  id: string | null,
  dryRun: boolean,
): Promise<number> {
  const preparer = new IsolatedPreparer()
  const task = { bytes, path, name: basename(path), options: { id, force: false } }
  const corpus = await openTarget()
  const prepared = await preparer.prepare(task, corpus).finally(() => preparer.close())
  const { plan, problems } = prepared
  if (plan === null) throw refusal(path, problems)
  stopOnErrors(problems)
  const [changed] = plan.sources.filter(({ status }) => status === 'other')
  if (changed)
    throw new UserError(
      `${changed.path} is there with other content: rename ${path} (nothing written)`,
    )
  const files = [...plan.sources, ...plan.policies].filter(({ status }) => status !== 'same')
  if (!dryRun) await writeFiles(files)
  for (const { file: policy, meta, clauses } of plan.documents)
    process.stdout.write(`${policy}  ${[...walkClauses(clauses)].length} clauses  ${meta.title}\n`)
  return 0
}
