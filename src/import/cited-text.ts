import { strFromU8, unzipSync } from 'fflate'

/** Parts of a Word document that can contain addresses: text, notes, and the targets of links. */
const PARTS = /^word\/(?:document|footnotes|endnotes|comments|_rels\/[a-z]+\.xml)\.(?:xml|rels)$/
/** Parts that unpack to more than this in total are an attack rather than a paper. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Extracts the text of a paper in which addresses are searched: of a Word document with the targets
 * of its links and the data that reference managers store in it, or of any text file (BibTeX, RIS,
 * CSL-JSON, Markdown) unchanged.
 *
 * @throws Error with a one-line message if a file named .docx is not a Word document
 */
export function citedText(bytes: Uint8Array, name: string): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (/\.docx$/i.test(name) && !isZip) throw new Error(`${name} is no Word document`)
  return isZip ? wordText(bytes, name) : new TextDecoder().decode(bytes)
}

function wordText(bytes: Uint8Array, name: string): string {
  let size = 0
  const files = unzip(bytes, name, (part, length) => {
    if (!PARTS.test(part)) return false
    size += length
    return size <= MAX_BYTES
  })
  // An incomplete reading must not be reported as up to date.
  if (size > MAX_BYTES)
    throw new Error(`${name} unpacks to more than ${MAX_BYTES / 1024 / 1024} MB of text`)
  if (files['word/document.xml'] === undefined) throw new Error(`${name} is no Word document`)
  const texts = Object.values(files).flatMap((file) => {
    const xml = strFromU8(file)
    // An address may be split into several runs; removing the tags joins it.
    const text = xml.replace(/<\/w:p>/g, '\n').replace(/<[^<>]*>/g, '')
    const targets = Array.from(xml.matchAll(/\bTarget="([^"]*)"/g), ([, target = '']) => target)
    return [...targets, text]
  })
  return texts.map(unescapeXml).join('\n')
}

function unzip(
  bytes: Uint8Array,
  name: string,
  wanted: (part: string, length: number) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: (file) => wanted(file.name, file.originalSize) })
  } catch (error) {
    throw new Error(`${name} cannot be read as a Word document`, { cause: error })
  }
}

function unescapeXml(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => named[name] ?? whole)
}
