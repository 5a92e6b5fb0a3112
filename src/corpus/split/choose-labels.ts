import { isArticleReference } from '../numbering/article.ts'
import { type Candidate, isBound } from './candidates.ts'
import { levelOrder } from './level-order.ts'
import { type Node, Outline } from './outline.ts'

/** A heading that runs up to a label without a mark is rarely longer. */
const HEADING_REACH = 45
const SENTENCE = /[。；;！？!?]/
/** Lists that only a sequence tells from words of a sentence. */
const WEAK = new Set(['arabic-bare', 'latin', 'roman', 'stem', 'ordinal', 'han-is', 'formal-comma'])
/** Lists whose labels may stand inside a line. */
const INLINE = new Set([
  'division',
  'article',
  'han-comma',
  'formal-comma',
  'han-paren',
  'arabic-point',
  'arabic-paren',
  'circled',
])

/** The labels that begin clauses, as nodes of a tree; the others are words of the text. */
export function chooseLabels(text: string, candidates: readonly Candidate[]): Outline {
  const outline = new Outline(levelOrder(candidates))
  const collapsed = collapsedLines(candidates)
  for (const candidate of candidates) {
    const chooser = new Choice(text, candidates, candidate, outline)
    const inLine = () => chooser.insideLine(collapsed.has(candidate.line))
    if (candidate.boundary === 'start' ? chooser.atLineStart() : inLine()) {
      outline.add(candidate.marker)
    }
  }
  return outline
}

class Choice {
  private readonly text: string
  private readonly candidates: readonly Candidate[]
  private readonly candidate: Candidate
  private readonly outline: Outline

  constructor(
    text: string,
    candidates: readonly Candidate[],
    candidate: Candidate,
    outline: Outline,
  ) {
    this.text = text
    this.candidates = candidates
    this.candidate = candidate
    this.outline = outline
  }

  atLineStart(): boolean {
    const { marker, quoted } = this.candidate
    const continues = this.outline.continues(marker)
    if (quoted) return continues && this.outline.current?.marker.style === marker.style
    if (marker.construct === 'bullet') return true
    if (marker.construct === 'decimal') return continues || this.opensDecimal()
    if (marker.construct === 'article') {
      return continues || !isArticleReference(this.text, marker.end)
    }
    if (continues || this.opensList()) return true
    if (WEAK.has(marker.construct)) return false
    if (marker.construct === 'arabic-point') {
      const next = this.next()
      return marker.value === 1 || next?.marker.value === marker.value + 1
    }
    return true
  }

  insideLine(collapsed: boolean): boolean {
    const { marker, boundary, quoted } = this.candidate
    if (quoted || !INLINE.has(marker.construct) || isBound(this.text, marker.start)) return false
    if (marker.construct === 'article' && isArticleReference(this.text, marker.end)) return false
    const begins = this.outline.continues(marker) || this.opensList()
    if (!begins) return false
    if (boundary === 'final') return true
    if (boundary === 'none' || boundary === 'wrapped') return this.afterHeading()
    if (boundary === 'space') return collapsed || this.afterHeading()
    return collapsed
  }

  /** Number 1 with a number 2 to come. */
  private opensList(): boolean {
    const { marker } = this.candidate
    if (marker.value !== 1 || marker.suffix.length > 0) return false
    const next = this.next()
    return next !== null && next.marker.value === 2
  }

  private opensDecimal(): boolean {
    const { marker } = this.candidate
    const parent = this.outline.current
    if (marker.value !== 1) return false
    for (let node = parent; node !== null; node = node.parent) {
      const above = [...node.marker.suffix, node.marker.value]
      if (above.join('.') === marker.suffix.join('.')) return true
    }
    return (
      this.opensList() || (this.next()?.marker.value === 2 && marker.suffix.every((n) => n > 0))
    )
  }

  /** Right behind the words of a heading: the current label is near and no sentence ends between. */
  private afterHeading(): boolean {
    const current: Node | null = this.outline.current
    if (current === null) return false
    const from = current.marker.end
    const to = this.candidate.marker.start
    if (to - from > HEADING_REACH || to === from) return false
    return !SENTENCE.test(this.text.slice(from, to)) && !/[，,]/.test(this.text.slice(from, to))
  }

  private next(): Candidate | null {
    return this.candidates[this.candidate.next] ?? null
  }
}

/** Lines that hold several clauses of an outer level: line breaks were lost there. */
function collapsedLines(candidates: readonly Candidate[]): Set<number> {
  const lines = new Set<number>()
  for (const { marker, boundary, line, next } of candidates) {
    const outer = marker.rank <= 50
    const following = candidates[next]
    if (!outer || boundary === 'none' || following === undefined) continue
    const inLine = following.line === line && following.boundary !== 'none'
    if (inLine && following.marker.value === marker.value + 1) lines.add(line)
  }
  return lines
}
