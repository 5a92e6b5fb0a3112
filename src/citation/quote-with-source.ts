import type { Script } from '../corpus/frontmatter.ts'

/** Quotation marks of each script. */
const MARKS: Record<Script, [open: string, close: string]> = {
  'zh-Hant': ['「', '」'],
  'zh-Hans': ['“', '”'],
}

/**
 * Words with their source, ready to paste: the quotation, verbatim, and its citation on a separate
 * line. Quotation marks inside the words are kept, so that the quotation can be checked again.
 */
export function quoteWithSource(words: string, citation: string, script: Script): string {
  const [open, close] = MARKS[script]
  return `${open}${words.trim()}${close}\n——${citation}`
}
