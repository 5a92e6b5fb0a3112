import type { DraftCitation, DraftQuotation } from './draft.ts'

/** Words in marks of quotation, and a paragraph that Markdown quotes. */
const QUOTED =
  /“([^“”\n]{2,})”|「((?:[^「」\n]|「[^「」\n]{0,200}」){2,20000})」|"([^"\n]{2,})"|(?<=^|\n)>[ \t]?([^\n]{2,}(?:\n>[ \t]?[^\n]+)*)/gu
/** Fewer letters are a word that is called so, and may be the end of nothing but its own sentence. */
const LETTER = /[\p{L}\p{N}]/gu
/** Between a citation and the words that it introduces: 規定：, 明確要求，…… */
const MOST_BETWEEN = 60
/** Between words and the citation behind them: （《…》第三條）, ——《…》, also in a line of the same paragraph of Markdown. */
const BEHIND =
  /^(?:[\s>]{1,8}(?=—|--))?\s{0,3}[，。,.]?\s{0,3}(?:[（(〔[]|——|—|--)?\s{0,3}(?:見|见|參見|参见|出自|引自|載|载)?(?:[同該该][\p{Script=Han}]{1,4})?\s{0,3}$/u
const NAMES = /[简簡统統下]称[为為]?$|[简簡统統下]稱[为為]?$/u
const SENTENCE_END = /[。！？；!?;\n]/u

/** The line of a quoted paragraph that says where it is from. */
const ATTRIBUTION = /(?:^|\n)>[ \t]*(?:—|--)[^\n]*(?:\n>[^\n]*)*$/u
/** Marks of Markdown around words, and of its notes. */
const EMPHASIS = /(\*\*|__|~~|[*_`])(?=\S)([^*_~`\n]*\p{Script=Han}[^*_~`\n]*)\1/gu
const NOTE_MARK = /\[\^[^\]\s]{1,20}\]/gu

/** Quotations of a draft in its order, each with the citation beside it. */
export function findQuotations(
  draft: string,
  citations: readonly DraftCitation[],
): DraftQuotation[] {
  let next = 0
  return Array.from(draft.matchAll(QUOTED)).flatMap((match): DraftQuotation[] => {
    const [whole, ...inner] = match
    const text = whole.startsWith('>') ? whole.replace(ATTRIBUTION, '') : whole
    const words = (whole === text ? (inner.find((one) => one !== undefined) ?? '') : text)
      .replace(/(?:^|\n)>[ \t]?/gu, '\n')
      .replace(NOTE_MARK, '')
      .replace(EMPHASIS, '$2')
      .trim()
    if ((words.match(LETTER) ?? []).length < 2) return []
    const start = match.index
    // （以下簡稱「安法」） gives a name and quotes nothing.
    if (NAMES.test(draft.slice(Math.max(0, start - 4), start))) return []
    const end = start + text.length
    while ((citations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const source = before(draft, citations, next, start) ?? behind(draft, citations, next, end)
    return [{ kind: 'quotation', start, end, text, words, source }]
  })
}

/** The citation in the same sentence before a quotation. */
function before(
  draft: string,
  citations: readonly DraftCitation[],
  next: number,
  start: number,
): DraftCitation | null {
  const citation = citations[next - 1]
  if (!citation || start - citation.end > MOST_BETWEEN) return null
  const between = draft.slice(citation.end, start)
  // 規定：“甲。”“乙。” are both of one clause; a paragraph of Markdown stands on a line of its own.
  const plain = between.replace(/[“「"][^”」"]*[”」"]/gu, '').replace(/[:：]\s*\n\s*$/u, '')
  return SENTENCE_END.test(plain) ? null : citation
}

function behind(
  draft: string,
  citations: readonly DraftCitation[],
  next: number,
  end: number,
): DraftCitation | null {
  const citation = citations.slice(next, next + 8).find((one) => one.start >= end)
  return citation && BEHIND.test(draft.slice(end, citation.start)) ? citation : null
}
