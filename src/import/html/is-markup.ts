const TAG =
  /<\/?(?:p|div|br|h[1-6]|li|[uo]l|table|t[rdh]|tbody|span|font|strong|b|center|section|article|body|html|head|title|meta)(?:[ \t][^<>]{0,400})?[ ]?\/?>/i
/** Least number of lines with tags in a page. */
const FEWEST = 3

/**
 * Whether a text is a web page, or a part of one, whatever its name: nearly all its lines have
 * tags.
 */
export function isMarkup(text: string): boolean {
  const filled = text.split('\n').filter((line) => line.trim() !== '')
  const tagged = filled.filter((line) => TAG.test(line)).length
  return tagged >= FEWEST && tagged * 5 >= filled.length * 4
}
