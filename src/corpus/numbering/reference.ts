/** Behind a unit of a text where a sentence refers to it, 3 条的, and it does not begin a word: 条件, 款项, 目前. */
export const NO_WORD = '(?=$|[^一-龥]|[的和与與及或至到中第规規所之内內关關行情])'

/** What counts the parts of a text, and 至; 目的 is a word whatever follows. */
const POINTS = new RegExp(`^(?:[条條款项項至段节節章]${NO_WORD}|目(?!的)${NO_WORD}|、[（(])`)
/** Number of characters after a label that are examined. */
const REACH = 3

/** Whether a label is a reference in a sentence, by the text after it: （二）项规定的, （一）至（五）, (1)、(2). */
export function isReferredTo(text: string, end: number): boolean {
  return POINTS.test(text.slice(end, end + REACH))
}
