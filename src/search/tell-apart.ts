import { chineseDate } from '../citation/chinese-date.ts'

/** What is known of a document that may have the title of another one. */
export interface Titled {
  id: string
  title: string
  number?: string | null
  date: string | null
  issuer: string | null
}

/**
 * What tells documents of one title apart, for each of them, in words: its number, its date or its issuer, the first of
 * these that all of them have and no two share, or else the end of its address, `/0012/`. Empty for a title that only
 * one has.
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
