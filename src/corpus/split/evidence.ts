import { isArticleReference } from '../numbering/article.ts'
import { type Marker, RANK } from '../numbering/marker.ts'
import { styleOf } from '../numbering/read-marker.ts'
import { type Candidate, readingOf } from './candidates.ts'
import { COST } from './label-costs.ts'
import type { Node, Reading } from './outline.ts'

/** The costs of taking a label as a clause and as text, with the reason. */
export interface Weights {
  take: number
  skip: number
  why: string
}

/** A cost that no other reading can outweigh. */
const NEVER = Number.POSITIVE_INFINITY
/** A heading that runs up to a label without a mark is rarely longer. */
const HEADING_REACH = 45
/** Most labels looked back over within one quotation. */
const QUOTED_REACH = 60

/** A text with its labels, and the lines that contain several clauses of an outer level. */
export interface Labelled {
  text: string
  candidates: readonly Candidate[]
  collapsed: ReadonlySet<number>
}

/** Weighs one label against a reading of the labels before it. */
export class Evidence {
  private readonly page: Labelled
  private readonly index: number
  private readonly candidate: Candidate
  private readonly marker: Marker
  private readonly before: Reading

  /**
   * @param page - the text with all of its labels
   * @param index - index of the label among them
   * @param candidate - the label in one reading
   * @param before - the reading of the labels before it
   */
  constructor(page: Labelled, index: number, candidate: Candidate, before: Reading) {
    this.page = page
    this.index = index
    this.candidate = candidate
    this.marker = candidate.marker
    this.before = before
  }

  /** Whether several clauses of an outer level are on its line. */
  private get collapsed(): boolean {
    return this.page.collapsed.has(this.candidate.line)
  }

  weigh(): Weights {
    const continues = this.before.continues(this.marker)
    const start = this.candidate.boundary === 'start'
    const refused = start ? this.refusedAtStart(continues) : this.refusedInLine(continues)
    if (refused !== null) {
      const skip = start && this.couldGoOn() ? COST.refused : 0
      return { take: NEVER, skip, why: refused }
    }
    const skip = !start ? COST.lostInline : continues ? COST.brokenList : COST.lostLabel
    const { cost, why } = this.sequence(continues)
    return { take: cost + this.fartherNext(), skip, why }
  }

  /**
   * Whether a label that is not a clause would be one after another reading of the labels before
   * it.
   */
  private couldGoOn(): boolean {
    const { quoted, inserted } = this.candidate
    return !quoted && !inserted && this.marker.construct !== 'article' && this.marker.value > 1
  }

  /** Compares the number with the numbers before it. */
  private sequence(continues: boolean): { cost: number; why: string } {
    const { marker } = this
    const at = (cost: number, why: string) => ({ cost, why })
    if (marker.construct === 'bullet') return at(0, 'a bullet')
    if (marker.construct === 'heading') return at(0, 'a heading without a number')
    if (continues) return at(0, 'the next number of its list')
    if (marker.value === 1 && marker.suffix.length === 0) {
      const goesOn = this.next()?.marker.value === 2
      return goesOn ? at(0, 'a list of which 2 follows') : at(COST.single, 'a list of one')
    }
    if (marker.construct === 'latin' && marker.suffix.length > 0) return at(0, 'a letter put in')
    const last = this.before.lastOf(marker.style)
    if (last === null) return at(COST.gap, 'a list that does not begin with 1')
    if (marker.value > last.value) return at(COST.gap, 'a number is left out before it')
    return at(COST.repeated, 'a number that was there before')
  }

  /**
   * Cost if another reading of the label finds its next number sooner: (i) before (ii), or before
   * (j).
   */
  private fartherNext(): number {
    const { also } = this.candidate
    if (also === null) return 0
    const own = this.distance(this.candidate)
    return own > this.distance(also) ? COST.farther : 0
  }

  private distance({ marker, next }: Candidate): number {
    const found = this.page.candidates[next]
    const follows =
      found !== undefined && readingOf(found, marker.style).marker.value === marker.value + 1
    return follows ? next - this.index : Number.MAX_SAFE_INTEGER
  }

