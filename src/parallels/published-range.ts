import { toCodePoints } from '../corpus/code-points.ts'
import type { Block } from '../corpus/model.ts'
import { readInline } from '../corpus/reading.ts'

/** A range of text; the end is exclusive. */
export interface Range {
  start: number
  end: number
}

/**
 * Maps a range of a passage's corrected reading (UTF-16 code units) to its published text (code
 * points). A range that begins or ends inside a correction is extended to all of the published
 * words there; one inside words that the published text omits is empty.
 */
export function publishedRange(blocks: readonly Block[]): (range: Range) => Range {
  const runs: { corrected: number; length: number; published: number; text: string }[] = []
  let corrected = 0
  let published = 0
  let text = ''
  const add = (reading: string, page: string) => {
    if (reading === '' && page === '') return
    runs.push({ corrected, length: reading.length, published, text: page })
    corrected += reading.length
    published += page.length
    text += page
  }
  for (const [index, block] of blocks.entries()) {
    if (index > 0) add(block.before, block.before)
    for (const inline of block.inlines)
      add(readInline(inline, 'corrected'), readInline(inline, 'published'))
  }
  const plain = ({ length, text: page }: { length: number; text: string }) => page.length === length
  const start = (offset: number) => {
    const run = runs.findLast((one) => one.corrected <= offset && one.length > 0)
    if (!run) return 0
    return run.published + (plain(run) ? offset - run.corrected : 0)
  }
  const end = (offset: number) => {
    const run = runs.findLast((one) => one.corrected < offset && one.length > 0)
    if (!run) return 0
    return run.published + (plain(run) ? offset - run.corrected : run.text.length)
  }
  return (range) => {
    if (range.end <= range.start) {
      const at = toCodePoints(text, start(range.start))
      return { start: at, end: at }
    }
    return {
      start: toCodePoints(text, start(range.start)),
      end: toCodePoints(text, Math.max(start(range.start), end(range.end))),
    }
  }
}
