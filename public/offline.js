/**
 * Service worker: keeps what a reader has loaded since the first search, so that reading and searching go
 * on without a network. The network always comes first; nothing is loaded that nobody asked for.
 */
const CACHE = 'clausary'

/** The address without its query: the same file, whatever is asked of it. */
function keyOf({ url }) {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

/** Files of a search that was built before are of no use beside another one. */
async function dropFormerSearch(cache, key, response) {
  if (!key.endsWith('/search/manifest.json')) return
  const kept = await cache.match(key)
  if (!kept || (await kept.text()) === (await response.text())) return
  const base = key.slice(0, -'search/manifest.json'.length)
  for (const { url } of await cache.keys())
    if (url.startsWith(`${base}search/`) || url.startsWith(`${base}pagefind/`))
      await cache.delete(url)
}

async function keep(request, response) {
  // What was redirected must not answer for a page.
  if (!response.ok || response.redirected) return
  const cache = await caches.open(CACHE)
  const key = keyOf(request)
  await dropFormerSearch(cache, key, response.clone())
  await cache.put(key, response)
}

async function answer(event) {
  const { request } = event
  try {
    const response = await fetch(request)
    event.waitUntil(keep(request, response.clone()))
    return response
  } catch (error) {
    const kept = await caches.match(keyOf(request))
    if (kept) return kept
    throw error
  }
}

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && new URL(url).origin === self.location.origin)
    event.respondWith(answer(event))
})

/** What the page had loaded before this worker was there comes out of the browser's own cache. */
self.addEventListener('message', (event) => {
  const loaded = event.data.map(async (url) => {
    if (new URL(url).origin !== self.location.origin) return
    const request = new Request(url, { cache: 'force-cache' })
    await keep(request, await fetch(request))
  })
  event.waitUntil(Promise.allSettled(loaded))
})
