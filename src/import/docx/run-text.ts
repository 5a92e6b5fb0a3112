import { attribute, child, type Element, elements } from './xml.ts'

/** Content of a paragraph that is not its text: removed text, field codes, ruby annotations. */
const SKIPPED = new Set([
  ...['w:pPr', 'w:rPr', 'w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:rt', 'w:fldData'],
  ...['mc:Fallback', 'w:txbxContent', 'w:sectPr', 'wp:docPr', 'w:tblPr', 'w:commentReference'],
])

const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
])

/**
 * Text of a paragraph with changes accepted: insertions kept, deletions left out, notes as `[1]`.
 */
export function runText(node: Element): string {
  if (SKIPPED.has(node.name)) return ''
  const character = CHARACTERS.get(node.name)
  if (character !== undefined) return character
  switch (node.name) {
    case 'w:t':
    case 'm:t':
      return node.children.map((part) => (part.type === 'text' ? part.value : '')).join('')
    case 'w:br':
      return attribute(node, 'w:type') === null ? '\n' : ''
    case 'w:sym':
      return symbol(attribute(node, 'w:char'))
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return `[${attribute(node, 'w:id') ?? ''}]`
    default:
      return elements(node).map(runText).join('')
  }
}

// Symbol fonts use the private use area: their characters are unknown without the font.
function symbol(code: string | null): string {
  const value = Number.parseInt(code ?? '', 16)
  return Number.isNaN(value) || (value >= 0xe000 && value <= 0xf8ff)
    ? '□'
    : String.fromCodePoint(value)
}

/** Paragraphs of text boxes inside an element, which are separate from its own text. */
export function boxes(node: Element): Element[] {
  if (node.name === 'mc:Fallback') return []
  if (node.name === 'w:txbxContent') return [node]
  return elements(node).flatMap(boxes)
}

/** Text of a note: its paragraphs on one line. */
export function noteText(note: Element): string {
  return elements(note).map(runText).join(' ').trim()
}

/** Style of a paragraph, or null. */
export function styleOf(paragraph: Element): string | null {
  return attribute(child(child(paragraph, 'w:pPr'), 'w:pStyle'))
}
