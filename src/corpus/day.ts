/**
 * Whether a text is a day of the calendar as ISO 8601 writes it: `2024-02-29` is one, `2026-13-40` and
 * `2023-02-29` are not.
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}
