import type { Difference, FormerPlace, QuotationStatus } from '../citation/quotation.ts'
import type { QuotationAnswer } from '../citation/quotation-answer.ts'
import type { DraftItem } from './draft.ts'

/**
 * `right`: it is here, as in the draft. `altered`: it is here in other words. `wrong-clause`: the
 * words are in another clause. `renumbered`: right for a former edition; the clause has another
 * number today. `not-found`: the named text is here, without such a clause or words.
 * `not-in-corpus`: the text is not here, so the result is unknown. `ambiguous`: several texts have
 * the name.
 */
export type Verdict =
  | 'right'
  | 'altered'
  | 'wrong-clause'
  | 'renumbered'
  | 'not-found'
  | 'not-in-corpus'
  | 'ambiguous'

/** Every verdict, with the answer that it corresponds to. */
export const VERDICTS: Readonly<Record<Verdict, QuotationAnswer>> = {
  right: 'found',
  altered: 'not-found',
  'wrong-clause': 'not-found',
  renumbered: 'found',
  'not-found': 'not-found',
  'not-in-corpus': 'cannot-tell',
  ambiguous: 'cannot-tell',
}

/** A former edition in which a cited number had another text. */
export interface Renumbered {
  edition: string
  /** The clauses that contain that text today: empty where it was dropped. */
  now: string[]
}

/** The result for one citation, number or quotation of a draft. */
export interface AuditItem {
  kind: DraftItem['kind']
  /** As in the draft; it is never rewritten. */
  text: string
  /** Its position in the draft, in code points, and its line and column from 1. */
  start: number
  end: number
  line: number
  column: number
  verdict: Verdict
  answer: QuotationAnswer
  /** The document, and the clause that the draft names: `art38`. */
  document: string | null
  clause: string | null
  /** Its places: `central/2-8`. For an altered or wrong item, where the right one is. */
  at: string[]
  differences: Difference[]
  /** For a quotation: how it was found. */
  status?: QuotationStatus
  omitted?: string[]
  warning?: 'turning' | null
  /**
   * For a quotation that no present text contains: the former editions that do; null where they
   * cannot be searched.
   */
  former?: FormerPlace[] | null
  /** Former editions in which the cited number had another text. */
  renumbered?: Renumbered[]
}
