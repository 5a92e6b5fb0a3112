import { chineseDate } from '../citation/chinese-date.ts'

/** The data of a document that may share its title with another one. */
export interface Titled {
  id: string
  title: string
  number?: string | null
  date: string | null
  issuer: string | null
}

/**
 * Returns a text for each document that distinguishes it from others with the same title: its
 * number, date or issuer, the first of these that all of them have and no two share, or else its
 * address, `/0012/`. Empty for a title that only one document has.
 */
export function tellApart(documents: readonly Titled[]): string[] {
  const byTitle = new Map<string, Titled[]>()
  for (const document of documents) {
    const same = byTitle.get(document.title)
    if (same) same.push(document)
    else byTitle.set(document.title, [document])
  }
  const words = new Map(Array.from(byTitle, ([title, same]) => [title, wordsFor(same)]))
  return documents.map((document) => words.get(document.title)?.(document) ?? '')
}

/** What distinguishes a document from the others with its title. */
function wordsFor(same: readonly Titled[]): (document: Titled) => string {
  if (same.length < 2) return () => ''
  const field = (['number', 'date', 'issuer'] as const).find((name) => {
    const values = new Set(same.map((one) => one[name] ?? ''))
    return values.size === same.length && !values.has('')
  })
  if (field === undefined) return ({ id }) => `/${id}/`
  if (field === 'date') return ({ date }) => chineseDate(date ?? '')
  return (document) => document[field] ?? ''
}
