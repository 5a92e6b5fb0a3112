import { basename } from 'node:path'
import { readLock } from '../citation/lock-file.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { formatProblem } from '../corpus/problem.ts'
import { checkCitations, findAddresses } from '../editions/check-citations.ts'
import { loadChains } from '../editions/load-chains.ts'
import { chainHistories } from '../editions/transition.ts'
import { citedText } from '../import/cited-text.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'
import { namedFile } from './named-file.ts'

const help = `
Usage: npm run -s check-citations -- FILE… [--all] [--json]

Lists the citations of a paper that are out of date: FILE is BibTeX, RIS, CSL-JSON, Markdown or any other
text, or a Word document (with its notes, links and fields). Looks for addresses of this site, says for each
that names an edition whether its text is still the one of today, and where it stands if its number changed.
Exit code 1 when a citation is out of date.

  --all       also list citations that are current
  --json      print every citation as JSON
  -h, --help  this help
`

export const command = defineCommand({
  help,
  options: {
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async ({ all, json }, files) => {
    if (files.length === 0) throw new UserError('name a .bib file or a paper (see --help)')
    const corpus = await openCorpus()
    const found = []
    for (const file of files) {
      const text = citedText(Buffer.from(await namedFile(file)), basename(file))
      for (const state of checkCitations(findAddresses(text, site), corpus))
        found.push({ file, ...state })
    }
    const outdated = found.filter(({ state }) => state !== 'current' && state !== 'unversioned')
    if (json) process.stdout.write(`${JSON.stringify(found, null, 1)}\n`)
    else {
      for (const { file, cited, state, said } of found)
        if (all || state !== 'current') process.stdout.write(`${file}: ${cited.url}  ${said}\n`)
      process.stdout.write(
        `${found.length} citations of ${new URL(site.url).host}: ${outdated.length} out of date\n`,
      )
    }
    return outdated.length > 0 ? 1 : 0
  },
})

async function openCorpus() {
  const documents = (await loadDocuments(site.corpus)).value
  const { value: lock, problems } = await readLock(site.corpus)
  const chains = await loadChains(site.corpus, documents)
  const faults = [...problems, ...chains.problems]
  for (const problem of faults) process.stderr.write(`${formatProblem(problem)}\n`)
  if (faults.length > 0) throw new UserError('the corpus cannot be read')
  return { documents, lock, histories: chainHistories(chains.value.values(), lock) }
}
