import { basename } from 'node:path'
import type { Decoded } from '../corpus/decode.ts'
import { decode } from '../corpus/decode.ts'
import { faultOfMarkdown } from '../corpus/policy/markdown-limits.ts'
import type { Problem, Result } from '../corpus/problem.ts'
import { type Container, containerOf, type Refusal } from './container.ts'
import { type ContainerFields, NO_FIELDS } from './container-fields.ts'
import { withDeclaration } from './declared-encoding.ts'
import { readDocx } from './docx/read-docx.ts'
import type { Changes } from './docx/tracked-changes.ts'
import { readHtml } from './html/html-text.ts'
import { isMarkup } from './html/is-markup.ts'
import { readMarkdown } from './markdown/markdown-text.ts'
import { readOdt } from './odt/read-odt.ts'
import { readPdf } from './pdf/read-pdf.ts'
import type { Origin } from './place-in-file.ts'

/** Content of a file with its name. */
export interface NamedBytes {
  name: string
  bytes: Uint8Array
}

/**
 * The text extracted from an added file. The source that policies refer to is always a text file:
 * the file itself if it is one, byte for byte. From a container (Word, PDF, HTML, Markdown with
 * marks) the text is extracted and stored as `<name>.txt` beside the container, so that every later
 * check has a text to compare with, whatever a future version of a library extracts.
 */
export interface Extracted {
  /** The text to split: the decoded `source`. */
  text: string
  /** The file for the sources folder, the source of the policies. */
  source: NamedBytes
  /** The container of the text, stored beside the source; null if the file is the source. */
  original: NamedBytes | null
  /** Metadata of the document in the file. */
  fields: ContainerFields
  /** The file itself, if it is a text from which marks were removed. */
  origin?: Origin
  /** The recognized format with its certainty: `GB18030, no BOM, certainty 0.98`. */
  decision: string
}

/** The result of reading a container. */
export interface ContainerText {
  text: string
  /** Shown to the publisher: `PDF, 12 pages`. */
  decision: string
  doubts: Refusal[]
}

/**
 * Extracts the text of a file, or returns null with the reason. Never throws because of content:
 * whatever overflows a parser's stack is nested deeper than any document.
 *
 * @param path - as given by the publisher, for messages
 * @param name - its name in the sources folder
 * @param changes - how to treat tracked changes
 */
export async function extractText(
  bytes: Uint8Array,
  path: string,
  name = basename(path),
  changes: Changes = 'accept',
): Promise<Result<Extracted | null>> {
  try {
    return await extract(bytes, path, name, changes)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const problem = { ...TOO_DEEP, severity: 'error', file: path, line: 0, column: 0 } as const
    return { value: null, problems: [problem] }
  }
}

const TOO_DEEP: Refusal = {
  rule: 'too-complex',
  message: 'its elements stand too deep in one another to be read',
  hint: 'save the text alone, as .txt',
}

async function extract(
  bytes: Uint8Array,
  path: string,
  name: string,
  changes: Changes,
): Promise<Result<Extracted | null>> {
  const problems: Problem[] = []
  const report = (severity: Problem['severity'], { rule, message, hint }: Refusal, line = 0) =>
    problems.push({ rule, severity, message, hint, file: path, line, column: 0 })
  const kind = bytes.length === 0 ? 'text' : containerOf(bytes, name)
  if (typeof kind === 'object') {
    report('error', kind)
    return { value: null, problems }
  }
  const file = { name: withExtension(name, kind), bytes }
  if (kind === 'docx' || kind === 'odt' || kind === 'pdf') {
    const read = await readContainer(kind, bytes, changes)
    if ('rule' in read) {
      report('error', read)
      return { value: null, problems }
    }
    for (const doubt of read.doubts) report('warning', doubt)
    return { value: taken(file, read.text, read.decision), problems }
  }
  const plain = decode(bytes, path)
  const container = kind === 'text' && isMarkup(plain.text) ? 'html' : kind
  const decoded = container === 'html' ? withDeclaration(plain, bytes) : plain
  const nul = decoded.text.indexOf('\0')
  if (nul !== -1) report('error', NUL, decoded.text.slice(0, nul).split('\n').length)
  problems.push(...decoded.problems.filter(({ rule }) => nul === -1 || rule !== NUL.rule))
  const refused = refuseText(container, decoded.text)
  if (refused !== null) report('error', refused.refusal, refused.line)
  if (problems.some(({ severity }) => severity === 'error')) return { value: null, problems }
  return { value: fromText(container, file, decoded), problems }
}

