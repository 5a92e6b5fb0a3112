import type { Refusal } from '../container.ts'
import { child, parseXml, xmlFault, xmlText } from '../docx/xml.ts'
import type { ContainerText } from '../extract-text.ts'
import { zipParts, zipRefusal } from '../zip-parts.ts'
import { readListStyles } from './list-styles.ts'
import { odtLines } from './odt-lines.ts'

const PARTS = ['content.xml', 'styles.xml']

/**
 * Extracts the text of an OpenDocument text, a line per paragraph, with notes at the end; or
 * returns why it cannot be read.
 */
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
  const { parts: files, fault } = zipParts(bytes, (name) => PARTS.includes(name))
  if (fault !== null)
    return zipRefusal(fault, 'the OpenDocument text', 'open it in LibreOffice and save it anew')
  const parts = PARTS.flatMap((name) => {
    const file = files.get(name)
    return file === undefined ? [] : [xmlText(file)]
  })
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
