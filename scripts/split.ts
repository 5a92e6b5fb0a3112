import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { decode } from '../src/corpus/decode.ts'
import { loadDocuments } from '../src/corpus/load-documents.ts'
import { walkClauses } from '../src/corpus/model.ts'
import { writePolicy } from '../src/corpus/policy/write-policy.ts'
import { formatProblem } from '../src/corpus/problem.ts'
import { splitToJson } from '../src/corpus/split/split-json.ts'
import { splitPage } from '../src/corpus/split/split-page.ts'
import { splitSource } from '../src/corpus/split-source.ts'
import { loadPrinciples } from '../src/principles/load-principles.ts'
import { site } from '../src/site.ts'
import { runCommand, UserError } from './command.ts'

const help = `
Usage: npm run split -- FILE [--id SLUG] [--dry-run]
       npm run -s split -- FILE --json

Splits a page of policy texts into documents and numbered clauses and writes one policy file a document
to ${site.corpus}/policies/. The page itself is kept, byte for byte, in ${site.corpus}/sources/.
Splitting again keeps what people did: identified titles, notes, principles, corrections.

  --id SLUG   name of the document, when the page has one
  --dry-run   show what would be written
  --json      print documents, clauses and problems as JSON and write nothing
  -h, --help  this help
`

await runCommand({
  help,
  options: {
    id: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run: async (values, [file, ...more]) => {
    if (file === undefined || more.length > 0)
      throw new UserError('name one file to split (see --help)')
    const bytes = await readFile(file)
    const { text, problems } = decode(bytes)
    const [problem] = problems.filter(({ severity }) => severity === 'error')
    if (problem) throw new UserError(`${file}: ${problem.message} (${problem.hint})`)
    if (values.json) {
      process.stdout.write(`${JSON.stringify(splitToJson(splitPage(text, file), text))}\n`)
      return 0
    }
    return write(file, text, bytes, values.id ?? null, values['dry-run'] ?? false)
  },
})

async function write(
  file: string,
  text: string,
  bytes: Buffer,
  id: string | null,
  dryRun: boolean,
): Promise<number> {
  if (id !== null && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new UserError(`--id ${id}: a slug is lower-case ASCII with hyphens, such as county-2024`)
  const { value: existing } = await loadDocuments(site.corpus)
  const { value: principles } = await loadPrinciples(site.corpus)
  const fileFor = (name: string) => join(site.corpus, 'policies', `${name}.mdx`)
  const context = { existing, principles, levels: site.levels, id, fileFor }
  const { value: documents, problems } = splitSource(text, bytes, basename(file), context)
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  if (problems.some(({ severity }) => severity === 'error')) {
    process.stderr.write('error: nothing written\n')
    return 1
  }
  if (documents.length === 0)
    throw new UserError(`${file}: no document found in it (nothing written)`)
  if (!dryRun) await keepSource(file, bytes)
  for (const document of documents) {
    const clauses = [...walkClauses(document.clauses)].length
    if (!dryRun) {
      await mkdir(join(site.corpus, 'policies'), { recursive: true })
      await writeFile(document.file, writePolicy(document))
    }
    process.stdout.write(`${document.file}  ${clauses} clauses  ${document.meta.title}\n`)
  }
  return 0
}

async function keepSource(file: string, bytes: Buffer): Promise<void> {
  const target = join(site.corpus, 'sources', basename(file))
  if (resolve(target) === resolve(file)) return
  await mkdir(join(site.corpus, 'sources'), { recursive: true })
  try {
    await writeFile(target, bytes, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!bytes.equals(await readFile(target)))
      throw new UserError(`${target} is there with other content: rename ${file} (nothing written)`)
  }
}
