/** Whether this page has already started it: every search calls it. */
let begun = false

/**
 * Stores files loaded for a search, and from now on every page that is read, for offline use. If
 * the browser or a policy refuses service workers, only that is lost.
 *
 * @param root - address of the site's root, with its slash
 */
export async function keepForOffline(root: string): Promise<void> {
  if (begun || !navigator.serviceWorker || navigator.serviceWorker.controller) return
  begun = true
  try {
    await navigator.serviceWorker.register(`${root}offline.js`, { scope: root })
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
    active?.postMessage([location.href, ...loaded])
  } catch (error) {
    console.info('kept nothing for offline use', error)
  }
}
