import { isArticleReference } from '../numbering/article.ts'
import { type Marker, RANK } from '../numbering/marker.ts'
import type { Candidate } from './candidates.ts'
import { levelOrder } from './level-order.ts'
import { type Node, Outline } from './outline.ts'

/** A heading that runs up to a label without a mark is rarely longer. */
const HEADING_REACH = 45
/** Labels that one quotation holds at most, as far as it is looked through. */
const QUOTED_REACH = 60
const INNER = '1 below 1.1'
const SENTENCE = /[。；;！？!?]/
/** Lists that only a sequence tells from words of a sentence. */
const WEAK = new Set(['arabic-bare', 'latin', 'roman', 'stem', 'ordinal', 'han-is', 'formal-comma'])
/**
 * The labels that begin clauses, as nodes of a tree; the others are words of the text. Twice: the order
 * that a document gives its levels shows only in the labels that were chosen.
 */
export function chooseLabels(text: string, candidates: readonly Candidate[]): Outline {
  const first = grow(text, candidates, new Map())
  const ranks = levelOrder(first.nodes.map((node) => node.marker))
  return ranks.size === 0 ? first : grow(text, candidates, ranks)
}

function grow(
  text: string,
  candidates: readonly Candidate[],
  ranks: ReadonlyMap<string, number>,
): Outline {
  const outline = new Outline(ranks)
  const collapsed = collapsedLines(candidates)
  for (const [index, found] of candidates.entries()) {
    const candidate = { ...found, marker: innerBare(text, found.marker, outline) }
    const choice = new Choice(text, candidates, index, candidate, outline)
    const begins =
      candidate.boundary === 'start'
        ? choice.atLineStart()
        : choice.insideLine(collapsed.has(candidate.line))
    if (begins) outline.add(candidate.marker, isAnnounced(text, outline.current, candidate.marker))
  }
  return outline
}

/**
 * A bare number below 1.1, where the chapters have bare numbers too, is what is left of ①: its list is
 * another one than theirs and goes on in sentences. Other labels come back as they are.
 */
function innerBare(text: string, marker: Marker, outline: Outline): Marker {
  if (marker.construct !== 'arabic-bare' || outline.lastOf(marker.style) === null) return marker
  const line = /^[^\n\r]{0,400}/.exec(text.slice(marker.end, marker.end + 400))?.[0] ?? ''
  if (!/[；;。]\s*$/.test(line)) return marker
  const below = outline.current?.marker.construct === 'decimal' && marker.value === 1
  const goesOn = outline.openItem(INNER)?.marker.value === marker.value - 1
  return below || goesOn ? { ...marker, style: INNER, rank: RANK.circled } : marker
}

/** Whether a first number stands right behind the one line of a clause, which ends in a colon. */
function isAnnounced(text: string, current: Node | null, marker: Marker): boolean {
  if (current === null || marker.value !== 1 || marker.suffix.length > 0) return false
  // 甲、 comes below （1） in letters of Taiwan; as an outer level it is the first label of its document.
  if (marker.construct === 'stem') return true
  if (marker.rank <= RANK.article || marker.start - current.marker.end > 400) return false
  return /^[^\n\r]*[：:]\s*$/.test(text.slice(current.marker.end, marker.start))
}

class Choice {
  private readonly text: string
  private readonly candidates: readonly Candidate[]
  private readonly index: number
  private readonly candidate: Candidate
  private readonly outline: Outline

  constructor(
    text: string,
    candidates: readonly Candidate[],
    index: number,
    candidate: Candidate,
    outline: Outline,
  ) {
    this.text = text
    this.candidates = candidates
    this.index = index
    this.candidate = candidate
    this.outline = outline
  }

  atLineStart(): boolean {
    const { marker, quoted } = this.candidate
    const continues = this.outline.continues(marker)
    if (quoted) return continues && this.followsCurrent()
    if (marker.construct === 'bullet') return true
    if (marker.construct === 'decimal') return continues || this.opensDecimal()
    if (marker.construct === 'article') {
      return continues || !isArticleReference(this.text, marker.end)
    }
    if (continues || this.opensList()) return true
    if (WEAK.has(marker.construct)) return false
    if (marker.construct === 'arabic-point' && marker.suffix.length > 0) return false
    if (marker.construct === 'arabic-point') {
      const next = this.next()
      const below = marker.value === 1 && this.outline.current !== null
      return below || next?.marker.value === marker.value + 1
    }
    return true
  }

  /** Inside quotation marks only the list that was open before them goes on, not one that they hold. */
  private followsCurrent(): boolean {
    const current = this.outline.current?.marker
    if (current?.style !== this.candidate.marker.style) return false
    for (let i = this.index - 1; i >= Math.max(0, this.index - QUOTED_REACH); i -= 1) {
      const before = this.candidates[i]
      if (before === undefined || before.marker.start <= current.start) break
      if (before.quoted && before.marker.style === current.style) return false
    }
    return true
  }

