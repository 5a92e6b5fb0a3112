import { isDay } from '../corpus/day.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { type AmendReport, amendDocument } from '../import/amend-document.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'
import { openTarget, stopOnDamagedLock, writeTarget } from './target-corpus.ts'

const help = `
Usage: npm run amend -- --from DECISION --dry-run [--of ID]
       npm run amend -- --from DECISION --in-force DAY [--published DAY] [--of ID] [--dry-run]

Reads an amending decision (將第十二條修改為：“…”, 增加一條，作為第十三條：“…”, 刪去第十五條, 第三條中的“甲”
修改為“乙”, 第十二條改為第十四條) into proposals against a document, and makes a new edition of those that are
right: their article is there, the words that they quote stand exactly once, the number that they give comes
out. Doubtful ones are listed and not done. A decision that points at an article that is not there is refused.

  --from DECISION  the amending decision: text, Word, PDF, HTML
  --of ID          the document; else the one whose title the decision names
  --in-force DAY   first day on which the amended text is in force
  --published DAY  day on which the decision was published
  --dry-run        list the proposals, write nothing
  --json           print JSON
  -h, --help       this help
`

export const command = defineCommand({
  help,
  options: {
    from: { type: 'string' },
    of: { type: 'string' },
    'in-force': { type: 'string' },
    published: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async ({ from, of = null, published = null, json, ...told }) => {
    const { 'in-force': inForce = null, 'dry-run': dryRun } = told
    if (from === undefined) throw new UserError('--from DECISION is missing (see --help)')
    if (inForce === null && !dryRun)
      throw new UserError('--in-force DAY is missing: from when is the amended text in force?')
    for (const day of [inForce, published])
      if (day !== null && !isDay(day)) throw new UserError(`${day}: no day of the calendar`)
    const today = new Date().toISOString().slice(0, 10)
    const amend = async () => {
      await stopOnDamagedLock()
      const documents = (await loadDocuments(site.corpus)).value
      const request = { from, of, inForce, published, today, dryRun }
      const report = await amendDocument(await openTarget(), documents, request)
      if ('error' in report) throw new UserError(`${report.error} (nothing written)`)
      process.stdout.write(json ? `${JSON.stringify(report, null, 1)}\n` : say(report, dryRun))
      return 0
    }
    return dryRun ? amend() : writeTarget('npm run amend', amend)
  },
})

function say({ document, applied, files, doubts }: AmendReport, dryRun: boolean): string {
  const lines = applied.map(
    ({ line, said, state, why }) => `${line}: ${state}  ${said}${why === '' ? '' : `  (${why})`}`,
  )
  const right = applied.filter(({ state }) => state === 'right').length
  return `${[
    ...lines,
    `${document}: ${right} of ${applied.length} changes are right`,
    ...doubts.map((doubt) => `doubt: ${doubt}`),
    ...files.map((file) => `${file}${dryRun ? ' (not written)' : ''}`),
  ].join('\n')}\n`
}
