/**
 * Shows what a formulation in the text is, and where else it occurs, on hover, focus and touch;
 * loaded on first use.
 */

import cardStyle from '../styles/card.css?url&no-inline'
import { wordsAt } from './principle-words.ts'
import { loadStyle } from './style.ts'

interface PrincipleCard {
  name: string
  definition: string
  places: { name: string; href: string }[]
  more: number
}

/**
 * Milliseconds that a pointer must rest on words before the card opens, and that it may leave them.
 */
export const REST = 350
const AWAY = 250

let cards: Promise<Record<string, PrincipleCard>> | null = null
let shown: { link: HTMLAnchorElement; card: HTMLElement } | null = null
let timer = 0

function load(): Promise<Record<string, PrincipleCard>> {
  void loadStyle(cardStyle)
  cards ??= fetch(`${document.body.dataset['base'] ?? '/'}principles.json`).then((response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
    return response.json() as Promise<Record<string, PrincipleCard>>
  })
  return cards
}

function close(): void {
  shown?.card.remove()
  shown = null
}

async function open(link: HTMLAnchorElement): Promise<void> {
  if (shown?.link === link) return
  const id = /\/principles\/([^/]+)\/$/.exec(new URL(link.href).pathname)?.[1] ?? ''
  try {
    const known = (await load())[id]
    if (known) show(link, known)
  } catch (error) {
    // The link itself still leads to the principle; the next attempt loads again.
    cards = null
    console.error(error)
  }
}

function show(link: HTMLAnchorElement, { name, definition, places, more }: PrincipleCard): void {
  close()
  const card = document.createElement('div')
  card.className = 'card'
  card.dataset['searchSkip'] = ''
  const title = document.createElement('a')
  title.href = link.href
  title.textContent = name
  const text = document.createElement('p')
  text.textContent = definition
  const list = document.createElement('p')
  for (const place of places) {
    const item = document.createElement('a')
    item.href = place.href
    item.textContent = place.name
    list.append(item, ' ')
  }
  if (more > 0) list.append(`+${more}`)
  card.append(title, text, list)
  document.body.append(card)
  const box = link.getBoundingClientRect()
  const left = Math.max(8, Math.min(box.left, window.innerWidth - card.offsetWidth - 8))
  const below = box.bottom + card.offsetHeight + 8 < window.innerHeight
  const top = below ? box.bottom + 6 : Math.max(8, box.top - card.offsetHeight - 6)
  card.style.left = `${left + window.scrollX}px`
  card.style.top = `${top + window.scrollY}px`
  card.addEventListener('pointerenter', () => clearTimeout(timer))
  card.addEventListener('pointerleave', () => later(close, AWAY))
  shown = { link, card }
}

function later(run: () => void, after: number): void {
  clearTimeout(timer)
  timer = window.setTimeout(run, after)
}

function inCard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.card') !== null
}

/**
 * Starts the cards for words pointed at from now on, and for `first`, whose event triggered the
 * loading.
 */
export function startCards(page: Document, first: HTMLAnchorElement, after: number): void {
  page.addEventListener('pointerover', ({ target, pointerType }) => {
    const link = wordsAt(target)
    if (link && pointerType === 'mouse') later(() => void open(link), REST)
  })
  page.addEventListener('pointerout', ({ target, pointerType }) => {
    if (wordsAt(target) && pointerType === 'mouse') later(close, AWAY)
  })
  page.addEventListener('focusin', ({ target }) => {
    const link = wordsAt(target)
    if (link?.matches(':focus-visible')) void open(link)
    else if (!inCard(target)) close()
  })
  page.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close()
  })
  page.addEventListener('click', (event) => {
    const link = wordsAt(event.target)
    const { pointerType } = event as PointerEvent
    // The first touch opens the card, which has the link.
    if (link && pointerType === 'touch' && shown?.link !== link) {
      event.preventDefault()
      void open(link)
    } else if (!inCard(event.target)) close()
  })
  // The pointer may have left before this module was loaded.
  later(() => {
    if (first.matches(':hover, :focus')) void open(first)
  }, after)
}
