import type { Coverage } from '../citation/coverage.ts'
import { findDocumentNumbers } from '../citation/document-number.ts'
import { isEditionOf } from '../citation/former-texts.ts'
import type { QuotableText } from '../citation/quotable-text.ts'
import { indexReferences, type ReferenceIndex } from '../citation/reference-target.ts'
import type { GoToDocument } from '../citation/resolve.ts'
import { fold } from '../script/fold.ts'

/** The clauses of a former edition that have another number today. */
export interface FormerNumbers {
  /** `2018-10-26`. */
  edition: string
  /**
   * Clauses of that edition, each with the clauses that contain its text today: empty where it was
   * dropped.
   */
  moved: [from: string, to: string[]][]
}

/** The data that a built site has for audits only, in `/audit/corpus.json`. */
export interface PublishedAudit {
  /** Former editions by document, for documents that have any. */
  former: Readonly<Record<string, FormerNumbers[]>>
  /** Documents that are incomplete in this corpus: words may be in the missing part. */
  incomplete: readonly string[]
  /**
   * Documents whose former editions are in no file of the site: whether they contain words is
   * unknown.
   */
  unsearched: readonly string[]
  coverage: Coverage
}

/** Plain data that a draft is checked against: the same in a page, a command and a server. */
export interface AuditData extends PublishedAudit {
  documents: readonly GoToDocument[]
  texts: readonly QuotableText[]
  /** Former editions, as returned by `formerTexts`. */
  formerTexts: readonly QuotableText[]
}

/** The data, prepared for any number of drafts. */
export interface AuditCorpus extends AuditData {
  index: ReferenceIndex
  byId: ReadonlyMap<string, GoToDocument>
  /** The texts of one document: the same array for each call. */
  textsOf: (document: string) => readonly QuotableText[]
  /** The former editions of one document: the same array for each call. */
  formerTextsOf: (document: string) => readonly QuotableText[]
  /** Documents that refer to a number which none of them has. */
  mentioning: (number: string) => string[]
}

/** Prepares a corpus for `auditText`. */
export function auditCorpus(data: AuditData): AuditCorpus {
  const index = indexReferences(
    data.documents.map(({ id, title, docNumber, clauses }) => ({
      ...{ id, title, docNumber },
      clauses: clauses.map(([id, label, , paragraphs = 1]) => ({ id, label, paragraphs })),
    })),
  )
  const texts = Map.groupBy(data.texts, ({ document }) => document)
  const former = new Map<string, readonly QuotableText[]>()
  return {
    ...data,
    index,
    byId: new Map(data.documents.map((document) => [document.id, document])),
    formerTextsOf: (document) => {
      const own =
        former.get(document) ?? data.formerTexts.filter((one) => isEditionOf(one, document))
      former.set(document, own)
      return own
    },
    textsOf: (document) => texts.get(document) ?? [],
    mentioning: (number) => {
      const wanted = numberKey(number)
      return data.documents
        .filter(({ mentions }) => mentions.some(([other]) => numberKey(other) === wanted))
        .map(({ id }) => id)
    },
  }
}

function numberKey(text: string): string {
  const [found] = findDocumentNumbers(text)
  return found ? `${found.agency.slice(-3)} ${found.year} ${found.serial}` : fold(text)
}