  private refusedAtStart(continues: boolean): string | null {
    const { construct, suffix, value } = this.marker
    if (this.candidate.quoted)
      return continues && this.followsCurrent() ? null : 'inside quotation marks'
    if (this.candidate.inserted && !this.goesOnOutside()) return 'text that another law gets'
    if (construct === 'bullet' || construct === 'heading' || construct === 'annex') return null
    if (construct === 'article') {
      // 第2條，公園的定義──: an article mentioned by an amendment.
      const named = value > 1 && /[，,]/.test(this.page.text.charAt(this.marker.end))
      const refers = !continues && (named || isArticleReference(this.page.text, this.marker.end))
      return refers ? 'a reference to an article' : null
    }
    if (continues) return null
    if (construct === 'decimal')
      return this.opensDecimal() ? null : 'a number with points that goes on no list'
    if (this.opensList()) return null
    if (this.candidate.nested) return 'right behind a label, and no first number'
    if (construct === 'latin' || construct === 'roman')
      return this.opensSingle() ? null : 'a letter that only a sequence makes a label'
    if (styleOf(construct)?.weak) return 'only a sequence makes it a label'
    if (construct !== 'arabic-point') return null
    if (suffix.length > 0) return 'a number with a letter that goes on no list'
    const below = value === 1 && this.before.node !== null
    const opens = below || this.hasNext() || this.leadsDown()
    return opens ? null : 'a single number'
  }

  /**
   * Whether a label in text inserted into another law continues the list that contains this text.
   */
  private goesOnOutside(): boolean {
    const { construct, style } = this.marker
    const open = this.before.openItem(style) !== null
    return open && construct !== 'bullet' && this.before.continues(this.marker)
  }

  /**
   * Whether a label inside quotation marks continues the list that was open before them, not one
   * inside them.
   */
  private followsCurrent(): boolean {
    const current = this.before.node?.marker
    if (current?.style !== this.marker.style) return false
    for (let i = this.index - 1; i >= Math.max(0, this.index - QUOTED_REACH); i -= 1) {
      const before = this.page.candidates[i]
      if (before === undefined || before.marker.start <= current.start) break
      if (before.quoted && before.marker.style === current.style) return false
    }
    return true
  }

  private refusedInLine(continues: boolean): string | null {
    const { marker, collapsed } = this
    const { boundary, quoted } = this.candidate
    if (marker.construct === 'bullet')
      return collapsed && this.isInlineBullet() ? null : 'a dash inside a line'
    if (quoted) return 'inside quotation marks'
    if (marker.construct === 'division' && boundary !== 'final' && this.isInsideArticle())
      return 'a chapter inside an article'
    if (/[，,]/.test(this.page.text.charAt(marker.end - 1))) return 'a number before a comma'
    if (marker.construct === 'article' && isArticleReference(this.page.text, marker.end))
      return 'a reference to an article'
    const opens = marker.construct === 'decimal' ? this.opensDecimal() : this.opensList()
    if (continues || opens) return this.mayStand() ? null : 'in the middle of a sentence'
    const skips = collapsed && boundary !== 'none' && this.skips()
    return skips ? null : 'goes on no list'
  }

  private mayStand(): boolean {
    const { boundary, listed } = this.candidate
    if (boundary === 'final' || boundary === 'wrapped') return true
    if (boundary === 'pause') return this.collapsed || (listed && this.before.node !== null)
    if (boundary === 'space') return this.collapsed || this.afterHeading()
    return this.afterHeading() || (this.collapsed && this.opensDocument())
  }

  /**
   * Whether a label was lost before this one: 三 after 一, or 二 at the start, with the next number
   * following.
   */
  private skips(): boolean {
    const { style, suffix, value } = this.marker
    const last = this.before.openItem(style)?.marker.value ?? 0
    if (suffix.length > 0 || value !== last + 2 || !this.hasNext()) return false
    return last === 0 || this.candidate.boundary !== 'pause'
  }

  /**
   * Whether this is the first label of a document whose title and preamble lost their line breaks.
   */
  private opensDocument(): boolean {
    return this.before.node === null && this.marker.rank <= RANK.hanComma
  }

  /** Whether this is number 1 with a number 2 following. */
  private opensList(): boolean {
    const { marker } = this
    if (marker.suffix.length > 0) return false
    if (this.leadsToDecimal()) return true
    if (marker.value !== 1) return false
    return this.hasNext() || (marker.rank <= RANK.hanComma && this.leadsDown())
  }

