/** A comment, or a string that may contain something like one. */
const COMMENT_OR_TEXT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g

const LONGEST_NAME = 200

/**
 * Line, from 1, of a setting in the text of a settings file. The file is code, so it is searched,
 * not parsed: each name of the path after the one before, repeated for a list index. Where a name
 * is not found, the line of the last one found.
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
    // Too long for a setting's name; patterns have a size limit.
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
