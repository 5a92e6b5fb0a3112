import { strFromU8 } from 'fflate'
import { decode } from '../../corpus/decode.ts'
import { withDeclaration } from '../declared-encoding.ts'
import { readHtml } from '../html/html-text.ts'
import { attribute, child, elements, parseXml } from './xml.ts'

/** The part with the locations of the parts of a document. */
export const RELATIONSHIPS = 'word/_rels/document.xml.rels'

/**
 * Parts from which a document includes content of another format (`w:altChunk`), by the id used in
 * its body.
 */
export function chunkParts(relationships: string | null): Map<string, string> {
  const root = relationships === null ? null : child(parseXml(relationships), 'Relationships')
  return new Map(
    (root === null ? [] : elements(root))
      .filter((one) => attribute(one, 'Type')?.endsWith('/aFChunk'))
      .map((one) => [attribute(one, 'Id') ?? '', partName(attribute(one, 'Target') ?? '')]),
  )
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `word/${target}`
}

/**
 * Lines of a part that is a web page, a web archive or plain text; null for other formats, which
 * cannot be read here.
 */
export function chunkLines(name: string, bytes: Uint8Array): string[] | null {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  if (extension === 'txt') return decode(bytes, name).text.split('\n')
  if (/^(?:html?|xhtml)$/.test(extension)) return htmlLines(bytes, name)
  if (!/^(?:mht|mhtml)$/.test(extension)) return null
  const page = pageOfArchive(bytes)
  return page === null ? null : htmlLines(page, name)
}

function htmlLines(bytes: Uint8Array, name: string): string[] {
  return readHtml(withDeclaration(decode(bytes, name), bytes).text)
    .text.trim()
    .split('\n')
}

/** The first page of a web archive (RFC 2557), decoded; null if it contains none. */
function pageOfArchive(bytes: Uint8Array): Uint8Array | null {
  // Latin-1 maps every byte to one character.
  const archive = strFromU8(bytes, true)
  const boundary = /boundary\s*=\s*"?([^"\s;]+)/i.exec(archive)?.[1]
  const parts = boundary === undefined ? [archive] : archive.split(`--${boundary}`)
  for (const part of parts) {
    const end = /\r?\n\r?\n/.exec(part.replace(/^\r?\n/, ''))
    if (end === null) continue
    const trimmed = part.replace(/^\r?\n/, '')
    const head = trimmed.slice(0, end.index)
    if (!/content-type:\s*text\/html/i.test(head)) continue
    const body = trimmed.slice(end.index + end[0].length)
    const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
    return decodePart(body, encoding)
  }
  return null
}

function decodePart(body: string, encoding: string | undefined): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  const text =
    encoding === 'quoted-printable'
      ? body
          .replace(/=\r?\n/g, '')
          .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          )
      : body
  return Buffer.from(text, 'latin1')
}