  /**
   * Whether this begins a lettered list that starts late or has one item: (a) or a) directly below
   * its clause.
   */
  private opensSingle(): boolean {
    const { start, end, suffix, value } = this.marker
    const label = this.page.text.slice(start, end)
    if (this.before.node === null || !/[a-z].*[)）]$/.test(label)) return false
    // (za) is inserted before (a).
    if (suffix.length > 0) return value === 26
    return this.hasNext() || (value === 1 && this.candidate.also === null)
  }

  /** Whether this is a double dash between sentences of a line that contains a whole document. */
  private isInlineBullet(): boolean {
    const { start, end, style } = this.marker
    const { boundary } = this.candidate
    if (end - start !== 2 || !/[—─―]/.test(style) || this.before.node === null) return false
    return boundary === 'final' || boundary === 'space'
  }

  /** 1 总则 directly followed by 1.1 or 1.0.1. */
  private leadsToDecimal(): boolean {
    const child = this.page.candidates[this.index + 1]?.marker
    if (child?.construct !== 'decimal' || this.marker.construct === 'decimal') return false
    const [own, ...zeros] = child.suffix
    return own === this.marker.value && child.value === 1 && zeros.every((zero) => zero === 0)
  }

  /** 一、总体要求 （一）…: an outer label whose first child follows its heading. */
  private leadsDown(): boolean {
    const { end, rank } = this.marker
    const child = this.page.candidates[this.index + 1]?.marker
    if (child === undefined || child.value !== 1 || child.rank <= rank) return false
    return child.start - end <= HEADING_REACH && child.start - end > 2
  }

  /**
   * Whether a decimal number begins a list: below its own parent, or with the next number
   * following.
   */
  private opensDecimal(): boolean {
    const { marker } = this
    const parent = marker.suffix.join('.')
    let node: Node | null = marker.value === 1 ? this.before.node : null
    for (; node !== null; node = node.parent) {
      const above = [...node.marker.suffix, node.marker.value].join('.')
      // A.0.1: no section between the annex and its clauses.
      if (above === parent || `${above}.0` === parent) return true
    }
    // 0.1 below 引言, which has no number, before all clauses.
    const introduces = this.before.node === null && parent === '0'
    if (marker.value === 1 && (introduces || this.opensList())) return true
    if (this.skipsDecimal()) return true
    const beside = this.hasNext() && this.next()?.marker.suffix.join('.') === parent
    return this.candidate.boundary === 'start' && (beside || this.leadsDeeper())
  }

  /** 1.5 after 1.2, with a title: numbers that the source skips. */
  private skipsDecimal(): boolean {
    const { start, end, style, suffix, value } = this.marker
    const open = this.before.openItem(style)?.marker
    if (open === undefined || open.suffix.join('.') !== suffix.join('.')) return false
    if (this.candidate.boundary !== 'start' || start <= open.end) return false
    if (value <= open.value || value > open.value + 4) return false
    return /^[ \u3000]{0,2}[\u4e00-\u9fff（）()、]{2,20}\s/.test(
      this.page.text.slice(end, end + 24),
    )
  }

  /** 5.1 directly followed by 5.1.1. */
  private leadsDeeper(): boolean {
    const child = this.page.candidates[this.index + 1]?.marker
    const own = [...this.marker.suffix, this.marker.value]
    return child?.construct === 'decimal' && child.suffix.join('.') === own.join('.')
  }

  /**
   * Whether an article or chapter is mentioned in the line of an article, in a text with line
   * breaks: 依…法第二條訂定.
   */
  private isInsideArticle(): boolean {
    const { construct } = this.marker
    if (this.collapsed || this.before.node?.marker.construct !== 'article') return false
    return construct === 'article' || construct === 'division'
  }

  /**
   * Whether the label directly follows the words of a heading: the current label is near and no
   * sentence ends in between.
   */
  private afterHeading(): boolean {
    const current = this.before.node
    if (current === null || this.isInsideArticle()) return false
    const words = this.page.text.slice(current.marker.end, this.marker.start)
    return words.length > 0 && words.length <= HEADING_REACH && !/[。；;？！?!，,]/.test(words)
  }

  /** Whether the next number of its style follows. */
  private hasNext(): boolean {
    return this.next()?.marker.value === this.marker.value + 1
  }

  private next(): Candidate | null {
    const found = this.page.candidates[this.candidate.next]
    return found === undefined ? null : readingOf(found, this.marker.style)
  }
}
