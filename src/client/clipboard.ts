/** The clipboard, and the reader's local date. */
import overlay from '../styles/overlay.css?url&no-inline'
import { loadStyle } from './style.ts'

/** The reader's local date, ISO 8601. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Copies a text and confirms it; if the browser refuses, shows the text for manual copying. */
export async function copyText(text: string): Promise<void> {
  let copied = true
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Refused, or not a secure context: the text is shown for manual copying.
    copied = false
  }
  const [{ sayCopied }] = await Promise.all([import('./toast.ts'), loadStyle(overlay)])
  sayCopied(text, copied)
}
