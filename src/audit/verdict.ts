import type { Difference, FormerPlace, QuotationStatus } from '../citation/quotation.ts'
import type { QuotationAnswer } from '../citation/quotation-answer.ts'
import type { DraftItem } from './draft.ts'

/**
 * `right`: it is here, as the draft has it. `altered`: it is here in other words. `wrong-clause`: the words
 * stand in another clause. `renumbered`: right for a former edition; the clause has another number today.
 * `not-found`: the text that is named is here, and has no such clause or words. `not-in-corpus`: the text is
 * not here, so nothing can be said. `ambiguous`: several texts have the name.
 */
export type Verdict =
  | 'right'
  | 'altered'
  | 'wrong-clause'
  | 'renumbered'
  | 'not-found'
  | 'not-in-corpus'
  | 'ambiguous'

/** Every verdict, with the one of three answers that it is. */
export const VERDICTS: Readonly<Record<Verdict, QuotationAnswer>> = {
  right: 'found',
  altered: 'not-found',
  'wrong-clause': 'not-found',
  renumbered: 'found',
  'not-found': 'not-found',
  'not-in-corpus': 'cannot-tell',
  ambiguous: 'cannot-tell',
}

/** What a former edition has under a number that is cited. */
export interface Renumbered {
  edition: string
  /** Where that text stands today: none where it was dropped. */
  now: string[]
}

/** What is said of one citation, number or quotation of a draft. */
export interface AuditItem {
  kind: DraftItem['kind']
  /** As the draft has it; nothing in it is ever rewritten. */
  text: string
  /** Where it stands in the draft, in code points, and its line and column from 1. */
  start: number
  end: number
  line: number
  column: number
  verdict: Verdict
  answer: QuotationAnswer
  /** The document that it is of, and the clause that the draft names: `art38`. */
  document: string | null
  clause: string | null
  /** Where it stands: `central/2-8`. Of one that is altered or wrong, where the right one is. */
  at: string[]
  differences: Difference[]
  /** Of a quotation: how it stands there. */
  status?: QuotationStatus
  omitted?: string[]
  warning?: 'turning' | null
  /** Of a quotation that stands in no present text: the former editions that have it; null where they cannot be searched. */
  former?: FormerPlace[] | null
  /** Former editions in which the number that is cited was another text. */
  renumbered?: Renumbered[]
}
