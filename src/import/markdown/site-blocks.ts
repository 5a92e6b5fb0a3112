/** A range of a Markdown file that is not text of the document, with its replacement, if any. */
export interface Cut {
  start: number
  end: number
  text?: string
}

/** Blocks that a site shows beside its text; the content of others (`::: center`) is text. */
const ASIDE =
  /^(?:tip|note|info|warning|danger|caution|important|details?|success|abstract|question|example|quote|bug|failure|summary|todo|hint|seealso|toc)\b/i

const FENCE = /^ {0,3}(?:```|~~~)/

/** `::: tip 标题`, `:::note[标题]`; a block ends with `:::` alone. */
const CONTAINER = /^ {0,3}:{3,}\s*([\w-]*)(.*)$/

/** MkDocs: `!!! note "标题"`, its text indented below. */
const ADMONITION = /^ {0,3}(?:!!!|\?\?\?\+?)\s+([\w-]+)/

/** A generated table of contents; a shortcode of Hugo or Hexo. */
const GENERATED =
  /^\s*(?:\[\[?_?toc_?\]?\]|\$\{toc\}|\{:toc\}|\{\{[<%].*[>%]\}\}|\{%.*%\}|<!--\s*more\s*-->)\s*$/i

interface Place extends Cut {
  line: string
}

/**
 * Finds blocks of VuePress, VitePress, Docusaurus, MkDocs, Hugo and Hexo in a Markdown file: those
 * with remarks of the site are cut whole, of the others only the marks.
 *
 * @returns the cuts, and the first words of the blocks that were left out
 */
export function siteBlocks(markdown: string): { cuts: Cut[]; left: string[] } {
  const lines = linesOf(markdown)
  const cuts: Cut[] = []
  const left: string[] = []
  const open: { start: number; aside: boolean }[] = []
  let fenced = false
  for (let at = 0; at < lines.length; at++) {
    const place = lines[at]
    if (place === undefined) break
    if (FENCE.test(place.line)) fenced = !fenced
    if (fenced) continue
    const container = CONTAINER.exec(place.line)
    if (container?.[1] !== undefined && container[1] + container[2]?.trim() !== '') {
      const aside = ASIDE.test(container[1])
      open.push({ start: place.start, aside })
      if (aside) left.push(place.line.trim())
      else cuts.push(place)
    } else if (container !== null) {
      const block = open.pop()
      cuts.push(block?.aside ? { start: block.start, end: place.end } : place)
    } else if (ADMONITION.test(place.line)) {
      const end = indentedEnd(lines, at + 1)
      left.push(place.line.trim())
      cuts.push({ start: place.start, end: lines[end - 1]?.end ?? place.end })
      at = end - 1
    } else if (GENERATED.test(place.line)) cuts.push(place)
  }
  return { cuts: cuts.map(({ start, end }) => ({ start, end })), left }
}

function indentedEnd(lines: readonly Place[], from: number): number {
  let to = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]?.line ?? ''
    if (/^(?: {4}|\t)/.test(line)) to = at + 1
    else if (line.trim() !== '') break
  }
  return to
}

function linesOf(markdown: string): Place[] {
  const lines: Place[] = []
  let start = 0
  while (start < markdown.length) {
    const at = markdown.indexOf('\n', start)
    const end = at === -1 ? markdown.length : at
    lines.push({ start, end, line: markdown.slice(start, end).replace(/\r$/, '') })
    start = end + 1
  }
  return lines
}
