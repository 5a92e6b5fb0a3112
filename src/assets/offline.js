/**
 * Service worker: keeps what a reader has loaded since the first search, so that reading and searching go
 * on without a network. The network comes first; what is kept answers where it does not answer in time,
 * answers with an error, or answers with a page of another site (a hotel's login, a parked domain).
 */
const ROOT = new URL('./', self.location.href).href

/** One cache a site: several sites of one origin must not push one another's files out. */
const CACHE = `clausary:${new URL(ROOT).pathname}`
/** Files that a reader asked to be kept whole: nothing pushes them out. */
const WHOLE = `clausary-whole:${new URL(ROOT).pathname}`
/** The one cache of all sites, as it was before. */
const FORMER = 'clausary'

/** Files kept at most; the oldest go first. */
const MOST = 800

/** Milliseconds that the network has where a kept copy is at hand. */
const PATIENCE = 8000

/** Page that answers for those that are not kept. */
const OFFLINE = `${ROOT}offline/`

/** The address without its query: the same file, whatever is asked of it. */
function keyOf({ url }) {
  const { origin, pathname } = new URL(url)
  return origin + pathname
}

async function kept(request) {
  const key = keyOf(request)
  for (const name of [CACHE, WHOLE]) {
    const found = await (await caches.open(name)).match(key)
    if (found) return found
  }
}

/** Files of a search that was built before are of no use beside another one. */
const SEARCH_FILES = /(?:pagefind|search\/(?:texts|grams|characters|hans|hant))\/[^?]*$/

async function dropFormerSearch(cache, key, response) {
  if (!key.endsWith('/search/manifest.json')) return
  const before = await cache.match(key)
  if (!before || (await before.text()) === (await response.text())) return
  const base = key.slice(0, -'search/manifest.json'.length)
  for (const { url } of await cache.keys())
    if (url.startsWith(base) && SEARCH_FILES.test(url)) await cache.delete(url)
}

/**
 * Whether a response is of this site: every page of ours says so in its head, and no file of another kind
 * is a page. A foreign page must neither be shown as a file nor replace a good copy.
 */
async function isOurs(request, response) {
  if (!response.ok || response.redirected) return false
  const isPage = (response.headers.get('content-type') ?? '').includes('text/html')
  const wantsPage = /(?:\/|\.html)$/.test(keyOf(request))
  if (!wantsPage) return !isPage
  return isPage && (await response.clone().text()).includes('name="generator" content="Clausary')
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
  last = last
    .then(async () => {
      if (await isOurs(request, response)) await put(keyOf(request), response)
    })
    .catch((error) => console.info('kept nothing of', request.url, error))
  return last
}

/** The network's answer, or null after a while. */
async function inTime(answer) {
  let timer
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE)
  })
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}

/** For a clause whose document is kept, its place there; for any other page, the one that says what is kept. */
async function insteadOf(request) {
  const [, document, clause] = /^(.*\/)([a-z0-9_~-]+)\/$/.exec(keyOf(request)) ?? []
  if (document && document !== ROOT && (await kept({ url: document })))
    return Response.redirect(`${document}#${clause}`)
  return kept({ url: OFFLINE })
}

async function answer(event) {
  const { request } = event
  const copy = await kept(request)
  const network = fetch(request)
  try {
    const response = await (copy ? inTime(network) : network)
    if (response === null) {
      network.catch(() => undefined)
      return copy
    }
    const isGood = await isOurs(request, response)
    if (isGood) event.waitUntil(keep(request, response.clone()))
    // What is truly gone is said to be gone: a withdrawn address is no fault of the network.
    const isGone = response.status === 404 || response.status === 410
    return isGood || isGone || !copy ? response : copy
  } catch (error) {
    const instead = copy ?? (request.mode === 'navigate' ? await insteadOf(request) : undefined)
    if (instead) return instead
    throw error
  }
}

/** A new worker takes over at once: nothing of a page depends on which one answers. */
self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(
    fetch(OFFLINE, { cache: 'reload' })
      .then((response) => keep({ url: OFFLINE }, response))
      .catch((error) => console.info('no page for what is not kept', error)),
  )
})

self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([self.clients.claim(), caches.delete(FORMER)])),
)

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method === 'GET' && url.startsWith(ROOT)) event.respondWith(answer(event))
})

async function keepLoaded(url) {
  if (!url.startsWith(ROOT)) return
  const request = new Request(url, { cache: 'force-cache' })
  await keep(request, await fetch(request))
}

/** What the page had loaded before this worker was there comes out of the browser's own cache, the manifest first. */
self.addEventListener('message', (event) => {
  if (!Array.isArray(event.data)) return
  const urls = event.data.filter((url) => typeof url === 'string')
  const isManifest = (url) => url.endsWith('/search/manifest.json')
  const all = async () => {
    for (const url of urls.filter(isManifest)) await keepLoaded(url)
    await Promise.allSettled(urls.filter((url) => !isManifest(url)).map(keepLoaded))
  }
  event.waitUntil(all().catch((error) => console.info('kept nothing of this page', error)))
})
