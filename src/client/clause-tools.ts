/**
 * The copy buttons of the current clause, at its address beside the text. They need JavaScript, so
 * they are created here, once, and move from clause to clause with the reading position, pointer or
 * focus. Their labels are data attributes of the text, including that of a link to files of the
 * clause where its page has none:
 *
 * ```html
 * <article data-text data-copy-link="鏈接" data-copy-cite="引文" data-files="檔案">
 * ```
 */
import { citationOf } from './cite/cited-clause.ts'
import { linkOf } from './cite/clause-link.ts'
import { copyText } from './clipboard.ts'
import type { Listener } from './reading/follow.ts'

function copyButton(what: 'link' | 'cite', label: string, textOf: () => string): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'act'
  button.dataset['copy'] = what
  button.textContent = label
  button.addEventListener('click', () => void copyText(textOf()))
  return button
}

/** Address of a clause's file, which the page shown there makes. */
function fileOf(clause: HTMLElement): string {
  return `${clause.ownerDocument.location.pathname}${clause.id}.txt`
}

/** On phones clauses have no buttons: the foot bar links to the files of the current one. */
function fileInFootBar(page: Document, label: string): Listener {
  const file = page.createElement('a')
  file.textContent = label
  page.querySelector('.foot-bar')?.append(file)
  return (clause) => {
    file.hidden = clause?.dataset['clause'] === undefined
    if (clause) file.href = fileOf(clause)
  }
}

/**
 * Returns a function that moves the buttons to a clause; a page with a single clause has its own
 * buttons.
 */
export function toolsAt(page: Document): Listener {
  const text = page.querySelector<HTMLElement>('[data-text][data-copy-link]')
  if (!text) return () => {}
  const { copyLink = '', copyCite = '', files } = text.dataset
  const tools = page.createElement('p')
  tools.className = 'tools'
  tools.dataset['searchSkip'] = ''
  let at: HTMLElement | undefined
  const link = copyButton('link', copyLink, () => (at ? linkOf(at) : ''))
  link.classList.add('address')
  tools.append(
    link,
    copyButton('cite', copyCite, () => (at ? citationOf(at) : '')),
  )
  const file = page.createElement('a')
  file.className = 'act'
  file.textContent = files ?? ''
  if (files !== undefined) tools.append(file)
  const inBar = files === undefined ? null : fileInFootBar(page, files)
  const move = (clause: HTMLElement | null | undefined) => {
    if (!clause || clause === at || clause.dataset['clause'] === undefined) return
    at = clause
    file.href = fileOf(clause)
    // After the heading, so that Tab moves from the number to the buttons.
    clause.querySelector(':scope > .head')?.after(tools)
  }
  const clauseOf = (target: EventTarget | null) =>
    target instanceof Element && !tools.contains(target)
      ? target.closest<HTMLElement>('section[data-clause]')
      : null
  // Scrolling under a resting pointer causes no pointer events: the element under it is looked up.
  let pointer: { x: number; y: number } | null = null
  const underPointer = () => pointer && clauseOf(page.elementFromPoint(pointer.x, pointer.y))
  text.addEventListener('focusin', ({ target }) => move(clauseOf(target)))
  text.addEventListener('pointerover', ({ target }) => move(clauseOf(target)))
  text.addEventListener('pointermove', ({ pointerType, clientX: x, clientY: y }) => {
    if (pointerType === 'mouse') pointer = { x, y }
  })
  text.addEventListener('pointerleave', () => {
    pointer = null
  })
  page.addEventListener('scroll', () => move(underPointer()), { passive: true })
  return (clause) => {
    inBar?.(clause)
    move(underPointer() ?? clause)
  }
}
