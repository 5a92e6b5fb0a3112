import { readOwnText } from './cite/own-text.ts'

/** The clause of the page with its sub-clauses, each with its number. */
export function clauseText(): string {
  const clauses = [...document.querySelectorAll('.text [data-clause]')]
  return clauses
    .map((clause, index) => {
      const label = index === 0 ? '' : (clause.querySelector('.num')?.textContent ?? '')
      return label + readOwnText(clause).text
    })
    .join('\n')
}
