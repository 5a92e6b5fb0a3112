/** Folder of the text parts of a site. */
export const TEXT_PARTS = 'data/texts/'

/** Prime and offset basis of FNV-1a. */
const [PRIME, START] = [0x01000193, 0x811c9dc5]

/**
 * Index of the part that contains the text of a document: FNV-1a of its id, 32 bits, modulo the
 * number of parts. So a document that is added or changed affects one part, and no index is needed
 * to find it.
 */
export function textPart(document: string, parts: number): number {
  let digest = START
  for (const unit of new TextEncoder().encode(document)) digest = Math.imul(digest ^ unit, PRIME)
  return (digest >>> 0) % parts
}

/** `03.jsonl.gz`: documents as JSON, one per line, compressed. */
export function textPartName(part: number): string {
  return `${part.toString(16).padStart(2, '0')}.jsonl.gz`
}

/** The line of a document in a part; null where it is not in the part. */
export function findLine(lines: string, document: string): string | null {
  const head = `{"format":"clausary","version":1,"id":${JSON.stringify(document)},`
  const at = `\n${lines}`.indexOf(`\n${head}`)
  return at < 0 ? null : lines.slice(at, lines.indexOf('\n', at))
}
