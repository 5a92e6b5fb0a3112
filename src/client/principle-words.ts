/** The words of a text that state a principle (`a.same`): loads the cards on first use. */

/** The words at an event's target. */
export function wordsAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.same') : null
}

const EVENTS = ['pointerover', 'focusin', 'click'] as const

/** Whether an event activates the words: mouse hover, keyboard focus, touch. */
function meets({ type, pointerType }: Partial<PointerEvent>, words: Element): boolean {
  if (type === 'focusin') return words.matches(':focus-visible')
  return pointerType === (type === 'click' ? 'touch' : 'mouse')
}

async function start(event: Event): Promise<void> {
  const words = wordsAt(event.target)
  if (!words || !meets(event, words)) return
  // The first touch opens the card, which has the link.
  if (event.type === 'click') event.preventDefault()
  for (const type of EVENTS) document.removeEventListener(type, start)
  // Taken apart, the module would cost every page a wrapper.
  const cards = await import('./principle-card.ts')
  cards.startCards(document, words, event.type === 'pointerover' ? cards.REST : 0)
}

for (const type of EVENTS) document.addEventListener(type, start)
