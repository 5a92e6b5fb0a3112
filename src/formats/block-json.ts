import { toCodePoints } from '../corpus/code-points.ts'
import type { Block, Inline } from '../corpus/model.ts'
import { readInline } from '../corpus/reading.ts'
import type { BlockJson, MarkJson, PlaceJson, Span, TextJson } from './text-json.ts'

/** Builds a text from blocks and reports their positions in it. */
export class TextBuilder {
  readonly text: TextJson = { published: '', corrected: '', shown: '' }
  #published = 0
  #corrected = 0

  /**
   * Appends a block.
   *
   * @param shown - the same block as shown
   * @param isFirst - omit the separator before it
   */
  add(block: Block, shown: Block, isFirst = false): BlockJson {
    if (!isFirst) this.#append(block.before, block.before, block.before)
    const from = this.#here()
    const marks = block.inlines.flatMap((inline, index): MarkJson[] => {
      const start = this.#here()
      const seen = readInline(shown.inlines[index] ?? inline, 'corrected')
      this.#append(readInline(inline, 'published'), readInline(inline, 'corrected'), seen)
      return inline.type === 'text' ? [] : [{ ...this.#since(start), ...markOf(inline) }]
    })
    const { role, before, afterChildren } = block
    return {
      role,
      before,
      ...this.#since(from),
      ...(afterChildren !== undefined && { afterChildren }),
      ...(marks.length > 0 && { marks }),
    }
  }

  #append(published: string, corrected: string, shown: string): void {
    this.text.published += published
    this.text.corrected += corrected
    this.text.shown += shown
    this.#published += toCodePoints(published, published.length)
    this.#corrected += toCodePoints(corrected, corrected.length)
  }

  #here(): [published: number, corrected: number] {
    return [this.#published, this.#corrected]
  }

  #since([published, corrected]: [number, number]): PlaceJson {
    return {
      published: [published, this.#published],
      corrected: [corrected, this.#corrected],
    }
  }
}

type Mark = Exclude<Inline, { type: 'text' }>

// The value of a `script` mark is the published text itself.
function markOf(mark: Mark) {
  if (mark.type !== 'script') return mark
  const { type, hant, hans } = mark
  return { type, hant, hans }
}

/** The inverse of writing a block: text between its marks is taken from the source. */
export function readBlockJson(json: BlockJson, slice: (span: Span) => string): Block {
  const { role, before, afterChildren, marks = [] } = json
  const [start, end] = json.published
  const inlines: Inline[] = []
  let at = start
  const text = (to: number) => {
    if (to > at) inlines.push({ type: 'text', value: slice([at, to]) })
    at = to
  }
  for (const mark of marks) {
    text(mark.published[0])
    inlines.push(readMark(mark, slice))
    at = mark.published[1]
  }
  text(end)
  const block: Block = { role, inlines, before, line: 0 }
  return afterChildren === undefined ? block : { ...block, afterChildren }
}

function readMark(mark: MarkJson, slice: (span: Span) => string): Inline {
  if (mark.type === 'script') {
    const { type, hant, hans } = mark
    return { type, value: slice(mark.published), hant, hans }
  }
  const { published: _published, corrected: _corrected, ...inline } = mark
  return inline
}
