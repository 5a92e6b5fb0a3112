import { impliedLocator } from '../../citation/implied-locator.ts'

/** The locator of a clause on the page: as given, or as implied by its number and its ancestors. */
export function locatorOf(clause: HTMLElement): string | null {
  const said = clause.dataset['locator']
  if (said !== undefined) return said
  const label = clause.querySelector(':scope > .head > .num')?.textContent ?? ''
  const above = clause.parentElement?.closest<HTMLElement>('[data-clause]')
  const script = document.documentElement.lang === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant'
  return impliedLocator(label, above ? locatorOf(above) : null, script)
}
