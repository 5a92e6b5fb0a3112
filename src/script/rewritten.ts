import type { Stretch } from './foreign.ts'
import type { Rewriter } from './rewriter.ts'

/** Rewrites a text except for the unchanged ranges. */
export function rewritten(
  text: string,
  rewriter: Rewriter,
  alone: readonly Stretch[] = [],
): string {
  const output = new Uint16Array(text.length)
  let start = 0
  for (const stretch of alone) {
    rewriter.rewrite(text, output, start, stretch.start)
    for (let at = stretch.start; at < stretch.end; at++) output[at] = text.charCodeAt(at)
    start = stretch.end
  }
  rewriter.rewrite(text, output, start)
  return Buffer.from(output.buffer).toString('utf16le')
}
