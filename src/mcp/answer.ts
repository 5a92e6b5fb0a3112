import { auditWithin } from '../audit/audit-within.ts'
import { findCitations } from '../audit/find-citations.ts'
import { judgeCitation } from '../audit/judge-citation.ts'
import { judgeQuotation } from '../audit/judge-quotation.ts'
import { VERDICTS } from '../audit/verdict.ts'
import { parseKey } from '../citation/address.ts'
import { withFormer } from '../citation/former-texts.ts'
import { checkQuotation } from '../citation/quotation.ts'
import { answerQuotation, isQuotable } from '../citation/quotation-answer.ts'
import { isDocumentTitle } from '../citation/reference-target.ts'
import { resolve } from '../citation/resolve.ts'
import { excerpt } from '../search/excerpt.ts'
import { search } from '../search/query.ts'
import type { Library } from './library.ts'
import { factsOf, type PlaceFacts, placeFacts } from './place-facts.ts'

/** A request that cannot be answered as it is: reported in one line. */
export class QuestionError extends Error {}

/** Limits for one draft: seconds of processor time, and number of items. */
const AUDIT_LIMITS = { seconds: 60, most: 5_000 }

/** Characters of context around matches. */
const CONTEXT = 30

/** Clauses that match a query, with excerpts. */
export async function answerSearch(query: string, limit: number, library: Library) {
  const found = await search(query, library.sources, { all: true })
  const clauses = await Promise.all(
    found.clauses.slice(0, limit).map(async (hit) => ({
      ...{ id: hit.id, label: hit.label, heading: hit.heading, matches: hit.matches },
      title: found.documents.find(({ document }) => document.id === hit.document)?.title ?? null,
      excerpt: excerpt(hit, CONTEXT)
        .map(({ text }) => text)
        .join(''),
      ...(await placeFacts(hit.id, library)),
    })),
  )
  const { total, outside, parsed } = found
  return {
    ...{ query, total, outside, more: total - clauses.length, clauses },
    ...(parsed.problem !== null && { problem: parsed.problem }),
    coverage: library.coverage,
  }
}

/** A clause with its text, or a document with its clauses. */
export async function answerClause(asked: string, library: Library) {
  const { coverage } = library
  const id = asked.replace(/\/$/, '')
  const place = parseKey(id)
  if (place === null)
    throw new QuestionError(`${id.slice(0, 80)} is no id: write one like document/2-8 or document`)
  const retired = (await library.retired()).find((one) => one.id === id)
  if (retired) {
    const { movedTo, date, why } = retired
    throw new QuestionError(
      movedTo === null
        ? `${id} was withdrawn on ${date}: ${why}`
        : `${id} moved to ${movedTo} on ${date}: ${why}`,
    )
  }
  const part = await library.registry(place.document)
  if (part === null)
    throw new QuestionError(
      `no document ${place.document} in the ${coverage.documents} documents of ${coverage.site}`,
    )
  const facts = await placeFacts(id, library)
  if (place.clause === null) {
    const clauses = part.clauses.map(({ id, label, heading }) => ({ id, label, heading }))
    return { ...facts, title: part.document.title, clauses, coverage }
  }
  const entry = library.sources.manifest.documents.find((one) => one.id === place.document)
  const file = entry && (await library.sources.loadText(entry))
  const clause = file?.clauses.find((one) => one.id === place.clause)
  if (!clause)
    throw new QuestionError(
      `no clause ${place.clause} in ${place.document}, which has ${part.clauses.length}; ask for ${place.document} to see them`,
    )
  return {
    ...facts,
    ...{ document: place.document, title: part.document.title },
    ...{ label: clause.label, heading: clause.heading },
    // The corrected reading as the page shows it; the published one where it differs.
    text: clause.text.join('\n'),
    ...(clause.published && { published: clause.published.join('\n') }),
    coverage,
  }
}

