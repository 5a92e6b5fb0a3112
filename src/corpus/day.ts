/**
 * Whether a text is a valid day in ISO 8601: `2024-02-29` is, `2026-13-40` and `2023-02-29` are
 * not.
 */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** Whether a text is a year, month or day in ISO 8601: 2016, 2016-12, 2016-12-09. */
export function isDate(text: string): boolean {
  return isDay(`${text}${'-01-01'.slice(Math.max(0, text.length - 4))}`) && text.length >= 4
}

/** Whether a text is a day, or a day with a time, in ISO 8601. */
export function isMoment(text: string): boolean {
  const [day = '', time] = text.split('T')
  return (
    isDay(day) &&
    (time === undefined ||
      /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(time))
  )
}
