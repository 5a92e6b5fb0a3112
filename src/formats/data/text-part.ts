/** Folder of the parts of a site. */
export const TEXT_PARTS = 'data/texts/'

/** Prime and start of FNV-1a. */
const [PRIME, START] = [0x01000193, 0x811c9dc5]

/**
 * Which of some parts the text of a document is in: FNV-1a of its id, 32 bits, modulo the parts. So a document that
 * is added or changed touches one part, and nothing has to be asked to find it.
 */
export function textPart(document: string, parts: number): number {
  let digest = START
  for (const unit of new TextEncoder().encode(document)) digest = Math.imul(digest ^ unit, PRIME)
  return (digest >>> 0) % parts
}

/** `03.jsonl.gz`: documents as JSON, one a line, compressed. */
export function textPartName(part: number): string {
  return `${part.toString(16).padStart(2, '0')}.jsonl.gz`
}

/** The line of a document in a part; null where it is not in it. */
export function findLine(lines: string, document: string): string | null {
  const head = `{"format":"clausary","version":1,"id":${JSON.stringify(document)},`
  const at = `\n${lines}`.indexOf(`\n${head}`)
  return at < 0 ? null : lines.slice(at, lines.indexOf('\n', at))
}
