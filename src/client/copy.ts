/**
 * Copy buttons, `button[data-copy]`: `text` copies its `data-text`; in a text with a citation template
 * `link` copies the permalink of the clause around it and `cite` its citation, dated today.
 */
import { fillAccessed } from '../citation/accessed.ts'
import { fillCitation } from '../citation/cite-template.ts'

/** The reader's own day, ISO 8601. */
function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

function textFor(button: HTMLButtonElement): string {
  const { copy, text = '', locator = null, edition = '' } = button.dataset
  if (copy === 'text') return fillAccessed(text, today())
  const clause = button.closest<HTMLElement>('[data-clause]')
  const { cite = '', permalink = '' } = button.closest<HTMLElement>('[data-cite]')?.dataset ?? {}
  const url = permalink.replace('{clause}', clause?.id ?? '')
  if (copy === 'link') return url
  const [path, anchor] = url.split('#')
  const dated = `${path}?v=${edition}${anchor === undefined ? '' : `#${anchor}`}`
  return fillCitation(cite, { locator, url: dated, accessed: today() })
}

async function copyText(text: string): Promise<void> {
  const toast = document.querySelector('.toast')
  const { done = '', failed = '' } = document.body.dataset
  let said = done
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Refused, or no secure context: the text is shown, to be copied by hand.
    said = `${failed}${text}`
  }
  if (!toast) return
  toast.textContent = said
  if (said === done) setTimeout(() => toast.replaceChildren(), 2500)
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false
  const shown = button.parentElement?.querySelector('[data-citation]')
  if (shown) shown.textContent = textFor(button)
  button.addEventListener('click', () => copyText(textFor(button)))
}
