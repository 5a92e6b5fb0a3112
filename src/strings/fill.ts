/** What goes into the places of a phrase. */
export type Values = Record<string, string | number>

/** A phrase with its places filled in; a place without a value stays as it is. */
export function fill(phrase: string, values: Values): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
