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
  for (const document of documents)
    byTitle.set(document.title, [...(byTitle.get(document.title) ?? []), document])
  return documents.map((document) => {
    const same = byTitle.get(document.title) ?? []
    if (same.length < 2) return ''
    for (const field of ['number', 'date', 'issuer'] as const) {
      const values = new Set(same.map((one) => one[field] ?? ''))
      if (values.size === same.length && !values.has(''))
        return field === 'date' ? chineseDate(document.date ?? '') : (document[field] ?? '')
    }
    return `/${document.id}/`
  })
}
