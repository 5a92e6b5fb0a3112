/** Width of a character in em: Chinese and full-width characters are 1, others about half. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x2010 ? 1 : 0.55
}

/** Width of a text in em. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOf(character), 0)
}

/** Punctuation that never begins a line. */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}，、。；：！？…—·]/u

/**
 * A text in lines of at most `width` em, broken between its pieces: words of a title, characters of
 * a text. Punctuation that may not begin a line hangs at the end of the previous one. Text that
 * does not fit into `most` lines is replaced by ……. A piece wider than a line is broken.
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
