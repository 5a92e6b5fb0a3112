/** Shows the clause of the current hit in full beside the list, where there is room for it. */
import type { SearchMessages } from '../../strings/search-messages.ts'
import type { PageElements } from './page-elements.ts'
import { renderPreview } from './render-preview.ts'
import type { Shown } from './show-result.ts'

const ROOM = '(min-width: 76rem)'
const HIT = '[data-hit][data-clause]'

/** Shows the first hit of a result, then the one under the pointer or with the focus. */
export function startPreview(
  elements: PageElements,
  messages: SearchMessages,
  current: () => Shown | null,
): void {
  const { results, preview } = elements
  const room = window.matchMedia(ROOM)
  const show = (item: HTMLElement | null) => {
    const shown = current()
    if (!room.matches || !item || !shown || item.ariaCurrent === 'true') return
    const id = item.dataset['clause']
    for (const group of [...shown.result.documents, ...shown.result.editions]) {
      const hit = group.clauses.find((one) => one.id === id)
      if (!hit) continue
      for (const before of results.querySelectorAll('[aria-current]')) before.ariaCurrent = null
      item.ariaCurrent = 'true'
      const context = { elements, messages, query: shown.state.query, levels: shown.levels }
      renderPreview(preview, hit, group, context)
    }
  }
  const at = ({ target }: Event) =>
    show(target instanceof Element ? target.closest<HTMLElement>(HIT) : null)
  results.addEventListener('focusin', at)
  results.addEventListener('pointerover', at)
  const first = () => {
    if (!results.querySelector('[aria-current]')) show(results.querySelector<HTMLElement>(HIT))
  }
  new MutationObserver(first).observe(results, { childList: true })
  room.addEventListener('change', first)
}
