import { addFiles } from '../import/add-files.ts'
import { CHANGES } from '../import/docx/tracked-changes.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'
import { openTarget, readSlug, writeTarget } from './target-corpus.ts'

const help = () => `
Usage: npm run add -- FILE… [--id SLUG] [--dry-run] [--force] [--json]
                          [--changes accept|reject]
       npm run add -- FOLDER
       … | npm run add -- - --id SLUG

Adds documents: .txt, .md, .html, .docx, .pdf with text, standard input (-), or all of these in a folder.
The file is kept, byte for byte, in ${site.corpus}/sources/; where its text is taken out of a container, the
text is kept beside it as NAME.txt. One policy file a document is written to ${site.corpus}/policies/.
Prints the tree of clauses with every doubt below the line it concerns.

  --id SLUG   name of the document, when there is one
  --dry-run   show everything and write nothing
  --force     write over files that are there with other content; marks, notes and principles are
              carried over, or the command says which could not be placed and writes nothing
  --changes   of a Word document with tracked changes: accept (the default) reads the text with
              them, reject the text before them; how many there are is said
  --json      print {"files":[…],"summary":{…}}, with the trees of npm run split -- --json
  -h, --help  this help

Exit code 0 when everything was added, with doubts or without; 1 when a file could not be.
`

export const command = defineCommand({
  help,
  options: {
    id: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    changes: { type: 'string', default: 'accept' },
  },
  run: async ({ id, 'dry-run': dryRun, force, json, changes: named }, paths) => {
    if (paths.length === 0)
      throw new UserError('name files or a folder to add, or - for standard input (see --help)')
    if (id !== undefined && paths.length > 1)
      throw new UserError(`--id ${id} names one document: add the files one by one`)
    const slug = readSlug(id)
    const changes = CHANGES.find((one) => one === named)
    if (!changes) throw new UserError(`--changes takes accept or reject, not ${named}`)
    const add = async () =>
      addFiles(
        paths,
        { id: slug, dryRun, force, json, changes },
        { corpus: await openTarget(), stdin: process.stdin },
        { stdout: process.stdout, stderr: process.stderr },
      )
    return dryRun ? add() : writeTarget('npm run add', add)
  },
})
