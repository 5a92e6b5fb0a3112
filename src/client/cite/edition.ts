/** Digits of the short hash of an edition on a page. */
const SHORT = 8

/**
 * How the edition in `?v=` relates to the text on the page: it is the one cited, it has changed
 * since (with the short hash of the edition cited), or it was never here.
 *
 * @param former - short hashes of the former texts
 */
export function readEdition(
  asked: string,
  current: string,
  former: readonly string[],
): { state: 'current' | 'never' } | { state: 'changed'; edition: string } {
  const short = asked.toLowerCase().slice(0, SHORT)
  if (!/^[0-9a-f]{4,}$/.test(short)) return { state: 'never' }
  if (current.startsWith(short)) return { state: 'current' }
  const edition = former.find((hash) => hash.startsWith(short))
  return edition === undefined ? { state: 'never' } : { state: 'changed', edition }
}
