import { loadDocuments } from '../corpus/load-documents.ts'
import { findKeptParallels } from '../parallels/find-kept.ts'
import { loadPrinciples } from '../principles/load-principles.ts'
import { statementsOf } from '../principles/state.ts'
import { suggestPrinciples } from '../principles/suggest.ts'
import { site } from '../site.ts'
import { defineCommand, UserError } from './command.ts'

const help = `
Usage: npm run -s principles -- [--suggest] [--json]

Lists the principles of the corpus with the passages that state each. What is wrong or doubtful in them
(wordings that match nothing, links that no wording explains, near misses) is said by npm run check.

  --suggest   list formulations that two or more documents share and no principle covers, those that are
              longest and most widely shared first, with their clauses
  --json      print JSON: [{"id","title","passages"}], with --suggest [{"text","documents","passages","rank"}]
  -h, --help  this help
`

/** Most suggestions printed in the readable output. */
const SHOWN = 50

export const command = defineCommand({
  help,
  options: {
    suggest: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  run: async ({ suggest, json }, rest) => {
    if (rest.length > 0) throw new UserError(`${rest[0]}: this command takes no names (see --help)`)
    const { value: documents } = await loadDocuments(site.corpus)
    const { value: principles } = await loadPrinciples(site.corpus)
    if (suggest) {
      const { parallels } = await findKeptParallels(documents)
      const found = suggestPrinciples(documents, principles, parallels)
      print(json, found, () => [
        ...found
          .slice(0, SHOWN)
          .map(({ text, passages, rank }) => `${rank}  ${text}\n    ${passages.join(', ')}`),
        found.length === 0
          ? 'no formulation is shared that a principle does not cover'
          : `${found.length} formulations${found.length > SHOWN ? `, the first ${SHOWN} shown` : ''}`,
      ])
      return 0
    }
    const listed = principles.map((principle) => ({
      id: principle.id,
      title: principle.title,
      passages: statementsOf(principle, documents).map(
        ({ document, id }) => `${document.id}/${id}`,
      ),
    }))
    print(json, listed, () => [
      ...listed.map(
        ({ id, title, passages }) => `${id}  ${title}\n    ${passages.join(', ') || 'no text'}`,
      ),
      `${listed.length} principles`,
    ])
    return 0
  },
})

function print(json: boolean, value: unknown, lines: () => string[]): void {
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${lines().join('\n')}\n`)
}
