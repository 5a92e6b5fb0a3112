import { coverageOf } from '../citation/coverage.ts'
import { formerTexts, withFormer } from '../citation/former-texts.ts'
import { quotableCorpus } from '../citation/quotable-source.ts'
import { checkQuotation, type QuotationStatus } from '../citation/quotation.ts'
import { type AnsweredQuotation, answerQuotation } from '../citation/quotation-answer.ts'
import { loadDocuments } from '../corpus/load-documents.ts'
import { formerPieces } from '../editions/former-pieces.ts'
import { loadChains } from '../editions/load-chains.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'
import { namedFile } from './named-file.ts'

const help = `
Usage: npm run -s quote -- FILE [--json]
       npm run -s quote -- -    [--json]

Checks a quotation against the corpus: whether the passage in FILE (or on standard input) stands there
exactly, in the other script, with words left out at ……, altered (with the differences and the nearest
clause), or not in the corpus. "answer" is one of three: found, not-found (in the texts that "coverage"
names, which says nothing of others), cannot-tell (nothing to search for). Words that only a former edition
has are not found, with that edition in "former".
Spaces, line breaks and the width of characters do not count. Exit code 0 for every answer, 1 for none.

  --json      print {"answer","status","at","differences","likeness","omitted","warning","former","coverage"}
  -h, --help  this help
`

const SAID: Record<QuotationStatus, string> = {
  exact: 'exact',
  converted: 'the same in the other script',
  elided: 'words left out, the rest exact',
  altered: 'altered',
  absent: 'not in the corpus',
}

export const command = defineCommand({
  help,
  options: { json: { type: 'boolean', default: false } },
  run: async ({ json }, [file, ...rest]) => {
    if (file === undefined || rest.length > 0) {
      throw new UserError('name one file, or - for standard input (see --help)')
    }
    const passage = new TextDecoder().decode(await namedFile(file))
    const { value: documents } = await loadDocuments(site.corpus)
    const present = checkQuotation(passage, quotableCorpus(documents))
    const { value: chains } = await loadChains(site.corpus, documents)
    const former = formerTexts(formerPieces(chains.values()))
    const report = withFormer(passage, present, former)
    const answered = answerQuotation(passage, report, coverageOf(documents, site))
    process.stdout.write(json ? `${JSON.stringify(answered)}\n` : say(answered))
    return 0
  },
})

/** The meaning of a report's warnings. */
const WARNED = {
  turning: 'what is left out has a negation, an exception or a condition: look at the text',
} as const

function say({
  answer,
  status,
  at,
  differences,
  coverage,
  omitted = [],
  warning = null,
  former,
}: AnsweredQuotation): string {
  if (answer === 'cannot-tell') return 'cannot tell: less than two letters or digits to look for\n'
  const places = at.map(({ id, to, reading }) => {
    const span = to === null ? id : `${id} to ${to}`
    return reading === 'published' ? `${span} (as published)` : span
  })
  const lines = differences.map(({ passage, text }) => {
    if (text === '') return `  “${passage}” is not in the text`
    return passage === ''
      ? `  “${text}” is left out`
      : `  “${passage}” stands for “${text}” of the text`
  })
  const where = places.length === 0 ? '' : `: ${places.join(', ')}`
  const earlier = (former ?? []).map(
    ({ edition, at }) =>
      `found in the edition of ${edition}, not in the present one: ${at.join(', ')}`,
  )
  const left = omitted.map((words) => `  left out: “${words}”`)
  const warned = warning === null ? [] : [`warning: ${WARNED[warning]}`]
  const { documents, clauses } = coverage
  const searched =
    answer === 'found'
      ? []
      : [`searched: ${documents} documents, ${clauses} clauses, no other text`]
  return `${[`${SAID[status]}${where}`, ...lines, ...left, ...earlier, ...warned, ...searched].join('\n')}\n`
}
