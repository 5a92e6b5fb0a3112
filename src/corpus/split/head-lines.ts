import type { FactLine } from './facts.ts'
import { isForm, matchForm } from './line-forms.ts'

/** A line of a title without the number printed before or after it, and that number. */
export function titleWords(line: FactLine): { words: FactLine; number: string | null } {
  const { content, folded } = line
  const before = matchForm(folded, 'number-before')?.[0].length ?? 0
  const behind = matchForm(folded, 'number-behind')?.[0].length ?? 0
  const to = content.length - behind
  const printed = before > 0 ? content.slice(0, before).trim() : content.slice(to + 1, -1)
  return { words: wordsFrom(line, before, to), number: before + behind === 0 ? null : printed }
}

/** A line reduced to a part of its words. */
export function wordsFrom(line: FactLine, from: number, to = line.content.length): FactLine {
  return {
    ...line,
    content: line.content.slice(from, to),
    folded: line.folded.slice(from, to),
    textStart: line.textStart + from,
    textEnd: line.textEnd - (line.content.length - to),
  }
}

/** The first date of a line, as printed. */
export function dateIn({ folded, content }: FactLine): string | null {
  const date = matchForm(folded, 'holds-date')?.[0]
  if (date === undefined) return null
  const at = folded.indexOf(date)
  return content.slice(at, at + date.length)
}

/**
 * The number of a text, or of the order that published it, from a line of its history that contains
 * only one.
 */
export function orderIn({ folded, content }: FactLine): {
  number: string | null
  issuer: string | null
} {
  const own = matchForm(folded, 'number-given')?.[1]
  const order = matchForm(folded, 'order-given')
  const [given = '', issuer = ''] = order ?? []
  const at = order?.index ?? 0
  if (own !== undefined) return { number: content.slice(1, 1 + own.length), issuer: null }
  if (order === null || isForm(folded.slice(at + given.length), 'order-given'))
    return { number: null, issuer: null }
  return {
    number: content.slice(at, at + given.length),
    issuer: content.slice(at, at + issuer.length),
  }
}
