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

/** Files kept at most; the oldest go first. */
const MOST = 800

/** Files of a search that was built before are of no use beside another one. */
const SEARCH_FILES = /(?:pagefind|search\/(?:texts|grams|characters|hans|hant))\/[^?]*$/

async function dropFormerSearch(cache, key, response) {
  if (!key.endsWith('/search/manifest.json')) return
  const kept = await cache.match(key)
  if (!kept || (await kept.text()) === (await response.text())) return
  const base = key.slice(0, -'search/manifest.json'.length)
  for (const { url } of await cache.keys())
    if (url.startsWith(base) && SEARCH_FILES.test(url)) await cache.delete(url)
}

async function put(key, response) {
  const cache = await caches.open(CACHE)
  await dropFormerSearch(cache, key, response.clone())
  await cache.put(key, response)
  const keys = await cache.keys()
  for (const request of keys.slice(0, Math.max(0, keys.length - MOST))) await cache.delete(request)
}

/** Nothing is kept while a former search is dropped: what is kept then may be of the new one. */
let last = Promise.resolve()

function keep(request, response) {
  // What was redirected must not answer for a page.
  if (!response.ok || response.redirected) return last
  last = last
    .then(() => put(keyOf(request), response))
    .catch((error) => console.info('kept nothing of', request.url, error))
  return last
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

async function keepLoaded(url) {
  if (new URL(url).origin !== self.location.origin) return
  const request = new Request(url, { cache: 'force-cache' })
  await keep(request, await fetch(request))
}

/** What the page had loaded before this worker was there comes out of the browser's own cache, the manifest first. */
self.addEventListener('message', (event) => {
  const isManifest = (url) => url.endsWith('/search/manifest.json')
  const manifest = event.data.filter(isManifest)
  const others = event.data.filter((url) => !isManifest(url))
  const all = async () => {
    for (const url of manifest) await keepLoaded(url)
    await Promise.allSettled(others.map(keepLoaded))
  }
  event.waitUntil(all().catch((error) => console.info('kept nothing of this page', error)))
})
