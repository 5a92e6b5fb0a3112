/**
 * Largest Markdown or MDX text, in characters: its tree takes about a hundred times as much memory.
 */
export const MAX_MARKDOWN = 4 * 1024 * 1024
/** Columns of list and quotation marks at the start of a line: about 60 levels. */
const MAX_LEAD = 120
/** Backticks in one paragraph: pairing them takes cubic time. */
const MAX_BACKTICKS = 400
/** Emphasis marks in one paragraph: pairing them takes quadratic time. */
const MAX_EMPHASIS = 4_000
/** Brackets in one paragraph: resolving them takes quadratic time. */
const MAX_BRACKETS = 5_000
/** Escapes and references in one paragraph: joining the text between them takes quadratic time. */
const MAX_ESCAPES = 20_000
/** Depth of nested components. */
const MAX_COMPONENTS = 100

/** Why a text is refused as Markdown, and where. */
export interface MarkdownFault {
  message: string
  /** From 1. */
  line: number
}

/**
 * Detects texts that would keep the Markdown parser busy for minutes, or overflow its stack: they
 * are small enough for an attacker to submit, and no ordinary text is like that. Null for every
 * other text.
 */
export function faultOfMarkdown(text: string): MarkdownFault | null {
  if (text.length > MAX_MARKDOWN)
    return { message: `has more than ${MAX_MARKDOWN / 1024 / 1024} million characters`, line: 0 }
  return faultOfLine(text) ?? faultOfParagraph(text) ?? faultOfComponents(text)
}

const LEAD = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/

function faultOfLine(text: string): MarkdownFault | null {
  for (const [index, line] of text.split('\n').entries()) {
    const lead = LEAD.exec(line)?.[0] ?? ''
    const columns = lead.length + 3 * (lead.split('\t').length - 1)
    if (columns > MAX_LEAD)
      return {
        message: 'has lists or quotations more than 60 deep in one another',
        line: index + 1,
      }
  }
  return null
}

const COUNTS = [
  { what: 'runs of back-ticks', pattern: /`+/g, most: MAX_BACKTICKS },
  { what: 'marks of emphasis', pattern: /[*_~]+/g, most: MAX_EMPHASIS },
  { what: 'brackets', pattern: /[[\]]/g, most: MAX_BRACKETS },
  { what: 'escapes and references', pattern: /\\[!-/:-@[-`{-~]|&#?\w+;/g, most: MAX_ESCAPES },
]

/** Data, which the parser of Markdown takes as one piece: ids of numbers that are printed twice have a `~`. */
const FRONTMATTER = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?=\r?\n|$)/

function faultOfParagraph(text: string): MarkdownFault | null {
  const head = FRONTMATTER.exec(text)?.[0] ?? ''
  let line = head.split('\n').length
  for (const paragraph of text.slice(head.length).split(/(?<=\n)(?=[ \t]*\r?\n)/)) {
    for (const { what, pattern, most } of COUNTS) {
      const count = paragraph.match(pattern)?.length ?? 0
      if (count > most)
        return { message: `has ${count} ${what} in one paragraph; ${most} can be read`, line }
    }
    line += paragraph.split('\n').length - 1
  }
  return null
}

function faultOfComponents(text: string): MarkdownFault | null {
  let depth = 0
  for (const { 0: tag, 1: close, 2: self, index } of text.matchAll(
    /<(\/?)[A-Za-z][^<>]*?(\/?)>/g,
  )) {
    if (self === '/' || tag === undefined) continue
    depth = Math.max(0, depth + (close === '/' ? -1 : 1))
    if (depth > MAX_COMPONENTS)
      return {
        message: `has components more than ${MAX_COMPONENTS} deep in one another`,
        line: text.slice(0, index).split('\n').length,
      }
  }
  return null
}
