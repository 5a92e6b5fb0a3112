/** JavaScript for reading a text: current and stored position, corrections in place, shortcuts. */
import followed from '../../styles/followed.css?url&no-inline'
import settings from '../../styles/settings.css?url&no-inline'
import { linkOf } from '../cite/clause-link.ts'
import { copyText } from '../clipboard.ts'
import { loadStyle } from '../style.ts'
import { startContents } from './contents.ts'
import { startCorrections } from './corrections.ts'
import { type Listener, startFollowing } from './follow.ts'
import { startKeys } from './keys.ts'
import { clausesOf, eye } from './place.ts'
import { offerToResume, remember } from './resume.ts'
import { startSwitches } from './switch.ts'

/** Sets the browser's theme colour to that of the paper, in the chosen colour scheme. */
function colourFrame(page: Document): void {
  const meta = page.createElement('meta')
  meta.name = 'theme-color'
  page.head.append(meta)
  const paint = () => {
    meta.content = getComputedStyle(page.documentElement).backgroundColor
  }
  paint()
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint)
  page.addEventListener('themechange', paint)
}

function startSettingsButton(page: Document): void {
  const button = page.querySelector<HTMLElement>('[data-reading-settings]')
  if (!button) return
  button.hidden = false
  const open = async () => {
    const [{ startSettings }] = await Promise.all([import('./settings.ts'), loadStyle(settings)])
    startSettings(page, button)
  }
  button.addEventListener('click', () => void open(), { once: true })
}

/**
 * The buttons of a clause, loaded when one is first read, pointed at or focused; immediately where
 * files are stored for offline use.
 */
function toolsWhenRead(page: Document): Listener {
  const text = page.querySelector('[data-text][data-copy-link]')
  if (!text) return () => {}
  let read: HTMLElement | undefined
  let tools: Listener | null = null
  let loading = false
  const load = async (event?: Event) => {
    if (loading) return
    loading = true
    const [{ toolsAt }] = await Promise.all([import('../clause-tools.ts'), loadStyle(followed)])
    tools = toolsAt(page)
    const met = event?.target instanceof Element ? event.target : null
    tools(met?.closest<HTMLElement>('section[data-clause]') ?? read)
  }
  const begin = (event?: Event) => {
    load(event).catch((error) => console.info('no buttons of clauses', error))
  }
  for (const type of ['pointerover', 'focusin']) text.addEventListener(type, begin, { once: true })
  if (navigator.serviceWorker?.controller) begin()
  return (clause) => {
    read = clause
    if (tools) tools(clause)
    else if (clause) begin()
  }
}

/** Tracks the current clause: its link is copied by `c` and the foot bar. */
function startText(page: Document): void {
  let here: HTMLElement | undefined
  const tools = toolsWhenRead(page)
  startFollowing(page, [
    (clause) => {
      here = clause
    },
    tools,
    remember(page),
  ])
  const link = () => (here?.id && here.dataset['clause'] ? linkOf(here) : null)
  startKeys(page, {
    link: () => link() ?? ownLink(page),
    step: (by) => {
      const clauses = clausesOf(page)
      const at = here ? clauses.indexOf(here) : -1
      const next = clauses[at + by]
      if (next) scrollBy({ top: next.getBoundingClientRect().top - eye() + 1 })
      else followNeighbour(page, by)
    },
  })
  const copier = page.querySelector<HTMLButtonElement>('[data-copy-here]')
  if (!copier) return
  copier.hidden = false
  copier.addEventListener('click', () => {
    const text = link() ?? ownLink(page)
    if (text !== null) void copyText(text)
  })
}

/** On the page of a single clause, goes to the previous or next one. */
function followNeighbour(page: Document, by: 1 | -1): void {
  page.querySelector<HTMLElement>(`.neighbours a[rel="${by === 1 ? 'next' : 'prev'}"]`)?.click()
}

function ownLink(page: Document): string | null {
  return page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? null
}

startSwitches(document)
colourFrame(document)
startSettingsButton(document)
if (document.querySelector('article.text')) {
  void loadStyle(followed)
  startContents(document)
  startCorrections(document)
  startText(document)
  offerToResume(document).catch(console.error)
}
