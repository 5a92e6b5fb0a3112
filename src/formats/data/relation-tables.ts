import { clauseKey } from '../../citation/address.ts'
import type { CrossReference } from '../../citation/cross-reference.ts'
import type { Document } from '../../corpus/model.ts'
import { walkClauses } from '../../corpus/model.ts'
import type { CorpusParallels } from '../../parallels/corpus-parallels.ts'
import { pairJson } from '../../parallels/pair-json.ts'
import type { Principle } from '../../principles/principle.ts'
import { integer, number, optional, string, type Table } from './table.ts'

/**
 * Which clause states which principle, one row each; a principle that no clause states has one row.
 */
export function principleTable(
  documents: readonly Document[],
  principles: readonly Principle[],
): Table {
  const stated = new Map<string, string[]>()
  for (const { id: document, clauses } of documents)
    for (const clause of walkClauses(clauses))
      for (const principle of clause.principles)
        stated.set(principle, [
          ...(stated.get(principle) ?? []),
          clauseKey({ document, clause: clause.id }),
        ])
  return {
    name: 'principles',
    title: 'Principles and the clauses that state them',
    key: null,
    columns: [
      string('principle', 'id of the principle'),
      string('title', 'its preferred name'),
      string('definition', 'what it says'),
      optional(string('clause', 'key of a clause that states it')),
    ],
    rows: principles.flatMap(({ id, title, definition }) =>
      (stated.get(id) ?? [null]).map((clause) => [id, title, definition, clause]),
    ),
  }
}

/** Every reference from one text to another. */
export function referenceTable(
  references: readonly Pick<CrossReference, 'from' | 'text' | 'kind' | 'target'>[],
): Table {
  return {
    name: 'references',
    title: 'References from texts to texts',
    key: null,
    columns: [
      string(
        'from',
        'key of the clause that it stands in; of the document, before its first clause',
      ),
      string('words', 'the words of the reference'),
      string('kind', 'own (the same document), other, preceding (前款)'),
      optional(string('to', 'key of the place that it leads to, where the corpus has it')),
    ],
    rows: references.map(({ from, text, kind, target }) => [
      ...[clauseKey(from), text, kind],
      target && clauseKey(target),
    ]),
  }
}

/** Every pair of parallel passages, with offsets in code points of their own published texts. */
export function parallelTable({ all, passages }: CorpusParallels): Table {
  const told = pairJson(passages)
  return {
    name: 'parallels',
    title: 'Passages that texts have in common',
    key: null,
    columns: [
      string('a', 'key of the passage that comes first in the corpus'),
      string('b', 'key of the other passage'),
      string('kind', 'what b does beside a: same, shortened, extended, reworded'),
      string('direction', 'which is the older: a-to-b, b-to-a, unknown'),
      number('score', '0 to 1'),
      integer('a_start', 'first code point of the common stretch in the published text of a'),
      integer('a_end', 'one past its last'),
      integer('b_start', 'the same in b'),
      integer('b_end', 'one past its last'),
    ],
    rows: Array.from(all(), (parallel) => {
      const { a, b, kind, direction, score, aStart, aEnd, bStart, bEnd } = told(parallel)
      return [a, b, kind, direction, score, aStart, aEnd, bStart, bEnd]
    }),
  }
}
