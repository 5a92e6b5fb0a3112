import { documentsNumbered, documentsTitled, targetClause } from '../citation/reference-target.ts'
import { fold } from '../script/fold.ts'
import type { AuditCorpus } from './audit-corpus.ts'
import type { DraftCitation, DraftNumber } from './draft.ts'
import type { AuditItem, Renumbered, Verdict } from './verdict.ts'

/** The result for a citation or number, before its position in the draft is added. */
export type Judged = Pick<
  AuditItem,
  'verdict' | 'document' | 'clause' | 'at' | 'differences' | 'renumbered'
>

const judged = (verdict: Verdict, parts: Partial<Judged> = {}): Judged => ({
  ...{ verdict, document: null, clause: null, at: [], differences: [] },
  ...parts,
})

/** The documents that a title and a number together name: the number decides if both are known. */
function named(
  { index }: AuditCorpus,
  title: string | null,
  number: string | null,
): { documents: string[]; byTitle: string[] } {
  const byTitle = title === null ? [] : documentsTitled(index, title)
  const byNumber = number === null ? [] : documentsNumbered(index, number)
  const both = byTitle.filter((document) => byNumber.includes(document))
  const documents = both.length > 0 ? both : byTitle.length > 0 ? byTitle : byNumber
  return { documents, byTitle }
}

/** Whether the cited text is here, and has the clause. */
export function judgeCitation(citation: DraftCitation, corpus: AuditCorpus): Judged {
  const { title, number, place } = citation
  const { documents, byTitle } = named(corpus, title, number)
  if (documents.length > 1) return judgeSeveral(documents, place, corpus)
  const [document] = documents
  if (document === undefined) return judged('not-in-corpus')
  const rightTitle = corpus.byId.get(document)?.title ?? ''
  if (title !== null && byTitle.length === 0)
    return judged('altered', {
      ...{ document, at: [document] },
      differences: [differing(title, rightTitle, citation.text)],
    })
  return judgeIn(document, place, corpus)
}

/** Whether a document of the corpus has the clause that a citation names. */
export function judgeIn(document: string, place: string | null, corpus: AuditCorpus): Judged {
  return place === null
    ? judged('right', { document, at: [document] })
    : judgeClause(document, place, corpus)
}

/**
 * Among texts with the same name, such as the parts of a code, the one with the clause is meant.
 */
function judgeSeveral(
  documents: readonly string[],
  place: string | null,
  corpus: AuditCorpus,
): Judged {
  if (place === null) return judged('ambiguous', { at: [...documents] })
  const all = documents.map((document) => judgeClause(document, place, corpus))
  const having = all.filter(({ verdict }) => verdict === 'right' || verdict === 'renumbered')
  const [one, ...more] = having
  if (one !== undefined && more.length === 0) return one
  if (having.length > 0)
    return judged('ambiguous', { at: having.flatMap(({ document }) => document ?? []) })
  return judged(
    all.some(({ verdict }) => verdict === 'not-in-corpus') ? 'not-in-corpus' : 'not-found',
  )
}

function judgeClause(document: string, place: string, corpus: AuditCorpus): Judged {
  const there = targetClause(corpus.index, document, place)
  if (there === null) {
    const former = formerClause(document, place, corpus)
    if (former === null) return judged(missingFrom(document, corpus), { document })
    const at = former.renumbered.flatMap(({ now }) => now.map((id) => `${document}/${id}`))
    return judged('renumbered', { document, ...former, at: [...new Set(at)] })
  }
  const { clause, paragraph } = there
  const id = paragraph === null ? clause : `${clause}-p${paragraph}`
  const renumbered = movedFrom(document, clause, corpus)
  return judged('right', {
    ...{ document, clause, at: [`${document}/${id}`] },
    ...(renumbered.length > 0 && { renumbered }),
  })
}

/** The verdict for something that a document does not have: unknown if it is incomplete here. */
export function missingFrom(document: string, { incomplete }: AuditCorpus): Verdict {
  return incomplete.includes(document) ? 'not-in-corpus' : 'not-found'
}

/** Former editions in which a number belonged to a text that has another one today. */
function movedFrom(document: string, clause: string, { former }: AuditCorpus): Renumbered[] {
  return (former[document] ?? []).flatMap(({ edition, moved }) =>
    moved.filter(([from]) => from === clause).map(([, now]) => ({ edition, now })),
  )
}

/** A number that only former editions have: 第一百二十條 of a law that has 114 today. */
function formerClause(document: string, place: string, corpus: AuditCorpus) {
  const article =
    /第\s?([〇零一二三四五六七八九十百千两\d]+)\s?条(?:之([〇零一二三四五六七八九十\d]+))?/u.exec(
      place,
    )
  if (!article) return null
  for (const { moved } of corpus.former[document] ?? [])
    for (const [from] of moved) {
      const index = {
        ...corpus.index,
        clauses: new Map([[document, [{ id: from, label: article[0], paragraphs: 1 }]]]),
      }
      if (targetClause(index, document, article[0]) !== null)
        return { clause: from, renumbered: movedFrom(document, from, corpus) }
    }
  return null
}

/** Whether a number belongs to a text that is here, and to the title beside it. */
export function judgeNumber({ number, title, text }: DraftNumber, corpus: AuditCorpus): Judged {
  const byNumber = documentsNumbered(corpus.index, number)
  const byTitle = title === null ? [] : documentsTitled(corpus.index, title)
  const agreed = title === null ? byNumber : byNumber.filter((one) => byTitle.includes(one))
  const [document, ...others] = agreed
  if (document !== undefined)
    return others.length > 0
      ? judged('ambiguous', { at: agreed })
      : judged('right', { document, at: [document] })
  // If the title is here, its own number is the right one; if that is unknown, nothing is reported.
  const [titled, ...more] = byTitle
  const right = titled === undefined ? null : (corpus.byId.get(titled)?.docNumber ?? null)
  if (titled !== undefined && more.length === 0 && right !== null)
    return judged('altered', {
      ...{ document: titled, at: [titled] },
      differences: [{ passage: number, text: right, start: 0, end: text.length }],
    })
  const [other, ...rest] = byNumber
  if (other !== undefined && rest.length === 0)
    return judged('right', { document: other, at: byNumber })
  return judged('not-in-corpus', { at: corpus.mentioning(number) })
}

function differing(title: string, right: string, text: string): Judged['differences'][number] {
  const start = Math.max(0, fold(text).indexOf(fold(title)))
  return { passage: title, text: right, start, end: start + title.length }
}
