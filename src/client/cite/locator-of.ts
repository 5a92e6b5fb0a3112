import { impliedLocator } from '../../citation/implied-locator.ts'

/** What a clause of the page is called in a citation: as it says, or as its number and what it stands in imply. */
export function locatorOf(clause: HTMLElement): string | null {
  const said = clause.dataset['locator']
  if (said !== undefined) return said
  const label = clause.querySelector(':scope > .head > .num')?.textContent ?? ''
  const above = clause.parentElement?.closest<HTMLElement>('[data-clause]')
  const script = document.documentElement.lang === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant'
  return impliedLocator(label, above ? locatorOf(above) : null, script)
}
