import { impliedLocator } from '../../citation/implied-locator.ts'

/** The locator of a clause on the page: as given, or as implied by its number and its ancestors. */
export function locatorOf(clause: HTMLElement): string | null {
  const above = clause.parentElement?.closest<HTMLElement>('[data-clause]')
  return (
    clause.dataset['locator'] ??
    impliedLocator(
      clause.querySelector(':scope > .head > .num')?.textContent ?? '',
      above ? locatorOf(above) : null,
      document.documentElement.lang,
    )
  )
}
