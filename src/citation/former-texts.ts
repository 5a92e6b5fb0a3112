import type { QuotablePiece, QuotableText } from './quotable-text.ts'
import { quotableTexts } from './quotable-text.ts'
import { checkQuotation, type FormerPlace, type QuotationReport } from './quotation.ts'

/** The pieces of a former edition: plain data, as in `/cite/former.json`. */
export type FormerPieces = [document: string, edition: string, pieces: QuotablePiece[]]

/** Separates document id and edition key, as in addresses: `rules@2018-03-01/art3`. */
const AT = '@'

/**
 * Former editions, prepared for {@link withFormer}: each is a separate text, `rules@2018-03-01`.
 */
export function formerTexts(editions: readonly FormerPieces[]): QuotableText[] {
  return editions.flatMap(([document, edition, pieces]) => {
    const own = `${document}${AT}${edition}`
    const placed = pieces.map((piece) => ({ ...piece, id: own + piece.id.slice(document.length) }))
    return quotableTexts(own, placed)
  })
}

/** Whether a text made by {@link formerTexts} is an edition of a document. */
export function isEditionOf({ document }: QuotableText, id: string): boolean {
  return document.startsWith(`${id}${AT}`)
}

/**
 * A report on the present texts, with the former editions that contain the words if no present one
 * does. The status remains that of the present texts.
 *
 * @param former - null where there are former editions that cannot be searched
 */
export function withFormer(
  passage: string,
  report: QuotationReport,
  former: readonly QuotableText[] | null,
): QuotationReport {
  if (report.status !== 'altered' && report.status !== 'absent') return report
  if (former === null) return { ...report, former: null }
  const places = former.length === 0 ? [] : formerPlaces(passage, former)
  return places.length === 0 ? report : { ...report, former: places }
}

/** Former editions that contain a passage, the latest of a document first. */
function formerPlaces(passage: string, former: readonly QuotableText[]): FormerPlace[] {
  const { status, at } = checkQuotation(passage, former)
  if (status === 'altered' || status === 'absent') return []
  const places = new Map<string, FormerPlace>()
  for (const { id } of at) {
    const [, document = '', edition = '', clause = ''] = /^([^@]*)@([^/]*)(.*)$/u.exec(id) ?? []
    const own = `${document}${AT}${edition}`
    const place = places.get(own) ?? { document, edition, status, at: [] }
    place.at.push(document + clause)
    places.set(own, place)
  }
  return [...places.values()].reverse()
}