/** Places that a reference can mean. An unknown title in 《》 is not guessed. */
export async function answerReference(text: string, library: Library) {
  const corpus = await library.audit()
  const { coverage } = library
  const [cited] = findCitations(text, (name) => isDocumentTitle(corpus.index, name))
  if (cited?.kind === 'citation' && cited.title !== null) {
    const { verdict, at, document, clause } = judgeCitation(cited, corpus)
    const places = await factsOf(at, library)
    return { text, answer: VERDICTS[verdict], verdict, document, clause, places, coverage }
  }
  const candidates = resolve(text, corpus.documents)
  const places = await Promise.all(
    candidates.map(async ({ document, clause, paragraph, title, label, heading, why }) => {
      const suffix = paragraph === null ? '' : `-p${paragraph}`
      const id = clause === null ? document : `${document}/${clause}${suffix}`
      return { ...{ title, label, heading, why }, ...(await placeFacts(id, library)), id }
    }),
  )
  const answer = places.length > 0 ? 'found' : 'not-found'
  return { text, answer, places, coverage }
}

/** Whether words are in the corpus, or in the stated source. */
export async function answerQuote(quote: string, source: string | undefined, library: Library) {
  const corpus = await library.audit()
  const { coverage } = library
  if (source === undefined) {
    const former = corpus.unsearched.length > 0 ? null : corpus.formerTexts
    const checked = withFormer(quote, checkQuotation(quote, corpus.texts), former)
    const report = answerQuotation(quote, checked, coverage)
    const places = await factsOf([...new Set(report.at.map(({ id }) => id))], library)
    return { quote, ...report, places }
  }
  if (!isQuotable(quote)) return { quote, source, answer: 'cannot-tell', places: [], coverage }
  const cited = await citedBy(source, library)
  const stretch = { kind: 'quotation' as const, start: 0, end: quote.length, text: quote }
  const judged = judgeQuotation(
    { ...stretch, words: quote, source: cited.citation },
    cited.judged,
    corpus,
  )
  const places = await factsOf(judged.at, library)
  return { quote, source, answer: VERDICTS[judged.verdict], ...judged, places, coverage }
}

/** The source that a text names: an id, or a citation. */
async function citedBy(source: string, library: Library) {
  const corpus = await library.audit()
  const place = parseKey(source)
  const [known] = place && corpus.byId.has(place.document) ? [place] : []
  const isTitle = (name: string) => isDocumentTitle(corpus.index, name)
  const [written] = findCitations(known ? '' : source, isTitle)
  const [found] = written || known ? [written] : findCitations(`《${source}》`)
  const none = { kind: 'citation' as const, start: 0, end: 0, text: source, title: source }
  const citation = found?.kind === 'citation' ? found : { ...none, number: null, place: null }
  if (known) {
    const judged = { verdict: 'right' as const, at: [source], differences: [], ...known }
    return { citation, judged }
  }
  return { citation, judged: judgeCitation(citation, corpus) }
}

/** The audit of a whole draft. */
export async function answerAudit(text: string, library: Library) {
  const audit = auditWithin(text, await library.audit(), AUDIT_LIMITS)
  if ('refused' in audit) throw new QuestionError(`the draft ${audit.refused}`)
  const facts = new Map<string, Promise<PlaceFacts | null>>()
  const factsOnce = (id: string) => {
    const found = facts.get(id) ?? placeFacts(id, library)
    facts.set(id, found)
    return found
  }
  const items = await Promise.all(
    audit.items.map(async (item) => {
      const places = await Promise.all(item.at.slice(0, 5).map(factsOnce))
      return { ...item, places: places.filter((one) => one !== null) }
    }),
  )
  return { ...audit, items }
}

/** Parallel passages of a document or clause. */
export async function answerParallels(asked: string, limit: number, library: Library) {
  const { coverage } = library
  const id = asked.replace(/\/$/, '')
  if (parseKey(id) === null)
    throw new QuestionError(`${id.slice(0, 80)} is no id: write one like document/2-8 or document`)
  const facts = await placeFacts(id, library)
  if (facts === null)
    throw new QuestionError(`no ${id} in the ${coverage.documents} documents of ${coverage.site}`)
  const pairs = await library.parallels(id)
  if (pairs === null)
    throw new QuestionError(
      `${coverage.site} publishes no table of parallels: ask the corpus itself`,
    )
  const strongest = pairs.toSorted((x, y) => y.score - x.score).slice(0, limit)
  const shown = await Promise.all(
    strongest.map(async (pair) => ({ ...pair, places: await factsOf([pair.a, pair.b], library) })),
  )
  return { ...facts, total: pairs.length, pairs: shown, coverage }
}
