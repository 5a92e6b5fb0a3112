/** The clipboard, and the reader's own day. */
import overlay from '../styles/overlay.css?url&no-inline'
import { loadStyle } from './style.ts'

/** The reader's own day, ISO 8601. */
export function today(): string {
  const now = new Date()
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
}

/** Copies a text and says so; where the browser refuses, shows it to be copied by hand. */
export async function copyText(text: string): Promise<void> {
  let copied = true
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    // Refused, or no secure context: the text is shown, to be copied by hand.
    copied = false
  }
  const [{ sayCopied }] = await Promise.all([import('./toast.ts'), loadStyle(overlay)])
  sayCopied(text, copied)
}
