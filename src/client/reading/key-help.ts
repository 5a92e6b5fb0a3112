import { READING_MESSAGES } from '../../strings/reading-messages.ts'
import { said } from '../words.ts'

/** Shows the keyboard shortcuts of the page in a dialog. */
export function showKeyHelp(page: Document): void {
  const messages = said(READING_MESSAGES)
  const rows = [
    ['j', messages.keyNext],
    ['k', messages.keyPrevious],
    ['⏎', messages.keyOpen],
    ['c', messages.keyCopy],
    ['t', messages.keyContents],
    ['/', messages.keySearch],
    ['?', messages.keyHelp],
  ] as const
  const dialog = page.createElement('dialog')
  dialog.className = 'sheet keys'
  dialog.ariaLabel = messages.keys
  const list = page.createElement('dl')
  for (const [key, says] of rows) {
    const row = page.createElement('div')
    const term = page.createElement('dt')
    const mark = page.createElement('kbd')
    const what = page.createElement('dd')
    mark.textContent = key
    what.textContent = says
    term.append(mark)
    row.append(term, what)
    list.append(row)
  }
  const close = page.createElement('button')
  close.type = 'button'
  close.className = 'act'
  close.textContent = messages.close
  dialog.append(list, close)
  page.body.append(dialog)
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  dialog.showModal()
}
