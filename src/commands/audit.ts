import { auditCorpus } from '../audit/audit-corpus.ts'
import { auditWithin } from '../audit/audit-within.ts'
import { auditDataOf } from '../audit/content-data.ts'
import { draftText } from '../audit/draft-text.ts'
import { printAudit } from '../audit/print-audit.ts'
import { site } from '../site.ts'
import { loadCorpus } from '../view/corpus.ts'
import { defineCommand, UserError } from './command.ts'
import { namedFile } from './named-file.ts'
import { stopOnErrors } from './target-corpus.ts'

const help = `
Usage: npm run -s audit -- FILE [--all] [--json]

Checks a draft against the corpus: every 《…》第N條, document number and quotation in FILE (.docx with its notes,
.md, .txt, or - for standard input) with its verdict:

  right          it is here, as the draft has it (in either script; with words fairly left out at ……)
  altered        it is here in other words: the differences are printed
  wrong-clause   the words stand in another clause, which is printed
  renumbered     right for a former edition; the number of today is printed
  not-found      the text that is named is here, and has no such clause or words
  not-in-corpus  the text is not here, so nothing can be said
  ambiguous      several texts have this name

The draft is never changed. Exit code 1 when something is altered, in a wrong clause or not found.

  --all       also print what is right
  --json      print {"items","counts","coverage"}; offsets in code points of the text of the draft
  -h, --help  this help
`

/**
 * Limit of processor time, in seconds, for one draft, once the corpus is loaded: several thousand
 * quotations in the largest corpus.
 */
const SECONDS = 120

export const command = defineCommand({
  help,
  options: {
    all: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async ({ all, json }, [file, ...rest]) => {
    if (file === undefined || rest.length > 0)
      throw new UserError('name one draft, or - for standard input (see --help)')
    const draft = draftText(await namedFile(file), file)
    if (draft.text === null) throw new UserError(`${file}: ${draft.refused}`)
    const { value: corpus, problems } = await loadCorpus(false)
    stopOnErrors(problems.filter(({ severity }) => severity === 'error'))
    const data = auditDataOf(corpus.documents, corpus.histories, site)
    const audit = auditWithin(draft.text, auditCorpus(data), { seconds: SECONDS })
    if ('refused' in audit) throw new UserError(`${file} ${audit.refused}`)
    process.stdout.write(
      json ? `${JSON.stringify(audit, null, 1)}\n` : printAudit(audit, file, all),
    )
    const { altered = 0, 'wrong-clause': wrong = 0, 'not-found': missing = 0 } = audit.counts
    return altered + wrong + missing > 0 ? 1 : 0
  },
})
