import type { Problem } from './problem.ts'

/** Minimal until encodings are recognised: UTF-8 only. */
export function decode(bytes: Uint8Array): { text: string; encoding: string; problems: Problem[] } {
  return {
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    encoding: 'utf-8',
    problems: [],
  }
}
