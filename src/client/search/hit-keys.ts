import { startKeys } from '../reading/keys.ts'

const HITS = '[data-search-results] [data-clause]'

/**
 * `j` and `k` move from hit to hit, Enter opens the focused one, `c` copies its permanent address.
 */
export function startHitKeys(page: Document, base: string): void {
  const hits = () => [...page.querySelectorAll<HTMLElement>(HITS)]
  const current = () => page.activeElement?.closest<HTMLElement>(HITS) ?? null
  startKeys(page, {
    step: (by) => {
      const all = hits()
      const at = current()
      const next = all[at ? all.indexOf(at) + by : 0]
      next?.querySelector('a')?.focus()
    },
    link: () => {
      const id = (current() ?? hits()[0])?.dataset['clause']
      return id === undefined ? null : `${location.origin}${base}${id}/`
    },
  })
}
