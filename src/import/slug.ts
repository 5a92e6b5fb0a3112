import { pinyin } from 'pinyin-pro'
import { MAX_ID } from '../corpus/reserved-ids.ts'

/** Leaves room within the longest id for a suffix that distinguishes documents of one title. */
const LONGEST = MAX_ID - 9
/** Length of the hash after a title that was cut. */
const HASH = 6
const STATE = /^中[华華]人民共和[国國](?=.)/
const ENDING = /\.(?:docx?|pdf|html?|md|odt|rtf|txt)$/i

/**
 * The address of a new document, or null if nothing names it: the file's name if it is ASCII, since
 * it was chosen; otherwise the title in pinyin. The same title gives the same address, whatever was
 * added before.
 *
 * @param file - name in the sources folder: `notice.docx.txt` is the text of `notice.docx`
 */
export function slugOf(file: string, title: string | null): string | null {
  const stem = file
    .replace(ENDING, '')
    .replace(ENDING, '')
    .replace(/\.[^.]*$/, '')
  const named = /^[\x20-\x7e]+$/.test(stem) ? tidy(stem).slice(0, LONGEST).replace(/-+$/, '') : ''
  if (named !== '') return named
  return transliterated(title ?? '') ?? transliterated(stem)
}

/** 社会保险法 → `shehuibaoxianfa`; a long title is cut and ends with a hash of the whole. */
function transliterated(title: string): string | null {
  const syllables = pinyin(title.replace(STATE, '').normalize('NFKC'), {
    ...{ toneType: 'none', type: 'array', v: true, nonZh: 'consecutive', traditional: true },
  })
  const joined = syllables.map((part) => (/^[a-z]+$/.test(part) ? part : `-${part}-`)).join('')
  const slug = tidy(joined)
  if (slug === '') return null
  if (slug.length <= LONGEST) return slug
  return `${slug.slice(0, LONGEST - HASH - 1).replace(/-+$/, '')}-${hashOf(title)}`
}

function tidy(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** FNV-1a in six letters and digits, only to distinguish cut titles. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(36).padStart(HASH, '0').slice(-HASH)
}
