import type { CitedSite } from '../citation/citable.ts'
import { coverageOf } from '../citation/coverage.ts'
import { formerTexts } from '../citation/former-texts.ts'
import { goToDocuments } from '../citation/go-to.ts'
import { quotableCorpus } from '../citation/quotable-source.ts'
import type { Document } from '../corpus/model.ts'
import { walkClauses } from '../corpus/model.ts'
import { presentOf } from '../editions/chain.ts'
import { formerPieces } from '../editions/former-pieces.ts'
import { type ChainHistory, follow } from '../editions/transition.ts'
import type { AuditData, FormerNumbers, PublishedAudit } from './audit-corpus.ts'

/** The data for checking drafts, from the model of a corpus. */
export function auditDataOf(
  documents: readonly Document[],
  histories: ReadonlyMap<string, ChainHistory>,
  site: CitedSite,
): AuditData {
  return {
    documents: goToDocuments(documents),
    texts: quotableCorpus(documents),
    formerTexts: formerTexts(formerPieces(histories.values().map(({ chain }) => chain))),
    ...publishedAudit(documents, histories, site),
  }
}

/**
 * The part of the data that is in no other file of a built site.
 *
 * @param hasFormer - whether the site has a file of the former editions
 */
export function publishedAudit(
  documents: readonly Document[],
  histories: ReadonlyMap<string, ChainHistory>,
  site: CitedSite,
  hasFormer = true,
): PublishedAudit {
  const former = Array.from(histories, ([id, history]) => [id, formerNumbers(history)] as const)
  return {
    former: Object.fromEntries(former.filter(([, editions]) => editions.length > 0)),
    incomplete: documents.flatMap(({ id, meta }) => (meta.status?.incomplete ? [id] : [])),
    unsearched: hasFormer ? [] : chained(histories),
    coverage: coverageOf(documents, site),
  }
}

/** Documents with former editions. */
function chained(histories: ReadonlyMap<string, ChainHistory>): string[] {
  return [...histories]
    .filter(([, { chain }]) => chain.editions.indexOf(presentOf(chain)) > 0)
    .map(([id]) => id)
}

/** Clauses of every former edition whose text has another number today, or was dropped. */
function formerNumbers(history: ChainHistory): FormerNumbers[] {
  const present = presentOf(history.chain)
  const earlier = history.chain.editions.slice(0, history.chain.editions.indexOf(present))
  return earlier.flatMap((edition) => {
    const moved = Array.from(walkClauses(edition.document.clauses)).flatMap(
      ({ id }): FormerNumbers['moved'] => {
        const { ids } = follow(history, id, edition, present)
        return ids.join() === id ? [] : [[id, ids]]
      },
    )
    return moved.length > 0 ? [{ edition: edition.key, moved }] : []
  })
}
