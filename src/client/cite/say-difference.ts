import type { Difference } from '../../citation/quotation.ts'
import { fill } from '../../strings/fill.ts'

/** In words, what a passage has that the text has not, or the other way round, or otherwise. */
export function sayDifference(
  { passage, text }: Pick<Difference, 'passage' | 'text'>,
  messages: Record<'added' | 'missing' | 'replaced', string>,
): string {
  const kind = text === '' ? 'added' : passage === '' ? 'missing' : 'replaced'
  return fill(messages[kind], { passage, text })
}
