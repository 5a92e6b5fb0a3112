/** Values for the placeholders of a phrase. */
export type Values = Record<string, string | number>

/** A phrase with its placeholders filled in; one without a value is kept. */
export function fill(phrase: string, values: Values): string {
  return phrase.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
