/** What to do about each kind of doubt of the splitter. */
export const DOUBT_HINTS = {
  'missing-number': 'Look whether a clause was lost or the source skips the number.',
  'repeated-number': 'Look whether a new list begins here or the number is wrong in the source.',
  'short-list': 'Look whether the source lost text or items here.',
  'unusual-numeral':
    'It is read as a number and kept as it is; write a correction if the source is wrong.',
  'guessed-heading': 'Look whether the heading ends there.',
  'missing-title': 'Write the title into the policy file.',
  'doubtful-title': 'Look for the title on the page and write it into the policy file.',
  'doubtful-date': 'It is kept as it is printed; write the day that is meant into the policy file.',
  'no-clauses': 'Look whether the text has numbers that were not recognised.',
  'invisible-character': 'It is kept as it is; check that the text reads as printed.',
  'markup-left': 'They are kept as text; save the page as .html where they are marks.',
  'two-languages': 'Their lines belong to the clause before them; look whether that is right.',
  'close-reading': 'npm run split -- FILE --why LINE says what speaks for each.',
  'unread-label':
    'Look whether a clause was lost; npm run split -- FILE --why LINE says how it was read.',
  'text-after-annex': 'It is kept with the annex; look whether it belongs to the document above.',
  'outside-document': 'They are left out as parts of the page around; look whether that is right.',
  'lost-label': 'Look whether text of the document was taken for a part of the page around.',
  'page-frame': 'Look whether they are heads, feet and page numbers.',
} as const

/** Tags and character references that a page left in a text. */
export const MARKUP =
  /<\/?(?:p|div|br|span|font|b|strong|table|t[rdh])(?:[ ][^<>]{0,200})?[ ]?\/?>|&(?:nbsp|e[mn]sp|[lg]t|amp|quot|#\d{2,5});/gi
