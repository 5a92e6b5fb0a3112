/** Width of a character in em: Chinese and full-width forms take one, the rest of a text about half of it. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x2010 ? 1 : 0.55
}

/** Width of a text in em. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)
}

/** Marks that never begin a line. */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}，、。；：！？…—·]/u

/**
 * A text in lines of at most `width` em, broken between its pieces: words of a title, characters of a text.
 * A mark that may not begin a line stays on the one before and hangs out of it. What does not fit into
 * `most` lines is left out behind ……. A piece that is wider than a line is cut.
 */
export function wrapText(pieces: readonly string[], width: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces.flatMap((one) => (textWidth(one) > width ? Array.from(one) : [one]))) {
    if (textWidth(line + piece) <= width || NEVER_FIRST.test(piece)) line += piece
    else {
      lines.push(line)
      line = piece
    }
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const shown = lines.slice(0, most)
  let last = Array.from(shown.at(-1) ?? '')
  while (textWidth(`${last.join('')}……`) > width) last = last.slice(0, -1)
  return [...shown.slice(0, -1), `${last.join('').replace(/[，、；：]$/u, '')}……`]
}
