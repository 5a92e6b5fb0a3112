import { READING_MESSAGES } from '../../strings/reading-messages.ts'
import { locatorOf } from '../cite/locator-of.ts'
import { said } from '../words.ts'

/**
 * Offers to continue reading at a clause; the offer disappears on scrolling, or when it is
 * declined.
 */
export function showOffer(page: Document, clause: HTMLElement): void {
  const messages = said(READING_MESSAGES)
  const offer = page.createElement('p')
  offer.className = 'resume'
  const go = page.createElement('a')
  go.href = `#${clause.id}`
  go.textContent = `${messages.resume}${locatorOf(clause) ?? ''}`
  const close = page.createElement('button')
  close.type = 'button'
  close.className = 'act'
  close.textContent = messages.dismiss
  offer.append(go, ' ', close)
  page.body.append(offer)
  const away = () => offer.remove()
  for (const control of [go, close]) control.addEventListener('click', away)
  addEventListener('scroll', away, { once: true, passive: true })
}
