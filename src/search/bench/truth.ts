import { searchable } from '../../script/fold.ts'
import type { SearchDocument, SearchScript } from '../document.ts'

/** How well the clauses found agree with the correct answer. */
export interface Agreement {
  recall: number
  precision: number
  /** Queries answered exactly. */
  right: number
  queries: number
}

/** Answers queries by scanning every clause. An index is compared with this result. */
export function scanAll(documents: readonly SearchDocument[], script: SearchScript) {
  const clauses = documents.flatMap((document) =>
    document.clauses.map((clause) => {
      const { corrected, published } = clause.texts[script]
      const readings = published ? [corrected, published] : [corrected]
      const folded = readings.map((blocks) => searchable(blocks.join('')).folded)
      return { id: `${document.id}/${clause.id}`, folded }
    }),
  )
  return (query: string): Set<string> => {
    const { folded } = searchable(query)
    return new Set(
      clauses
        .filter((clause) => clause.folded.some((reading) => reading.includes(folded)))
        .map(({ id }) => id),
    )
  }
}

/** Accumulates answers; recall and precision are over all clauses of all queries. */
export function tally() {
  let found = 0
  let wanted = 0
  let both = 0
  let right = 0
  let queries = 0
  return {
    add(answer: ReadonlySet<string>, truth: ReadonlySet<string>) {
      const common = [...answer].filter((id) => truth.has(id)).length
      found += answer.size
      wanted += truth.size
      both += common
      queries++
      if (common === answer.size && common === truth.size) right++
    },
    result: (): Agreement => ({
      recall: wanted === 0 ? 1 : both / wanted,
      precision: found === 0 ? 1 : both / found,
      right,
      queries,
    }),
  }
}
