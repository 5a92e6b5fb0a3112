import type { Difference } from '../../citation/quotation.ts'
import { fill } from '../../strings/fill.ts'

/** A phrase for a difference: words only in the passage, only in the text, or replaced. */
export function sayDifference(
  { passage, text }: Pick<Difference, 'passage' | 'text'>,
  messages: Record<'added' | 'missing' | 'replaced', string>,
): string {
  const kind = text === '' ? 'added' : passage === '' ? 'missing' : 'replaced'
  return fill(messages[kind], { passage, text })
}
