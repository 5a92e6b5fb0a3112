import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { cacheFolder } from '../cache/cache-folder.ts'
import { isDay } from '../corpus/day.ts'
import { addFiles } from '../import/add-files.ts'
import { CHANGES } from '../import/docx/tracked-changes.ts'
import { IsolatedPreparer } from '../import/isolated-preparer.ts'
import { BUDGET } from '../import/isolated-thread.ts'
import { KeptRuns } from '../import/kept-run.ts'
import type { EditionRequest } from '../import/plan-edition.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'
import { openTarget, readSlug, stopOnDamagedLock, writeTarget } from './target-corpus.ts'

const help = () => `
Usage: npm run add -- FILE… [--id SLUG] [--dry-run] [--force] [--json]
                          [--changes accept|reject]
       npm run add -- FOLDER [--report FILE.html|FILE.json]
       npm run add -- FILE --edition-of ID --in-force DAY [--published DAY] [--dry-run]
       … | npm run add -- - --id SLUG

Adds documents: .txt, .md, .html, .docx, .odt, .pdf with text, standard input (-), or all of these in a folder.
The file is kept, byte for byte, in ${site.corpus}/sources/; where its text is taken out of a container, the
text is kept beside it as NAME.txt. One policy file a document is written to ${site.corpus}/policies/.
Prints the tree of clauses with every doubt below the line it concerns.

  --id SLUG   name of the document, when there is one
  --dry-run   show everything and write nothing
  --force     take a text though another has its name: both sources are kept; marks, notes and
              principles are carried over, or the command says which could not be placed
  --edition-of ID  the file is a new edition of that document: the former one is kept, with its source;
              marks, notes and principles go along where the text is the same; title, number, date and
              issuer do not. npm run permalinks -- undo takes it back until a build publishes it
  --in-force DAY   first day on which the edition is in force; of a later day than today it is announced
  --published DAY  day of its publication
  --changes   of a Word document with tracked changes: accept (the default) reads the text with
              them, reject the text before them; how many there are is said
  --seconds N what one file may take before it is given up and the next is read (default ${BUDGET.seconds})
  --json      print {"files":[…],"summary":{…}}, with the trees of npm run split -- --json
  --report F  write what the run found to F.html or F.json: the scripts of the collection, doubts by kind and
              file, texts that are there twice or nearly
  -h, --help  this help

Exit code 0 when everything was added, with doubts or without; 1 when a file could not be.
`

export const command = defineCommand({
  help,
  options: {
    id: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    'edition-of': { type: 'string' },
    'in-force': { type: 'string' },
    published: { type: 'string' },
    json: { type: 'boolean', default: false },
    report: { type: 'string' },
    changes: { type: 'string', default: 'accept' },
    seconds: { type: 'string', default: String(BUDGET.seconds) },
  },
  run: async (
    { id, 'dry-run': dryRun, force, json, report, changes: named, seconds, ...told },
    paths,
  ) => {
    if (paths.length === 0)
      throw new UserError('name files or a folder to add, or - for standard input (see --help)')
    if (id !== undefined && paths.length > 1)
      throw new UserError(`--id ${id} names one document: add the files one by one`)
    const slug = readSlug(id)
    const edition = readEdition(told, paths.length, id)
    const changes = CHANGES.find((one) => one === named)
    if (!changes) throw new UserError(`--changes takes accept or reject, not ${named}`)
    const reported = readReport(report)
    const preparer = new IsolatedPreparer({ ...BUDGET, seconds: readSeconds(seconds) })
    const add = async () => {
      if (edition) await stopOnDamagedLock()
      return addFiles(
        paths,
        { id: slug, dryRun, force, json, changes, edition, report: reported },
        {
          corpus: await openTarget(),
          runs: new KeptRuns(cacheFolder(), { folder: site.corpus }),
          stdin: process.stdin,
          prepare: preparer.prepare,
          onWritten: (added) => preparer.tell(added),
        },
        { stdout: process.stdout, stderr: process.stderr },
      ).finally(() => preparer.close())
    }
    return dryRun ? add() : writeTarget('npm run add', add)
  },
})

/** The edition that the options request, validated; null when they request none. */
function readEdition(
  told: {
    'edition-of'?: string | undefined
    'in-force'?: string | undefined
    published?: string | undefined
  },
  files: number,
  id: string | undefined,
): EditionRequest | null {
  const { 'edition-of': of, 'in-force': inForce, published = null } = told
  if (of === undefined) {
    if (inForce === undefined && published === null) return null
    throw new UserError('--in-force and --published belong to --edition-of ID')
  }
  if (files !== 1) throw new UserError(`--edition-of ${of} takes one file`)
  if (id !== undefined) throw new UserError(`--edition-of ${of} says the id: leave --id away`)
  if (inForce === undefined)
    throw new UserError('--in-force DAY is missing: from when is the edition in force?')
  for (const [name, day] of [
    ['--in-force', inForce],
    ['--published', published],
  ] as const)
    if (day !== null && !isDay(day))
      throw new UserError(`${name} ${day}: no day of the calendar, write 2024-12-01`)
  return { of, inForce, published, today: new Date().toISOString().slice(0, 10) }
}

function readReport(path: string | undefined): string | null {
  if (path !== undefined && !/\.(?:html|json)$/.test(path))
    throw new UserError(`--report ${path}: name a file that ends in .html or .json`)
  if (path !== undefined && !existsSync(dirname(path)))
    throw new UserError(`--report ${path}: there is no folder ${dirname(path)}`)
  return path ?? null
}

function readSeconds(text: string): number {
  const seconds = Number(text)
  if (!(seconds >= 1 && seconds <= 86_400))
    throw new UserError(`--seconds ${text}: write a number of seconds, such as 300`)
  return seconds
}
