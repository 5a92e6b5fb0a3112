/**
 * Makes a file that the site does not have from the JSON of its document: `/law/art12.txt` where
 * clauses have no files. The page for lost addresses shows it, with a link to save it.
 *
 * ```html
 * <div data-lost data-site='{"url":"https://…","base":"/",…}' data-phrases='{"校記":"校记",…}'>
 * ```
 */
import type { CitedSite } from '../citation/citable.ts'
import { findLine, TEXT_PARTS, textPart, textPartName } from '../formats/data/text-part.ts'
import { MADE_FORMATS, makeFile } from '../formats/made-file.ts'
import type { DocumentJson } from '../formats/text-json.ts'
import { unzipped } from '../search/unzipped.ts'
import { FILE_MESSAGES } from '../strings/cite-messages.ts'
import { fill } from '../strings/fill.ts'
import { element } from './element.ts'
import type { LostAddress } from './lost-address.ts'
import { said } from './words.ts'

/** Replaces the page content by the file of an address; false where it cannot be made. */
export async function showFile(root: HTMLElement, lost: LostAddress): Promise<boolean> {
  const { document: id, clause, format, home } = lost
  const { base = '/', site, phrases } = root.dataset
  // The JSON contains no conversion: only the published text can be made from it.
  if (format === null || home !== base) return false
  const parts = Number(root.dataset['parts'] ?? 0)
  const source = `${base}${parts > 0 ? TEXT_PARTS + textPartName(textPart(id, parts)) : `${id}.json`}`
  const response = await fetch(source)
  const line = response.ok ? findLine(await unzipped(response), id) : null
  if (line === null) return false
  const json: DocumentJson = JSON.parse(line)
  const words: Record<string, string> = JSON.parse(phrases ?? '{}')
  const surroundings = {
    site: JSON.parse(site ?? '{}') as CitedSite,
    t: (phrase: string, values = {}) => fill(words[phrase] ?? phrase, values),
  }
  const made = await makeFile(json, clause, format, surroundings)
  if (made === null) return false
  const stem = `${base}${clause === null ? id : `${id}/${clause}`}`
  show(root, { made, stem, format, source })
  return true
}

interface MadeFile {
  made: string
  /** Address of the text without a suffix. */
  stem: string
  format: string
  /** Address of the JSON that it was made from. */
  source: string
}

function show(root: HTMLElement, { made, stem, format, source }: MadeFile): void {
  const { fileMade, save, otherFormats } = said(FILE_MESSAGES)
  const name = `${stem.split('/').at(-1)}.${format}`
  const link = element('a', 'act', save)
  link.href = URL.createObjectURL(new Blob([made], { type: 'text/plain;charset=utf-8' }))
  link.download = name
  const others = MADE_FORMATS.filter((other) => other !== format).flatMap((other) => {
    const way = element('a', '', other)
    way.href = `${stem}.${other}`
    return [way, ' ']
  })
  say(root, name, [
    element('p', '', fill(fileMade, { source })),
    element('p', '', link),
    element('p', 'files', otherFormats, ...others),
    element('pre', '', made),
  ])
}

/** Says that an existing text has no such file, and what to do. */
export function refuseFile(root: HTMLElement, lost: LostAddress): void {
  const { noFile, otherText } = said(FILE_MESSAGES)
  const { document: id, clause, format, home } = lost
  const { base = '/', clausePages } = root.dataset
  const key = clause === null ? id : `${id}/${clause}`
  const script = home === base ? '' : ` --script ${/hans/.test(home) ? 'zh-Hans' : 'zh-Hant'}`
  const command = `npx clausary export ${key} --format ${format}${script}`
  const below = clausePages === 'true' ? `${clause}/` : `#${clause}`
  const text = element('a', '', key)
  text.href = `${home}${id}/${clause === null ? '' : below}`
  const published = element('a', '', `${key}.${format}`)
  published.href = `${base}${key}.${format}`
  say(root, `${key}.${format}`, [
    element('p', '', fill(noFile, { command })),
    element('p', 'files', text),
    ...(home === base ? [] : [element('p', 'files', otherText, published)]),
  ])
}

/** Replaces the content of the page. */
function say(root: HTMLElement, title: string, parts: readonly Node[]): void {
  const main = root.closest('main')
  main?.querySelector('h1')?.replaceChildren(title)
  for (const line of main?.querySelectorAll('[data-lost-lead]') ?? []) line.remove()
  document.title = title
  root.replaceChildren(...parts)
}
