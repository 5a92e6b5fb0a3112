import { stat } from 'node:fs/promises'
import { walkClauses } from '../corpus/model.ts'
import { formatProblem, type Problem } from '../corpus/problem.ts'
import { explainLine } from '../corpus/split/explain-line.ts'
import { type JsonPage, splitToJson } from '../corpus/split/split-json.ts'
import { readRegular } from '../files/read-regular.ts'
import { writeFiles } from '../files/write-files.ts'
import { type Extracted, extractText } from '../import/extract-text.ts'
import { jsonInFile } from '../import/place-in-file.ts'
import { planImport } from '../import/plan-import.ts'
import { readPage } from '../import/split-source.ts'
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
    const { value: extracted, problems } = await extractText(bytes, file)
    const [problem] = problems.filter(({ severity }) => severity === 'error')
    if (problem) throw new UserError(`${file}: ${problem.message} (${problem.hint})`)
    if (extracted === null) throw new UserError(`${file}: no text can be taken from it`)
    if (why !== undefined) return explain(extracted.text, file, why)
    if (json) {
      process.stdout.write(`${JSON.stringify(splitTree(extracted, file, problems))}\n`)
      return 0
    }
    for (const doubt of problems) process.stderr.write(`${formatProblem(doubt)}\n`)
    const work = () => write(file, extracted, slug, dryRun)
    return dryRun ? work() : writeTarget('npm run split', work)
  },
})

function explain(text: string, file: string, why: string): number {
  const lines = /^[1-9]\d*$/.test(why) ? explainLine(text, Number(why)) : null
  if (lines === null)
    throw new UserError(`--why ${why}: ${file} has no such line (lines count from 1)`)
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function splitTree({ text, fields, origin }: Extracted, file: string, doubts: Problem[]): JsonPage {
  const page = readPage(text, file, fields)
  const read = origin ? jsonInFile(page, text, origin) : splitToJson(page, text)
  return { ...read, problems: [...doubts, ...read.problems] }
}

async function write(
  file: string,
  extracted: Extracted,
  id: string | null,
  dryRun: boolean,
): Promise<number> {
  const plan = await planImport(extracted, file, await openTarget(), id)
  stopOnErrors(plan.problems)
  const [changed] = plan.sources.filter(({ status }) => status === 'other')
  if (changed)
    throw new UserError(
      `${changed.path} is there with other content: rename ${file} (nothing written)`,
    )
  const files = [...plan.sources, ...plan.policies].filter(({ status }) => status !== 'same')
  if (!dryRun) await writeFiles(files)
  for (const { file: policy, meta, clauses } of plan.documents)
    process.stdout.write(`${policy}  ${[...walkClauses(clauses)].length} clauses  ${meta.title}\n`)
  return 0
}
