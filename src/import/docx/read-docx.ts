import type { Refusal } from '../container.ts'
import type { ContainerText } from '../extract-text.ts'
import { zipParts, zipRefusal } from '../zip-parts.ts'
import { chunkLines, chunkParts, RELATIONSHIPS } from './alt-chunks.ts'
import { bodyLines } from './body-lines.ts'
import { readLists } from './list-levels.ts'
import { readStyles } from './paragraph-styles.ts'
import { noteText } from './run-text.ts'
import { applyChanges, type Changes, countChanges } from './tracked-changes.ts'
import { attribute, child, elements, parseXml, xmlFault, xmlText } from './xml.ts'

const PARTS = ['document', 'numbering', 'styles', 'footnotes', 'endnotes'] as const
type Part = (typeof PARTS)[number]

/** Parts of other formats that a document may include. */
const CHUNK = /^(?:word\/)?[^/]+\.(?:mht|mhtml|html?|xhtml|txt|docx|rtf)$/i

/**
 * Extracts the text of a Word document, a line per paragraph, with notes at the end; or returns why
 * it cannot be read.
 *
 * @param changes - how to treat tracked changes
 */
export function readDocx(bytes: Uint8Array, changes: Changes = 'accept'): ContainerText | Refusal {
  try {
    const parts = unpack(bytes)
    return 'rule' in parts ? parts : readParts(parts, changes)
  } catch (error) {
    return {
      rule: 'damaged-file',
      message: `the Word document cannot be read (${xmlFault(error)})`,
      hint: 'open it in Word, WPS or LibreOffice and save it anew',
    }
  }
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> | Refusal {
  const isPart = (name: string) => PARTS.some((part) => name === `word/${part}.xml`)
  const { parts, fault } = zipParts(
    bytes,
    (name) => isPart(name) || name === RELATIONSHIPS || CHUNK.test(name),
  )
  return parts ?? zipRefusal(fault, 'the Word document', 'open it in Word and save it anew')
}

function xmlOf(parts: ReadonlyMap<string, Uint8Array>, part: Part): string | null {
  const file = parts.get(`word/${part}.xml`)
  return file === undefined ? null : xmlText(file)
}

function readParts(
  parts: ReadonlyMap<string, Uint8Array>,
  changes: Changes,
): ContainerText | Refusal {
  const root = child(parseXml(xmlOf(parts, 'document') ?? ''), 'w:document')
  const body = child(root, 'w:body')
  if (body === null)
    return {
      rule: 'damaged-file',
      message: 'the Word document has no body',
      hint: 'save it anew as .docx (not as Strict Open XML)',
    }
  const changed = countChanges(body)
  applyChanges(body, changes)
  const lists = readLists(xmlOf(parts, 'numbering'))
  const names = chunkNames(parts)
  const doubts: Refusal[] = []
  const { lines, numbered } = bodyLines(body, {
    lists,
    placeOfStyle: readStyles(xmlOf(parts, 'styles'), lists),
    chunk: (id) => {
      const name = names.get(id) ?? ''
      const part = parts.get(name)
      const read = part === undefined ? null : chunkLines(name, part)
      if (read === null) doubts.push(UNREAD_CHUNK)
      return read ?? []
    },
  })
  const notes = [...readNotes(parts, 'footnotes'), ...readNotes(parts, 'endnotes')]
  const text = `${[...lines, ...notes].join('\n').trim()}\n`
  if (text === '\n')
    return {
      rule: 'empty-file',
      message: 'the Word document holds no text',
      hint: 'when it holds pictures of pages, read them with OCR first',
    }
  const made = numbered === 0 ? '' : `, ${numbered} list numbers written out`
  const said = `${changed} tracked changes ${changes === 'accept' ? 'accepted' : 'rejected'}`
  const tracked = changed === 0 ? '' : `, ${said}`
  return { text, decision: `Word document, ${lines.length} lines${made}${tracked}`, doubts }
}

const UNREAD_CHUNK: Refusal = {
  rule: 'unread-part',
  message:
    'the Word document takes a part of its text from a file of another kind, which was not read',
  hint: 'open it in Word, WPS or LibreOffice and save it anew',
}

function chunkNames(parts: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  const relationships = parts.get(RELATIONSHIPS)
  return chunkParts(relationships === undefined ? null : xmlText(relationships))
}

// Notes with a type are separators, not notes.
function readNotes(
  parts: ReadonlyMap<string, Uint8Array>,
  part: 'footnotes' | 'endnotes',
): string[] {
  const xml = xmlOf(parts, part)
  const root = xml === null ? null : child(parseXml(xml), `w:${part}`)
  const notes = root === null ? [] : elements(root)
  return notes
    .filter((note) => attribute(note, 'w:type') === null)
    .map((note) => `[${attribute(note, 'w:id') ?? ''}] ${noteText(note)}`)
}
