/** A comment, or a text in quotation marks that may hold what looks like one. */
const COMMENT_OR_TEXT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g

const LONGEST_NAME = 200

/**
 * Line, from 1, in which a setting stands in the text of a settings file. The file is code, so this is
 * looked for and not parsed: each name of the path behind the one before, in an entry of a list as often as
 * it takes. Where a name is not found, the line of what was.
 */
export function settingLine(text: string, path: readonly PropertyKey[]): number {
  const code = text.replace(COMMENT_OR_TEXT, (found) =>
    found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found,
  )
  let at = 0
  let skip = 0
  for (const part of path) {
    if (typeof part === 'number') {
      skip = part
      continue
    }
    // No name of a setting; a pattern has its limits.
    if (String(part).length > LONGEST_NAME) break
    const name = String(part).replace(/[$\\^.*+?()[\]{}|]/g, '\\$&')
    const places = code
      .slice(at)
      .matchAll(new RegExp(`(?<![\\w$])['"]?${name}['"]?\\s*[:,}]`, 'gu'))
    const found = places.drop(skip).next().value
    if (found === undefined) break
    at += found.index
    skip = 0
  }
  return text.slice(0, at).split('\n').length
}
