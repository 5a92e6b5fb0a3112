import type { DraftCitation, DraftQuotation } from './draft.ts'

/** Words in quotation marks, and a block quote in Markdown. */
const QUOTED =
  /“([^“”\n]{2,})”|「((?:[^「」\n]|「[^「」\n]{0,200}」){2,20000})」|"([^"\n]{2,})"|(?<=^|\n)>[ \t]?([^\n]{2,}(?:\n>[ \t]?[^\n]+)*)/gu
/** Fewer letters are a quoted term, and can only be matched to a source in the same sentence. */
const LETTER = /[\p{L}\p{N}]/gu
/** Most characters between a citation and the words that it introduces: 規定：, 明確要求，…… */
const MOST_BETWEEN = 60
/**
 * Between words and the citation after them: （《…》第三條）, ——《…》, also on a line of the same
 * Markdown paragraph.
 */
const BEHIND =
  /^(?:[\s>]{1,8}(?=—|--))?\s{0,3}[，。,.]?\s{0,3}(?:[（(〔[]|——|—|--)?\s{0,3}(?:見|见|參見|参见|出自|引自|載|载)?(?:[同該该][\p{Script=Han}]{1,4})?\s{0,3}$/u
const NAMES = /[简簡统統下]称[为為]?$|[简簡统統下]稱[为為]?$/u
const SENTENCE_END = /[。！？；!?;\n]/u

/** The line of a block quote that gives its source. */
const ATTRIBUTION = /(?:^|\n)>[ \t]*(?:—|--)[^\n]*(?:\n>[^\n]*)*$/u
/** Markdown emphasis around words, and marks of Markdown footnotes. */
const EMPHASIS = /(\*\*|__|~~|[*_`])(?=\S)([^*_~`\n]*\p{Script=Han}[^*_~`\n]*)\1/gu
const NOTE_MARK = /\[\^[^\]\s]{1,20}\]/gu

/** Quotations of a draft in order, each with the adjacent citation. */
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
    // （以下簡稱「安法」） defines a name and is not a quotation.
    if (NAMES.test(draft.slice(Math.max(0, start - 4), start))) return []
    const end = start + text.length
    while ((citations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const source = before(draft, citations, next, start) ?? behind(draft, citations, next, end)
    return [{ kind: 'quotation', start, end, text, words, source }]
  })
}

/** The citation before a quotation in the same sentence. */
function before(
  draft: string,
  citations: readonly DraftCitation[],
  next: number,
  start: number,
): DraftCitation | null {
  const citation = citations[next - 1]
  if (!citation || start - citation.end > MOST_BETWEEN) return null
  const between = draft.slice(citation.end, start)
  // 規定：“甲。”“乙。” are both from one clause; a block quote begins on a new line.
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
