import type { Document } from './model.ts'
import type { Problem } from './problem.ts'

/** Characters that change the direction of writing: what stands behind one is shown in another order. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/**
 * A doubt for every line of a policy file with characters that change the direction of writing. Pages keep
 * each title and each line apart, so that none reaches beyond its own; a person is still misled by what one
 * shows, such as a number or a name backwards.
 *
 * @param text - the file as it is
 * @param meta - its fields, in which such a character can be written as an escape
 */
export function checkDirection(text: string, { file, meta }: Document): Problem[] {
  const doubt = (line: number, column: number, found: readonly string[]): Problem => {
    const names = [...new Set(found)].map((character) => `U+${hex(character)}`).join(', ')
    return {
      rule: 'writing-direction',
      severity: 'warning',
      message: `${names} changes the direction in which the text is shown`,
      hint: 'compare with the source; remove it from fields, remark it in the text with <Note>',
      ...{ file, line, column },
    }
  }
  const lines = text.search(DIRECTION) === -1 ? [] : text.split('\n')
  const problems = lines.flatMap((line, index) => {
    const found = line.match(DIRECTION)
    return found === null ? [] : [doubt(index + 1, line.search(DIRECTION) + 1, found)]
  })
  const escaped = /\\[uUx]/.test(text) ? JSON.stringify(meta).match(DIRECTION) : null
  return escaped === null || problems.length > 0 ? problems : [doubt(0, 0, escaped)]
}

const hex = (character: string) =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
