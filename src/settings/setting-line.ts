/**
 * Line, from 1, in which a setting stands in the text of a settings file. The file is code, so this is
 * looked for and not parsed: each name of the path behind the one before. Where a name is not found, the
 * line of what was.
 */
export function settingLine(text: string, path: readonly PropertyKey[]): number {
  let at = 0
  for (const part of path) {
    if (typeof part === 'number') continue
    const name = String(part).replace(/[$\\^.*+?()[\]{}|]/g, '\\$&')
    const found = new RegExp(`(?<![\\w$])['"]?${name}['"]?\\s*[:,}]`, 'u').exec(text.slice(at))
    if (found === null) break
    at += found.index
  }
  return text.slice(0, at).split('\n').length
}
