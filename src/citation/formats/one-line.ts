/**
 * A text as the value of one field: white space of any kind is one space, control characters are none. In
 * formats of lines a break would begin a field of its own.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}
