import type { SearchDocument, SearchScript } from '../document.ts'
import { otherEngines } from './other-engines.ts'
import { tally } from './truth.ts'

/** A Markdown table of how other libraries answer the same queries on the same clauses. */
export function othersTable(
  documents: readonly SearchDocument[],
  script: SearchScript,
  queries: readonly string[],
  truth: (query: string) => Set<string>,
): string {
  const rows = otherEngines(documents, script).map(({ name, find }) => {
    const agreement = tally()
    for (const query of queries) agreement.add(find(query), truth(query))
    const { recall, precision, right, queries: asked } = agreement.result()
    return `| ${name} | ${recall.toFixed(4)} | ${precision.toFixed(4)} | ${right} of ${asked} |`
  })
  const head = [
    '| other libraries | recall | precision | queries right |',
    '| --- | --- | --- | --- |',
  ]
  return [...head, ...rows].join('\n')
}
