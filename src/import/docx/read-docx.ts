import { strFromU8, unzipSync } from 'fflate'
import type { Refusal } from '../container.ts'
import type { ContainerText } from '../extract-text.ts'
import { bodyLines } from './body-lines.ts'
import { readLists } from './list-levels.ts'
import { readStyles } from './paragraph-styles.ts'
import { noteText } from './run-text.ts'
import { attribute, child, elements, parseXml } from './xml.ts'

const PARTS = ['document', 'numbering', 'styles', 'footnotes', 'endnotes'] as const
type Part = (typeof PARTS)[number]

/** A part that unpacks to more than this is a trap rather than a text. */
const MAX_PART_BYTES = 128 * 1024 * 1024

/** The text of a Word document, a line a paragraph, notes at its end; or why it cannot be read. */
export function readDocx(bytes: Uint8Array): ContainerText | Refusal {
  try {
    const parts = unpack(bytes)
    return 'rule' in parts ? parts : readParts(parts)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return {
      rule: 'damaged-file',
      message: `the Word document cannot be read (${reason})`,
      hint: 'open it in Word, WPS or LibreOffice and save it anew',
    }
  }
}

function unpack(bytes: Uint8Array): Map<Part, string> | Refusal {
  let tooLarge = false
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!PARTS.some((part) => name === `word/${part}.xml`)) return false
      if (originalSize > MAX_PART_BYTES) tooLarge = true
      return !tooLarge
    },
  })
  if (tooLarge)
    return {
      rule: 'too-large',
      message: `the Word document unpacks to more than ${MAX_PART_BYTES / 1024 / 1024} MB`,
      hint: 'save its chapters as documents of their own',
    }
  const parts = new Map<Part, string>()
  for (const part of PARTS) {
    const file = files[`word/${part}.xml`]
    if (file) parts.set(part, strFromU8(file))
  }
  return parts
}

function readParts(parts: ReadonlyMap<Part, string>): ContainerText | Refusal {
  const root = child(parseXml(parts.get('document') ?? ''), 'w:document')
  const body = child(root, 'w:body')
  if (body === null)
    return {
      rule: 'damaged-file',
      message: 'the Word document has no body',
      hint: 'save it anew as .docx (not as Strict Open XML)',
    }
  const { lines, numbered } = bodyLines(
    body,
    readLists(parts.get('numbering') ?? null),
    readStyles(parts.get('styles') ?? null),
  )
  const notes = [...readNotes(parts, 'footnotes'), ...readNotes(parts, 'endnotes')]
  const text = `${[...lines, ...notes].join('\n').trim()}\n`
  if (text === '\n')
    return {
      rule: 'empty-file',
      message: 'the Word document holds no text',
      hint: 'when it holds pictures of pages, read them with OCR first',
    }
  const made = numbered === 0 ? '' : `, ${numbered} list numbers written out`
  return { text, decision: `Word document, ${lines.length} lines${made}`, doubts: [] }
}

// Notes of a type are the lines that separate notes from text.
function readNotes(parts: ReadonlyMap<Part, string>, part: 'footnotes' | 'endnotes'): string[] {
  const xml = parts.get(part)
  const root = xml === undefined ? null : child(parseXml(xml), `w:${part}`)
  const notes = root === null ? [] : elements(root)
  return notes
    .filter((note) => attribute(note, 'w:type') === null)
    .map((note) => `[${attribute(note, 'w:id') ?? ''}] ${noteText(note)}`)
}
