/** The notice about the requested address, at the bottom of the window until it is cleared. */
import { ADDRESS_MESSAGES, type AddressMessages } from '../../strings/cite-messages.ts'
import { fill } from '../../strings/fill.ts'
import { button, element } from '../element.ts'
import { said } from '../words.ts'

/** One line of the notice. */
export interface Line {
  message: Exclude<
    keyof AddressMessages,
    'meant' | 'clear' | 'compare' | 'changedClauses' | 'quote'
  >
  values?: Record<string, string | number>
  /** Places that may have been meant. */
  meant?: { name: string; href: string }[]
  /** Address of the comparison of old and new text. */
  compare?: string | null
  /** For a document that changed: its changed clauses, each with a link to both texts. */
  clauses?: { name: string; href: string }[]
}

/** Longer than any id; the rest of a longer value is not repeated. */
const LONGEST_VALUE = 40

/** The messages in the script of the page. */
export function readMessages(): AddressMessages {
  return said(ADDRESS_MESSAGES)
}

/** Shows lines about the address; `clear` undoes what they announce, and resets the address. */
export function tell(lines: readonly Line[], clear: () => void): void {
  if (lines.length === 0) return
  document.querySelector('[data-told]')?.remove()
  const messages = readMessages()
  const list = element('div', '')
  list.role = 'status'
  list.dataset['toldLines'] = ''
  const done = button('copy', messages.clear, () => {
    box.remove()
    clear()
  })
  done.dataset['toldClear'] = ''
  const box = element('div', 'told', list, done)
  box.dataset['told'] = ''
  document.querySelector('main')?.append(box)
  // A live region is announced when it changes, not when it appears.
  requestAnimationFrame(() =>
    list.replaceChildren(...lines.map((line) => lineElement(line, messages))),
  )
}

function lineElement(
  { message, values = {}, meant = [], compare, clauses = [] }: Line,
  messages: AddressMessages,
) {
  const line = document.createElement('p')
  line.append(fill(messages[message], shortened(values)))
  if (meant.length > 0) line.append(messages.meant)
  if (clauses.length > 0) line.append(messages.changedClauses)
  const both = compare ? [{ name: messages.compare, href: compare }] : []
  const links = [...meant, ...both, ...clauses]
  for (const { name, href } of links) {
    const link = document.createElement('a')
    link.href = href
    link.append(name)
    line.append(link, ' ')
  }
  return line
}

function shortened(values: Record<string, string | number>): Record<string, string> {
  const short = Object.entries(values).map(([key, value]) => {
    const text = String(value)
    return [key, text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text]
  })
  return Object.fromEntries(short) as Record<string, string>
}

/** Replaces the present address by one without some of its parameters. */
export function forget(...parameters: string[]): void {
  const address = new URL(location.href)
  for (const name of parameters) address.searchParams.delete(name)
  history.replaceState(history.state, '', address)
}
