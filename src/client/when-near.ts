/**
 * Loads a module for a part of the page when it comes within a screen of the viewport; does nothing
 * for a page without it.
 */
export function whenNear(part: Element | null, load: () => Promise<unknown>): void {
  if (!part) return
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      load().catch((error) => console.info('not loaded', error))
    },
    { rootMargin: '100%' },
  )
  observer.observe(part)
}
