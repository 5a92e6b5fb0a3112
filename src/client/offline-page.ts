import { fill } from '../strings/fill.ts'
import { forgetKept, type KeptPlace, keepPages, readKept } from './kept-corpus.ts'

/** Without service workers, stored files could never be shown. */
const box = document.querySelector<HTMLElement>('[data-keep]')
if (box !== null && 'serviceWorker' in navigator && 'caches' in window) void start(box)

async function start(box: HTMLElement): Promise<void> {
  const status = box.querySelector('[data-keep-status]')
  const all = box.querySelector<HTMLButtonElement>('[data-keep-all]')
  const none = box.querySelector<HTMLButtonElement>('[data-keep-none]')
  if (status === null || all === null || none === null) return
  const root = new URL(box.dataset['base'] ?? '/', location.href).href
  const place: KeptPlace = { root, caches, fetch: window.fetch.bind(window) }
  const say = (message: string, values: Record<string, string | number> = {}) => {
    status.textContent = fill(box.dataset[message] ?? '', values)
  }
  const show = async () => {
    const kept = await readKept(place)
    none.hidden = kept === null
    if (kept === null) say('none')
    else say('kept', { files: kept.files, size: megabytes(kept.bytes), date: day(kept.date) })
  }
  const run = async (work: () => Promise<unknown>) => {
    all.disabled = true
    try {
      await work()
      await show()
    } catch (error) {
      say('failed')
      console.error(error)
    } finally {
      all.disabled = false
    }
  }
  const keep = async () => {
    await navigator.serviceWorker.register(`${root}offline.js`, { scope: root })
    const home = new URL(box.dataset['home'] ?? root, location.href).href
    await keepPages(place, await pagesOf(root, home), (done, total, bytes) =>
      say('progress', { done, total, size: megabytes(bytes) }),
    )
  }
  all.addEventListener('click', () => void run(keep))
  none.addEventListener('click', () => void run(() => forgetKept(place)))
  await show()
  box.hidden = false
}

/** The home page and every document, in the script of this page. */
async function pagesOf(root: string, home: string): Promise<string[]> {
  const response = await fetch(`${root}clauses.json`)
  if (!response.ok) throw new Error(`${response.status} for the registry`)
  const { documents } = (await response.json()) as { documents: { id: string }[] }
  return [home, ...documents.map(({ id }) => `${home}${encodeURIComponent(id)}/`)]
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function day(date: string): string {
  return new Date(date).toLocaleDateString(document.documentElement.lang)
}
