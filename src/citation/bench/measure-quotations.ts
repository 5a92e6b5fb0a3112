import type { Document } from '../../corpus/model.ts'
import { compactText, foldQuoted } from '../compact-text.ts'
import { pairIndexOf } from '../pair-index.ts'
import { quotableCorpus } from '../quotable-source.ts'
import type { QuotableText } from '../quotable-text.ts'
import { checkQuotation, type QuotationReport } from '../quotation.ts'
import { type MutatedQuotation, type Mutation, mutatedQuotations } from './mutated-quotations.ts'

/** Result of checking a number of mutated quotations. */
export interface QuotationMeasure {
  /** How often each mutation got each answer. */
  answers: Record<string, Record<string, number>>
  /** Reported as found, although a plain scan of all texts does not find it there. */
  false: MutatedQuotation[]
  /** Share of the true quotations that were found, and those that were not. */
  found: number
  missed: MutatedQuotation[]
  /** Share of the fair omissions that were reported as elided. */
  elided: number
  /**
   * Share of the omitted negations that were reported with a warning, of those found at their
   * origin: the words after the mark may occur elsewhere without the negation.
   */
  warned: number
  /** Milliseconds: preparing the texts; per quotation, median and maximum. */
  prepare: number
  median: number
  longest: number
  /** Characters of all texts, in every variant that is searched. */
  characters: number
}

const TRUE: readonly Mutation[] = ['verbatim', 'spaced', 'quoted', 'converted', 'mixed']
const FAIR: readonly Mutation[] = ['elided', 'elided-ends']
const STANDS: readonly QuotationReport['status'][] = ['exact', 'converted', 'elided']

/**
 * Checks mutated quotations of a corpus, and verifies each answer against a plain scan of its
 * texts.
 */
export function measureQuotations(
  documents: readonly Document[],
  count: number,
  seed: number,
): QuotationMeasure {
  const quotations = mutatedQuotations(documents, count, seed)
  const begin = performance.now()
  const texts = quotableCorpus(documents)
  pairIndexOf(texts)
  const prepare = performance.now() - begin
  const checked = quotations.map((quotation) => {
    const start = performance.now()
    const report = checkQuotation(quotation.passage, texts)
    return { quotation, report, took: performance.now() - start }
  })
  const took = checked.map((one) => one.took).sort((a, b) => a - b)
  const ours = (kinds: readonly Mutation[]) =>
    checked.filter(({ quotation }) => kinds.includes(quotation.mutation))
  const missed = ours(TRUE).filter(({ report }) => !/^(?:exact|converted)$/.test(report.status))
  const elided = ours(FAIR)
  const turning = ours(['elided-turning']).filter(
    ({ quotation, report }) => report.status === 'elided' && isAtOrigin(quotation, report),
  )
  return {
    answers: tally(checked),
    false: checked
      .filter(({ quotation, report }) => !agrees(quotation.passage, report, texts))
      .map(({ quotation }) => quotation),
    found: 1 - missed.length / ours(TRUE).length,
    missed: missed.map(({ quotation }) => quotation),
    elided: elided.filter(({ report }) => report.status === 'elided').length / elided.length,
    warned: turning.filter(({ report }) => report.warning === 'turning').length / turning.length,
    ...{ prepare, median: took[took.length >> 1] ?? 0, longest: took.at(-1) ?? 0 },
    characters: texts.reduce((sum, { text }) => sum + text.length, 0),
  }
}

/**
 * Whether the first place in an answer is the clause that the quotation was made from, or one below
 * it.
 */
function isAtOrigin({ id }: MutatedQuotation, { at: [place] }: QuotationReport): boolean {
  return place !== undefined && (place.id === id || place.id.startsWith(`${id}-`))
}

function tally(
  checked: readonly { quotation: MutatedQuotation; report: QuotationReport }[],
): QuotationMeasure['answers'] {
  const answers: QuotationMeasure['answers'] = {}
  for (const { quotation, report } of checked) {
    answers[quotation.mutation] ??= {}
    const row = answers[quotation.mutation] ?? {}
    row[report.status] = (row[report.status] ?? 0) + 1
  }
  return answers
}

/** Marks of omission that the mutations use. */
const OMISSION = /［……］|（略）|[…⋯]+|\.{3,}/u

/** Verifies an answer by scanning all texts: whether they contain what it reports as found. */
function agrees(passage: string, report: QuotationReport, texts: readonly QuotableText[]): boolean {
  if (!STANDS.includes(report.status)) return true
  const { text } = compactText(passage.replace(/^「|」$/gu, ''))
  if (report.status === 'exact')
    return texts.some(({ text: whole, gaps }) => gaps === undefined && whole.includes(text))
  const folded = foldQuoted(text)
  if (report.status === 'converted') return texts.some((one) => one.folded.includes(folded))
  const parts = passage
    .split(OMISSION)
    .map((part) => foldQuoted(compactText(part).text).replace(/^\p{P}+|\p{P}+$/gu, ''))
    .filter((part) => part !== '')
  const pattern = new RegExp(parts.map((part) => RegExp.escape(part)).join('[^]{0,20000}?'), 'u')
  return texts.some((one) => pattern.test(one.folded))
}
