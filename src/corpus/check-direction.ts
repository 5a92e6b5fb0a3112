import type { Document } from './model.ts'
import type { Problem } from './problem.ts'

/** Invisible characters that affect the text: each kind with its rule and its effect. */
const KINDS = [
  {
    rule: 'writing-direction',
    pattern: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    says: 'changes the direction in which the text is shown',
  },
  {
    rule: 'control-character',
    pattern: /(?![\t\n\r])\p{Cc}/gu,
    says: 'is a control character, which is not shown and no text needs',
  },
] as const

/**
 * A warning for every line of a policy file with characters that change the writing direction, or
 * control a device. Pages isolate each title and line, so the effect does not spread; but such a
 * line is still misleading, for instance a number or name shown backwards.
 *
 * @param text - the file content
 * @param meta - its fields, where such a character can be escaped
 */
export function checkDirection(text: string, { file, meta }: Document): Problem[] {
  return KINDS.flatMap(({ rule, pattern, says }) => {
    const doubt = (line: number, column: number, found: readonly string[]): Problem => ({
      rule,
      severity: 'warning',
      message: `${[...new Set(found)].map((character) => `U+${hex(character)}`).join(', ')} ${says}`,
      hint: 'compare with the source; remove it from fields, remark it in the text with <Note>',
      ...{ file, line, column },
    })
    const lines = text.search(pattern) === -1 ? [] : text.split('\n')
    const problems = lines.flatMap((line, index) => {
      const found = line.match(pattern)
      return found === null ? [] : [doubt(index + 1, line.search(pattern) + 1, found)]
    })
    const escaped = text.includes('\\') ? stringsIn(meta).match(pattern) : null
    return escaped === null || problems.length > 0 ? problems : [doubt(0, 0, escaped)]
  })
}

/** All strings of the fields, one per line. */
function stringsIn(meta: Document['meta']): string {
  const strings: string[] = []
  JSON.stringify(meta, (_, value: unknown) => {
    if (typeof value === 'string') strings.push(value)
    return value
  })
  return strings.join('\n')
}

const hex = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
