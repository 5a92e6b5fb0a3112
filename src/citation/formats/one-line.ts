/**
 * A text as the value of one field: runs of white space become one space, control characters are
 * removed. In line-based formats a line break would start another field.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}
