/** Something in a draft that can be checked; offsets are UTF-16 code units of the draft. */
interface Stretch {
  start: number
  end: number
  /** As the draft has it. */
  text: string
}

/** 《…》, or a clause of it: what is cited, before it is looked up. */
export interface DraftCitation extends Stretch {
  kind: 'citation'
  /** Title as the draft has it, without its brackets; null where a number alone names the document. */
  title: string | null
  /** The number that stands with the title, or instead of it. */
  number: string | null
  /** 第三十八条第二款, folded, with what the one before it leaves out; null for the whole document. */
  place: string | null
}

/** 中發〔2016〕32號. */
export interface DraftNumber extends Stretch {
  kind: 'number'
  number: string
  /** Title that it stands behind, in parentheses. */
  title: string | null
}

/** Words in quotation marks, or a quoted paragraph of Markdown. */
export interface DraftQuotation extends Stretch {
  kind: 'quotation'
  /** Without its marks. */
  words: string
  /** The citation that says where it is from. */
  source: DraftCitation | null
}

export type DraftItem = DraftCitation | DraftNumber | DraftQuotation
