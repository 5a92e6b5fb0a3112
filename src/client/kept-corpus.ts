/** Record of a site stored for offline reading. */
export interface KeptCorpus {
  /** ISO 8601. */
  date: string
  files: number
  bytes: number
}

/** Where a site's files are stored: the service worker reads the same cache. */
export interface KeptPlace {
  /** Address of the site's root, with its slash. */
  root: string
  caches: CacheStorage
  fetch: typeof globalThis.fetch
}

const cacheOf = ({ root, caches }: KeptPlace) =>
  caches.open(`clausary-whole:${new URL(root).pathname}`)
const recordOf = ({ root }: KeptPlace) => `${root}offline/kept.json`

/** Number of parallel requests. */
const AT_ONCE = 4

/** The present record; null where nothing is stored, or not everything. */
export async function readKept(place: KeptPlace): Promise<KeptCorpus | null> {
  const record = await (await cacheOf(place)).match(recordOf(place))
  return record === undefined ? null : ((await record.json()) as KeptCorpus)
}

/**
 * Stores pages with the styles, scripts and images that they load, immediately or on demand. Files
 * stored before are kept until they are replaced, and removed when all are complete; a missing page
 * ends the work with an error.
 *
 * @param pages - addresses below the root
 * @param onProgress - pages done, their total number, and bytes so far
 */
export async function keepPages(
  place: KeptPlace,
  pages: readonly string[],
  onProgress: (done: number, total: number, bytes: number) => void,
): Promise<KeptCorpus> {
  const cache = await cacheOf(place)
  const asked = new Set(pages)
  const taken = new Set(asked)
  const queue = [...taken]
  let bytes = 0
  let done = 0
  const work = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift()) {
      const body = await keepFile(place, cache, url)
      bytes += body.size
      const loaded = (await filesOf(body, url, place.root)).filter((file) => !taken.has(file))
      for (const file of loaded) taken.add(file)
      queue.unshift(...loaded)
      if (asked.has(url)) onProgress(++done, pages.length, bytes)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  const kept = { date: new Date().toISOString(), files: taken.size, bytes }
  for (const { url } of await cache.keys()) if (!taken.has(url)) await cache.delete(url)
  await cache.put(recordOf(place), new Response(JSON.stringify(kept)))
  return kept
}

/** Removes everything that was stored. */
export async function forgetKept({ root, caches }: KeptPlace): Promise<void> {
  await caches.delete(`clausary-whole:${new URL(root).pathname}`)
}

async function keepFile({ fetch }: KeptPlace, cache: Cache, url: string): Promise<Blob> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} for ${url}`)
  const body = await response.clone().blob()
  if (response.redirected || !(await isOurs(url, response, body)))
    throw new Error(`another site answers for ${url}`)
  await cache.put(url, response)
  return body
}

/**
 * Whether a file belongs to this site, as the service worker also checks: every page says so in its
 * head, and no other file is a page. Otherwise a hotel's login page could be stored in place of a
 * text.
 */
async function isOurs(url: string, response: Response, body: Blob): Promise<boolean> {
  const isPage = (response.headers.get('content-type') ?? '').includes('text/html')
  if (!isPageAddress(url)) return !isPage
  return isPage && (await body.text()).includes('name="generator" content="Clausary"')
}

const isPageAddress = (url: string) => /(?:\/|\.html)$/.test(url)

/** The files that a page or script loads, immediately or later. */
async function filesOf(body: Blob, url: string, root: string): Promise<string[]> {
  if (isPageAddress(url)) return loadedBy(await body.text(), url, root)
  return url.endsWith('.js') ? namedBy(await body.text(), url) : []
}

/** Scripts and styles in the same folder that a script refers to: they are loaded on demand. */
export function namedBy(script: string, url: string): string[] {
  const folder = new URL(url).pathname.split('/').at(-2) ?? ''
  const names = script.matchAll(/["'`](?:\.\/|([^"'`\s]*\/))([^"'`/\s]+\.(?:css|js))["'`]/g)
  const own = [...names].filter(([, path]) => path === undefined || path.endsWith(`${folder}/`))
  return [...new Set(own.map(([, , name = '']) => new URL(name, url).href))]
}

/** Styles, scripts and images of a page, below the root. */
export function loadedBy(html: string, page: string, root: string): string[] {
  const found = html.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="([^"]+)"/g)
  const urls = [...found].map(([, address = '']) => new URL(address, page).href)
  return [...new Set(urls)].filter(
    (url) => url.startsWith(root) && /\.(?:css|js|svg|png|webp|woff2?)$/.test(url),
  )
}