function readContainer(
  container: 'docx' | 'odt' | 'pdf',
  bytes: Uint8Array,
  changes: Changes,
): ContainerText | Refusal | Promise<ContainerText | Refusal> {
  if (container === 'odt') return readOdt(bytes)
  return container === 'docx' ? readDocx(bytes, changes) : readPdf(bytes)
}

const EXTENSIONS = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  odt: 'odt',
  pdf: 'pdf',
} as const

// Standard input has no extension, and its text needs a name with one.
function withExtension(name: string, container: Container): string {
  return /\.[^.]+$/.test(name) ? name : `${name}.${EXTENSIONS[container]}`
}

const NUL: Refusal = {
  rule: 'nul-characters',
  message: 'the text holds a NUL character, which no policy file can hold',
  hint: 'remove it, or save the text anew as UTF-8',
}

/** Largest web page: its tree takes about forty times as much memory. */
const MAX_HTML = 8 * 1024 * 1024

// Refuses input that would take a parser minutes, or all memory.
function refuseText(container: Container, text: string): { refusal: Refusal; line: number } | null {
  const fault = container === 'markdown' ? faultOfMarkdown(text) : null
  if (fault !== null) {
    const hint = 'rename it to .txt when these marks are text'
    return { refusal: { rule: 'too-complex', message: fault.message, hint }, line: fault.line }
  }
  if (container !== 'html' || text.length <= MAX_HTML) return null
  const message = `has ${text.length} characters; a page may have ${MAX_HTML}`
  return { refusal: { rule: 'too-large', message, hint: 'cut it into its documents' }, line: 0 }
}

function fromText(container: Container, file: NamedBytes, decoded: Decoded): Extracted {
  const decision = describeEncoding(decoded)
  if (container === 'html') {
    const read = readHtml(decoded.text)
    const { fields, left } = withoutLong(read)
    return { ...taken(file, read.text, `HTML, ${decision}${sayLeftOut(left)}`), fields }
  }
  if (container === 'markdown') {
    const read = readMarkdown(decoded.text)
    const { text, placeInFile } = read
    const { fields, left } = withoutLong(read)
    const origin = { text: decoded.text, place: placeInFile }
    const said = `Markdown, ${decision}${sayLeftOut(left)}`
    if (text !== decoded.text) return { ...taken(file, text, said), fields, origin }
  }
  return { text: decoded.text, source: file, original: null, fields: NO_FIELDS, decision }
}

/**
 * Longest title, number, date or issuer from a file; a longer one is ignored in favour of the text.
 */
const MAX_FIELD = 500

/** Splits the fields into valid ones and omitted ones. */
function withoutLong(read: { fields: ContainerFields; left: readonly string[] }) {
  const said = Object.entries(read.fields) as [keyof ContainerFields, string | null][]
  const long = said.filter(([, value]) => value !== null && value.length > MAX_FIELD)
  const none = Object.fromEntries(long.map(([field]) => [field, null]))
  const fields: ContainerFields = { ...read.fields, ...none }
  return { fields, left: [...read.left, ...long.map(([, value]) => String(value))] }
}

/** Number of omitted blocks that are named; of further ones only the number is shown. */
const NAMED = 4

function sayLeftOut(left: readonly string[]): string {
  if (left.length === 0) return ''
  const named = left.slice(0, NAMED).map((text) => `${[...text].slice(0, 12).join('')}…`)
  const more = left.length > NAMED ? `, ${left.length - NAMED} more` : ''
  return `, left out as no text of the document: ${named.join(' / ')}${more}`
}

// UTF-8 cannot encode an unpaired surrogate, and a source must be able to contain its text.
function taken(original: NamedBytes, text: string, decision: string): Extracted {
  const wellFormed = text.toWellFormed()
  const source = { name: `${original.name}.txt`, bytes: new TextEncoder().encode(wellFormed) }
  return { text: wellFormed, source, original, fields: NO_FIELDS, decision }
}

const ENCODING_NAMES: Record<NonNullable<Decoded['encoding']>, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  gb18030: 'GB18030',
  big5: 'Big5',
}

/** Describes a detected encoding in one line: `GB18030, no BOM, certainty 0.98`. */
export function describeEncoding({ encoding, bom, certainty }: Decoded): string {
  const name = encoding === null ? 'unknown encoding' : ENCODING_NAMES[encoding]
  return `${name}, ${bom ? 'BOM' : 'no BOM'}, certainty ${Number(certainty.toFixed(2))}`
}
