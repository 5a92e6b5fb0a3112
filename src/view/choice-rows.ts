import type { ChoiceRow } from './conversion-choices.ts'

/**
 * The rows of the table of conversion choices, as HTML. A law has hundreds of them, and there are
 * thousands of laws: so they are written as strings, without the end tags that HTML allows to omit.
 *
 * @param lang - script that the document was published in
 */
export function choiceRows(rows: readonly ChoiceRow[], lang: string): string {
  return rows
    .map(({ source, target, alternatives, why, sure, places }) => {
      const links = places.map(
        ({ name, href, times }) =>
          `<a href="${escapeText(href)}">${escapeText(name)}</a>${times > 1 ? ` ×${times}` : ''}`,
      )
      const reason = sure ? escapeText(why) : `<strong>${escapeText(why)}</strong>`
      const cells = [escapeText(target), escapeText(alternatives.join('、')), reason]
      return `<tr><td lang="${lang}">${escapeText(source)}<td>${[...cells, links.join(' ')].join('<td>')}`
    })
    .join('')
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }

function escapeText(text: string): string {
  return text.replace(/[&<"]/g, (character) => ESCAPED[character] ?? '')
}
