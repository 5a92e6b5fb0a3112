import { unzipSync } from 'fflate'
import type { Refusal } from '../container.ts'
import { child, parseXml, xmlFault, xmlText } from '../docx/xml.ts'
import type { ContainerText } from '../extract-text.ts'
import { readListStyles } from './list-styles.ts'
import { odtLines } from './odt-lines.ts'

const PARTS = ['content.xml', 'styles.xml']

/** Parts that together unpack to more than this are a trap rather than a text. */
const MAX_BYTES = 32 * 1024 * 1024
/** Tags of all parts, of ends too: trees take some 900 bytes for each element. */
const MAX_TAGS = 800_000

/** The text of an OpenDocument text, a line a paragraph, notes at its end; or why it cannot be read. */
export function readOdt(bytes: Uint8Array): ContainerText | Refusal {
  try {
    return readParts(bytes)
  } catch (error) {
    return {
      rule: 'damaged-file',
      message: `the OpenDocument text cannot be read (${xmlFault(error)})`,
      hint: 'open it in LibreOffice and save it anew, or as .docx',
    }
  }
}

function readParts(bytes: Uint8Array): ContainerText | Refusal {
  let size = 0
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!PARTS.includes(name)) return false
      size += originalSize
      return size <= MAX_BYTES
    },
  })
  if (size > MAX_BYTES) return tooLarge(`unpacks to more than ${MAX_BYTES / 1024 / 1024} MB`)
  let tags = 0
  for (const file of Object.values(files)) for (const byte of file) if (byte === 0x3c) tags++
  if (tags > MAX_TAGS) return tooLarge(`has more than ${MAX_TAGS} tags`)
  const parts = PARTS.flatMap((name) => (files[name] ? [xmlText(files[name])] : []))
  const root = child(parseXml(parts[0] ?? ''), 'office:document-content')
  const body = child(child(root, 'office:body'), 'office:text')
  if (body === null)
    return {
      rule: 'encrypted-file',
      message: 'the OpenDocument text has no body: it is encrypted, or no text',
      hint: 'save it without a password',
    }
  const { lines, notes, numbered } = odtLines(body, readListStyles(parts))
  const text = `${[...lines, ...notes].join('\n').trim()}\n`
  if (text === '\n')
    return {
      rule: 'empty-file',
      message: 'the OpenDocument text holds no text',
      hint: 'when it holds pictures of pages, read them with OCR first',
    }
  const made = numbered === 0 ? '' : `, ${numbered} list numbers written out`
  const tracked = child(body, 'text:tracked-changes') === null ? '' : ', tracked changes accepted'
  return { text, decision: `OpenDocument text, ${lines.length} lines${made}${tracked}`, doubts: [] }
}

function tooLarge(what: string): Refusal {
  return {
    rule: 'too-large',
    message: `the OpenDocument text ${what}`,
    hint: 'save its chapters as documents of their own',
  }
}
