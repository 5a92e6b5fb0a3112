import type { Inline } from '../../corpus/model.ts'
import { element, splitChars, text, type Xml } from '../xml.ts'
import { pack } from './vocabulary.ts'

/**
 * Inlines as Akoma Ntoso: the element contains the corrected text, an attribute the published one.
 * A remark is an `authorialNote`.
 */
export function inlinesXml(inlines: readonly Inline[]): Xml[] {
  return inlines.flatMap(inlineXml)
}

function inlineXml(inline: Inline): Xml[] {
  switch (inline.type) {
    case 'text':
      return textXml(inline.value)
    case 'corr': {
      const { sic, cert, note, value } = inline
      return [mark('corr', { sic, cert, note }, value)]
    }
    case 'gap': {
      const { supplied, cert, note } = inline
      return [mark('supplied', { cert, note }, supplied)]
    }
    case 'script': {
      const { value, hant, hans } = inline
      return [mark('script', { hant, hans }, value)]
    }
    case 'note': {
      const attributes = { marker: '*', placement: 'bottom', 'c:cert': inline.cert }
      return [element('authorialNote', attributes, [element('p', {}, textXml(inline.value))])]
    }
  }
}

function mark(name: string, own: Record<string, string | number | null>, value: string): Xml {
  const attributes = Object.entries(own).map(([key, said]) => [
    `c:${key}`,
    typeof said === 'string' ? pack(said) : said,
  ])
  return element('inline', { name, ...Object.fromEntries(attributes) }, textXml(value))
}

// A character that XML does not allow is given by its code.
function textXml(value: string): Xml[] {
  return splitChars(value).map((part, index) =>
    index % 2 === 0
      ? text(part)
      : element('inline', { name: 'char', 'c:code': part.charCodeAt(0).toString(16) }),
  )
}
