import type { Decoded, Encoding } from '../corpus/decode.ts'

const LABELS: ReadonlyMap<string, Encoding> = new Map([
  ['gb2312', 'gb18030'],
  ['gbk', 'gb18030'],
  ['gb18030', 'gb18030'],
  ['big5', 'big5'],
  ['big5-hkscs', 'big5'],
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
])

/** From this certainty the bytes are trusted more than the declaration of a page. */
const SURE = 0.9

/**
 * Decodes a web page with its declared encoding: pages contain so little Chinese between their
 * markup that the bytes alone are often ambiguous. A declaration resolves an ambiguity; it does not
 * override clear bytes, because pages are converted more often than their declarations.
 */
export function withDeclaration(
  decoded: Decoded,
  bytes: Uint8Array,
): Decoded & { declared: string | null } {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  const declared =
    /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null
  const encoding = declared === null ? undefined : LABELS.get(declared)
  if (encoding === undefined || decoded.certainty >= SURE) return { ...decoded, declared }
  const problems = decoded.problems.filter(({ rule }) => rule !== 'uncertain-encoding')
  if (encoding === decoded.encoding) return { ...decoded, certainty: SURE, problems, declared }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  // A declaration that contradicts the bytes is outdated.
  if (text.includes('\ufffd')) return { ...decoded, declared }
  return { ...decoded, text, encoding, certainty: SURE, problems, declared }
}
