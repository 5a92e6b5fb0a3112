/** The words of a text that state a principle (`a.same`): loads what says which, when they are first met. */

/** The words that an event is at. */
export function wordsAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.same') : null
}

const EVENTS = ['pointerover', 'focusin', 'click'] as const

/** Whether it meets the words: a mouse over them, the focus of the keyboard, a finger. */
function meets({ type, pointerType }: Partial<PointerEvent>, words: Element): boolean {
  if (type === 'focusin') return words.matches(':focus-visible')
  return pointerType === (type === 'click' ? 'touch' : 'mouse')
}

async function start(event: Event): Promise<void> {
  const words = wordsAt(event.target)
  if (!words || !meets(event, words)) return
  // The first touch says what the words are; the card leads on.
  if (event.type === 'click') event.preventDefault()
  for (const type of EVENTS) document.removeEventListener(type, start)
  const { REST, startCards } = await import('./principle-card.ts')
  startCards(document, words, event.type === 'pointerover' ? REST : 0)
}

for (const type of EVENTS) document.addEventListener(type, start)
