/**
 * The page for unknown addresses: `/central/9-9/` redirects to the document, which shows similar
 * ids; for anything else it lists what may have been meant.
 *
 * ```html
 * <div data-lost data-base="/" data-clause-pages="true">
 * <p data-lost-status role="status"></p><ul data-lost-places></ul>
 * </div>
 * ```
 */
import { dayAddress, editionOfDay, type ListedEdition } from '../citation/day-address.ts'
import type { RegistryPart } from '../citation/registry.ts'
import { type GoToDocument, resolve } from '../citation/resolve.ts'
import { CITE_MESSAGES } from '../strings/cite-messages.ts'
import { fill } from '../strings/fill.ts'
import { loadGoTo, placeItem, placeName, placePath } from './cite/places.ts'
import { comparedPlaces, type LostAddress, lostAddress } from './lost-address.ts'
import { said } from './words.ts'

/**
 * Whether a document exists; if the list of documents is too large to load, its page is requested.
 */
async function exists(
  { home, document }: LostAddress,
  documents: readonly GoToDocument[] | null,
): Promise<boolean> {
  if (documents !== null) return documents.some(({ id }) => id === document)
  const response = await fetch(`${home}${document}/`, { method: 'HEAD' })
  return response.ok
}

/** Whether an address requests a file of an existing text. */
async function isInDocument(
  { document, clause, format }: LostAddress,
  base: string,
): Promise<boolean> {
  if (format === null || clause === null) return format !== null
  const response = await fetch(`${base}clauses/${document}.json`)
  if (!response.ok) return false
  const part = (await response.json()) as RegistryPart
  return part.clauses.some(({ id }) => id === `${document}/${clause}`)
}

async function find(root: HTMLElement): Promise<void> {
  const { base = '/' } = root.dataset
  const dated = await findDay(location.pathname)
  if (dated !== null && 'path' in dated)
    return location.replace(`${dated.path}${location.search}${location.hash}`)
  if (dated !== null) return refuseDay(root, dated)
  for (const place of comparedPlaces(location.pathname, base)) {
    if ((await fetch(place, { method: 'HEAD' })).ok) return location.replace(place)
  }
  const lost = lostAddress(location.pathname, base)
  if (lost.format !== null && (await (await loadFiles()).showFile(root, lost))) return
  const documents = await loadGoTo(base, lost.query)
  const known = lost.document !== '' && (await exists(lost, documents))
  if (known && (await isInDocument(lost, base))) (await loadFiles()).refuseFile(root, lost)
  else if (known && lost.clause !== null) {
    location.replace(`${lost.home}${lost.document}/${location.search}#${lost.clause}`)
  } else suggest(root, lost, documents ?? [], known)
}

/** Makes requested files: needed for no other address. */
const loadFiles = () => import('./made-file.ts')

/** A day before the first edition, and the page that lists the editions. */
interface RefusedDay {
  said: string
  editions: string
}

function refuseDay(root: HTMLElement, { said: words, editions }: RefusedDay): void {
  const link = document.createElement('a')
  link.href = editions
  link.append(said(CITE_MESSAGES).editions)
  root.querySelector('[data-lost-status]')?.replaceChildren(words, ' ', link)
}

/** The address of the text of a day: in the edition in force on it. */
async function findDay(pathname: string): Promise<{ path: string } | RefusedDay | null> {
  const asked = dayAddress(pathname)
  if (!asked) return null
  // The second segment may be a clause, or a document below another folder: both are tried.
  for (const [root, clause] of [
    [asked.root, asked.clause],
    [`${asked.root}${asked.clause}`, ''],
  ] as const) {
    const response = await fetch(`${root}editions.json`)
    if (!response.ok) continue
    const { editions } = (await response.json()) as { editions: ListedEdition[] }
    const { day, exists: isDay } = asked
    const key = isDay ? editionOfDay(editions, day) : null
    if (key === day) continue
    if (key !== null) return { path: `${root}${clause}@${key}/` }
    const { badDay, noText } = said(CITE_MESSAGES)
    const first = editions[0]?.key ?? ''
    const words = isDay ? fill(noText, { day, first }) : fill(badDay, { day })
    return { said: words, editions: `${root}editions/` }
  }
  return null
}

function suggest(
  root: HTMLElement,
  { home, query, document: value }: LostAddress,
  documents: readonly GoToDocument[],
  known: boolean,
): void {
  const messages = said(CITE_MESSAGES)
  const clausePages = root.dataset['clausePages'] === 'true'
  const found = resolve(query, documents)
  const status = root.querySelector('[data-lost-status]')
  const missing = known || value === '' ? '' : fill(messages.noDocument, { value })
  status?.replaceChildren(`${missing}${found.length > 0 ? messages.near : ''}`)
  root
    .querySelector('[data-lost-places]')
    ?.replaceChildren(
      ...found.map((place) =>
        placeItem(
          placeName(place.title, place.label, place.heading),
          placePath(place, { path: home, clausePages }),
        ),
      ),
    )
}

/** Starts the page; its static content remains where nothing can be loaded. */
export async function startLost(root: HTMLElement): Promise<void> {
  try {
    await find(root)
  } catch (error) {
    // The static content explains addresses; the cause is logged.
    console.error(error)
  }
}

const root = document.querySelector<HTMLElement>('[data-lost]')
if (root) void startLost(root)
