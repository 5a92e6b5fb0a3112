import { existsSync } from 'node:fs'
import { loadDocuments } from '../corpus/load-documents.ts'
import { formatProblem } from '../corpus/problem.ts'
import type { Chain } from '../editions/chain.ts'
import { loadChains } from '../editions/load-chains.ts'
import { promoteEdition } from '../editions/promote-edition.ts'
import { findEditions, type TitleGroup } from '../import/find-editions.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'
import { stopOnDamagedLock, writeTarget } from './target-corpus.ts'

const help = `
Usage: npm run editions -- list [ID] [--json]
       npm run editions -- promote ID [--dry-run]
       npm run editions -- find FOLDER… [--json]

Documents in several editions. npm run add -- FILE --edition-of ID adds one; npm run permalinks -- renumber
confirms what it did to numbers.

  list        the editions of a document, or of all that have several
  promote     the edition that was announced is in force now: it becomes the document, the one so far a
              former edition
  find        files of a folder that are editions of one text, by title, told from duplicates and from
              other texts under one title

  --dry-run   say what would be written
  --json      print JSON
  -h, --help  this help
`

export const command = defineCommand({
  help,
  options: {
    json: { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
  },
  run: async ({ json, 'dry-run': dryRun }, [name = '', ...rest]) => {
    if (name === 'find') return find(rest, json)
    if (name === 'list') return list(rest[0], json)
    if (name !== 'promote')
      throw new UserError(`${name || 'no action given'}: write list, promote or find`)
    const promote = () => promoteTo(rest[0] ?? '', dryRun)
    return dryRun ? promote() : writeTarget('npm run editions -- promote', promote)
  },
})

async function find(paths: string[], json: boolean): Promise<number> {
  if (paths.length === 0) throw new UserError('find takes files or folders (see --help)')
  const missing = paths.find((path) => !existsSync(path))
  if (missing !== undefined) throw new UserError(`${missing}: no such file or folder`)
  const groups = await findEditions(paths)
  const of = (kind: TitleGroup['kind']) => groups.filter((group) => group.kind === kind)
  if (json) process.stdout.write(`${JSON.stringify(groups, null, 1)}\n`)
  else {
    for (const { kind, title, files, steps } of groups) {
      process.stdout.write(`${title}  (${kind})\n`)
      for (const [index, { path, date }] of files.entries()) {
        const step = steps[index - 1]
        const said = step ? `, ${step.kind}, likeness ${step.likeness.toFixed(2)}` : ''
        process.stdout.write(`  ${date ?? 'no date'}  ${path}${said}\n`)
      }
    }
    process.stdout.write(
      `${of('editions').length} titles in several editions, ${of('duplicates').length} in duplicates, ${of('different').length} of different texts\n`,
    )
  }
  return 0
}

async function chains(): Promise<Map<string, Chain>> {
  const documents = await loadDocuments(site.corpus)
  const { value, problems } = await loadChains(site.corpus, documents.value)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.length > 0) throw new UserError('the editions cannot be read')
  return value
}

async function list(id: string | undefined, json: boolean): Promise<number> {
  const all = await chains()
  if (id !== undefined && !all.has(id)) throw new UserError(`no document is called ${id}`)
  const wanted = [...all.values()].filter(({ document, editions }) =>
    id === undefined ? editions.length > 1 : document === id,
  )
  const rows = wanted.flatMap(({ document, editions }) =>
    editions.map(({ key, place, hash, document: { file, meta } }) => ({
      ...{ document, key, place, hash, file, source: meta.source.file, title: meta.title },
      docNumber: meta.docNumber.value,
    })),
  )
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`)
  else
    for (const { document, key, place, hash, docNumber, title, source } of rows)
      process.stdout.write(
        `${document}  ${key}  ${place}  ${hash}  ${docNumber ?? 'no number'}  ${title}  ${source}\n`,
      )
  return 0
}

async function promoteTo(id: string, dryRun: boolean): Promise<number> {
  await stopOnDamagedLock()
  const chain = (await chains()).get(id)
  if (!chain) throw new UserError(`${id || 'no id given'}: no document is called so`)
  const done = await promoteEdition(site.corpus, chain, dryRun)
  if ('error' in done) throw new UserError(done.error)
  process.stdout.write(
    `${id}: ${done.key} is the present edition now${dryRun ? ' (not written)' : ''}\n`,
  )
  return 0
}
