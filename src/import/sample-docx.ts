import { strToU8, zipSync } from 'fflate'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word file with the given body, and optional numbering, styles and other files. Tests only. */
export function sampleDocx(
  body: string,
  parts: { numbering?: string; styles?: string; files?: Record<string, string> } = {},
) {
  const part = (name: string, content: string) => strToU8(`<w:${name} ${W}>${content}</w:${name}>`)
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    ...(parts.numbering ? { 'word/numbering.xml': part('numbering', parts.numbering) } : {}),
    ...Object.fromEntries(
      Object.entries(parts.files ?? {}).map(([name, content]) => [name, strToU8(content)]),
    ),
    ...(parts.styles ? { 'word/styles.xml': part('styles', parts.styles) } : {}),
  })
}

/** A paragraph with a text, optionally in a list or a style. */
export function paragraph(text: string, place: { list?: [number, number]; style?: string } = {}) {
  const style = place.style === undefined ? '' : `<w:pStyle w:val="${place.style}"/>`
  const [list, depth] = place.list ?? []
  const numbering =
    list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`
  const runs = text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
  return `<w:p><w:pPr>${style}${numbering}</w:pPr>${runs}</w:p>`
}