  insideLine(collapsed: boolean): boolean {
    const { marker, boundary, quoted } = this.candidate
    if (marker.construct === 'bullet') return collapsed && this.isInlineBullet()
    if (quoted) return false
    if (/[，,]/.test(this.text.charAt(marker.end - 1))) return false
    if (marker.construct === 'article' && isArticleReference(this.text, marker.end)) return false
    const opens = marker.construct === 'decimal' ? this.opensDecimal() : this.opensList()
    if (this.outline.continues(marker) || opens) return this.mayStand(collapsed)
    return collapsed && boundary !== 'none' && this.skips()
  }

  private mayStand(collapsed: boolean): boolean {
    const { boundary } = this.candidate
    if (boundary === 'final' || boundary === 'wrapped') return true
    if (boundary === 'pause') return collapsed
    if (boundary === 'space') return collapsed || this.afterHeading()
    return this.afterHeading() || (collapsed && (this.opensDocument() || this.afterTitle()))
  }

  /** In a list that lost a label: 三 after 一, or 二 at the start, with the next number to come. */
  private skips(): boolean {
    const { marker } = this.candidate
    const last = this.outline.openItem(marker.style)?.marker.value ?? 0
    const next = this.next()?.marker.value
    if (marker.construct === 'division') return marker.value > last && this.leadsToArticle()
    if (marker.suffix.length > 0 || marker.value !== last + 2) return false
    return next === marker.value + 1 && this.candidate.boundary !== 'pause'
      ? true
      : last === 0 && next === 3
  }

  /** Behind a title without a number that stands between two sentences: …查任务。统计资料第十八条. */
  private afterTitle(): boolean {
    const { marker } = this.candidate
    if (marker.construct !== 'article') return false
    const title = /[。；][\s]?([^。；，,、\s]{2,12})[\s]?$/.exec(
      this.text.slice(marker.start - 16, marker.start),
    )?.[1]
    return title !== undefined && !/违反|違反|依照|根据|根據|按照|本|有关/.test(title)
  }

  /** The first label of a document whose title and preamble lost their line breaks. */
  private opensDocument(): boolean {
    return this.outline.current === null && this.candidate.marker.rank <= 50
  }

  /** Number 1 with a number 2 to come. */
  private opensList(): boolean {
    const { marker } = this.candidate
    if (marker.suffix.length === 0 && this.leadsToDecimal()) return true
    if (marker.value !== 1 || marker.suffix.length > 0) return false
    if (this.next()?.marker.value === 2) return true
    return this.leadsToDecimal() || (marker.rank <= 50 && this.leadsDown())
  }

  /** A dash of two between sentences of a line that holds a whole document. */
  private isInlineBullet(): boolean {
    const { marker, boundary } = this.candidate
    const dash = marker.end - marker.start === 2 && /[—─―]/.test(marker.style)
    return dash && (boundary === 'final' || boundary === 'space') && this.outline.current !== null
  }

  /** 1 总则 with 1.1 right behind it. */
  private leadsToDecimal(): boolean {
    const { marker } = this.candidate
    const child = this.candidates[this.index + 1]?.marker
    if (child?.construct !== 'decimal' || marker.construct === 'decimal') return false
    return child.suffix.length === 1 && child.suffix[0] === marker.value && child.value === 1
  }

  /** 一、总体要求 （一）…: an outer label whose first child follows its heading. */
  private leadsDown(): boolean {
    const { marker } = this.candidate
    const child = this.candidates[this.index + 1]?.marker
    if (child === undefined || child.value !== 1 || child.rank <= marker.rank) return false
    return child.start - marker.end <= HEADING_REACH && child.start - marker.end > 2
  }

  /** 第一章 总则 第一条: a chapter whose first article follows, though no second chapter does. */
  private leadsToArticle(): boolean {
    const { marker } = this.candidate
    const article = this.candidates[this.index + 1]?.marker
    return article?.construct === 'article' && article.start - marker.end <= HEADING_REACH
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
  const labels = new Map<number, number>()
  for (const { marker, boundary, line, next } of candidates) {
    if (boundary !== 'start' && boundary !== 'none' && marker.value === 1 && marker.rank <= 60) {
      labels.set(line, (labels.get(line) ?? 0) + 1)
      if ((labels.get(line) ?? 0) > 1) lines.add(line)
    }
    const outer = marker.rank <= 50 || marker.construct === 'decimal'
    const following = candidates[next]
    if (!outer || boundary === 'none' || following === undefined) continue
    const inLine = following.line === line && following.boundary !== 'none'
    if (inLine && following.marker.value === marker.value + 1) lines.add(line)
  }
  return lines
}
