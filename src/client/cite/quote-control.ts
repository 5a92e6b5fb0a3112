/**
 * One button beside selected words of the text that copies them with their source. It is inserted
 * in the block where the selection ends, so that Tab reaches it; Escape removes it.
 */
import { copyText } from '../clipboard.ts'
import { readMessages } from './notice.ts'
import { quotationOf, selectedParts } from './quoted.ts'

/** Milliseconds after the last change of a selection. */
const PAUSE = 250
/**
 * Distance from the words in pixels; on touch screens, the handles of the selection are in between.
 */
const GAP = 6
const GAP_FOR_FINGERS = 30

/** Starts offering to copy selected words of a text. */
export function startQuoting(text: HTMLElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'copy quote'
  button.textContent = readMessages().quote
  let quotation = ''
  const offer = () => {
    if (document.activeElement === button) return
    const range = selectedRange(text)
    const parts = range ? selectedParts(text, range) : []
    const last = parts.at(-1)
    button.remove()
    if (!range || !last) return
    quotation = quotationOf(parts)
    const block = last.own.nodes.findLast(({ start }) => start < last.range.end)?.node.parentElement
    block?.closest('p, h2, h3, h4, h5, h6')?.append(button)
    placeAt(button, last.clause, range)
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    clearTimeout(waiting)
    waiting = setTimeout(offer, PAUSE)
  }
  document.addEventListener('selectionchange', wait)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') button.remove()
  })
  // Pressing a button would clear the selection.
  button.addEventListener('mousedown', (event) => event.preventDefault())
  button.addEventListener('click', () => {
    void copyText(quotation)
    button.remove()
  })
  wait()
}

function selectedRange(text: HTMLElement): Range | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  return text.contains(range.commonAncestorContainer) ? range : null
}

function placeAt(button: HTMLElement, clause: HTMLElement, range: Range): void {
  const end = [...range.getClientRects()].at(-1)
  if (!end) return
  const around = clause.getBoundingClientRect()
  const gap = matchMedia('(pointer: coarse)').matches ? GAP_FOR_FINGERS : GAP
  const left = Math.min(end.right - around.left, around.width - button.offsetWidth)
  button.style.left = `${Math.max(left, 0)}px`
  button.style.top = `${end.bottom - around.top + gap}px`
}
