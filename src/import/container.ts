import { unzipSync } from 'fflate'
import { isOdt } from './odt/mime-type.ts'

/** Kinds of files from which text can be extracted. */
export type Container = 'text' | 'markdown' | 'html' | 'docx' | 'odt' | 'pdf'

/** Why no text can be extracted from a file, and what to provide instead. */
export interface Refusal {
  rule: string
  message: string
  hint: string
}

const BY_EXTENSION: ReadonlyMap<string, Container> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['docx', 'docx'],
  ['odt', 'odt'],
  ['pdf', 'pdf'],
])

/** The accepted files, for messages. */
export const ACCEPTED = '.txt, .md, .html, .docx, .odt or a text .pdf'

const KINDS = { docx: 'Word document', odt: 'OpenDocument text', pdf: 'PDF' } as const

/** How to convert a file to an accepted type. */
const CONVERT =
  'open it in Word, WPS or LibreOffice and save it as .docx, or run: soffice --headless --convert-to docx FILE'

/** Whether a file in a folder is accepted, by its extension. */
export function isAccepted(name: string): boolean {
  return BY_EXTENSION.has(extensionOf(name))
}

/**
 * Detects the type of a file. Its first bytes take precedence over its name, because files are
 * often renamed; the name distinguishes kinds of text.
 *
 * @param name - file name; without an extension (standard input) only the content is used
 */
export function containerOf(bytes: Uint8Array, name: string): Container | Refusal {
  const extension = extensionOf(name)
  const head = latin1(bytes.subarray(0, 1024))
  // PDF readers accept a header within the first kilobyte; a text may mention one.
  if (head.startsWith('%PDF-') || (extension === 'pdf' && head.includes('%PDF-'))) return 'pdf'
  if (head.startsWith('PK\u0003\u0004')) return zipKind(bytes)
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return oldOffice(bytes)
  if (head.startsWith('{\\rtf')) return refuse('rtf', 'this is a rich text file (.rtf)', CONVERT)
  const known = BY_EXTENSION.get(extension)
  if (known === 'docx' || known === 'odt' || known === 'pdf')
    return refuse(
      'renamed-file',
      `the name says .${known}, but the content is no ${KINDS[known]}`,
      'open it in the program that wrote it and save it anew',
    )
  if (known) return known
  if (extension === '') return /^\s*<(?:!doctype html|html)/i.test(head) ? 'html' : 'text'
  return refuse(
    'unknown-extension',
    `.${extension} is no kind of file that a text can be taken from`,
    `give ${ACCEPTED}; rename it to .txt when it is plain text`,
  )
}

function extensionOf(name: string): string {
  return /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function zipKind(bytes: Uint8Array): Container | Refusal {
  const names: string[] = []
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return refuse('damaged-file', `the file is a damaged zip (${reason})`, 'get or save it anew')
  }
  if (names.includes('word/document.xml')) return 'docx'
  if (isOdt(latin1(bytes.subarray(0, 200)))) return 'odt'
  return refuse(
    'binary-file',
    'this is a zip container, but no Word document (.xlsx, .pptx, .ods, .zip …)',
    `give ${ACCEPTED}`,
  )
}

// Word stores an encrypted .docx in the container of the old .doc, under a name in UTF-16.
function oldOffice(bytes: Uint8Array): Refusal {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)
    ? refuse('encrypted-file', 'this Word document is encrypted', 'save it without a password')
    : refuse('old-word-file', 'this is an old Word file (.doc), whatever its name says', CONVERT)
}

function refuse(rule: string, message: string, hint: string): Refusal {
  return { rule, message, hint }
}
