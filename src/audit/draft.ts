/** Something in a draft that can be checked; offsets are UTF-16 code units of the draft. */
interface Stretch {
  start: number
  end: number
  /** As in the draft. */
  text: string
}

/** 《…》, or a clause of it: what is cited, before the look-up. */
export interface DraftCitation extends Stretch {
  kind: 'citation'
  /** Title as in the draft, without its brackets; null where only a number names the document. */
  title: string | null
  /** The number that accompanies the title, or replaces it. */
  number: string | null
  /**
   * 第三十八条第二款, folded, with the parts omitted by reference to the previous one; null for the
   * whole document.
   */
  place: string | null
}

/** 中發〔2016〕32號. */
export interface DraftNumber extends Stretch {
  kind: 'number'
  number: string
  /** Title that it follows, in parentheses. */
  title: string | null
}

/** Words in quotation marks, or a quoted paragraph of Markdown. */
export interface DraftQuotation extends Stretch {
  kind: 'quotation'
  /** Without its quotation marks. */
  words: string
  /** The citation of its source. */
  source: DraftCitation | null
}

export type DraftItem = DraftCitation | DraftNumber | DraftQuotation
