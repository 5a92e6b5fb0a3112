/** Signs of an address or citation: a number, an id, brackets of a document number. */
const REFERENCE =
  /[0-9０-９/〔［[]|第.+[條条章節节款項项]|[（(]?[一二三四五六七八九十百]+[）)、]?$/u

/** Whether a query may name a place. */
export function looksLikeReference(query: string): boolean {
  return REFERENCE.test(query)
}
