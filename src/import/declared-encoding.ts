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

/** From here on what the bytes say is trusted more than what a page says of itself. */
const SURE = 0.9

/**
 * A decoded web page, with what it declares of itself taken into account: pages hold so little Chinese
 * among their markup that the bytes alone often leave doubts. A declaration settles a doubt; it does not
 * overrule bytes that are clear, for pages are converted more often than their declarations.
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
  // A declaration that the bytes contradict is an old one.
  if (text.includes('\ufffd')) return { ...decoded, declared }
  return { ...decoded, text, encoding, certainty: SURE, problems, declared }
}
