declare const written: unique symbol

/**
 * Text that is already XML. Only the functions here create it, so that nothing is inserted
 * unescaped.
 */
export type Xml = string & { readonly [written]: true }

type Attributes = Record<string, string | number | null | undefined>

/** Characters that XML 1.0 does not allow. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is meant
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu

/**
 * A text as XML. Characters that XML does not allow become U+FFFD: use {@link splitChars} where
 * they must be preserved.
 */
export function text(value: string): Xml {
  return escaped(value, /[&<>\r]/g)
}

/** An element; attributes that are null or undefined are omitted. */
export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const attrs = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value), /[&<>"\t\n\r]/g)}"`)
    .join('')
  const content = children.join('')
  return `<${name}${attrs}${content === '' ? '/>' : `>${content}</${name}>`}` as Xml
}

/** A file with one root element. */
export function xmlFile(root: Xml, doctype = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${root}\n`
}

/** A text split at the characters that XML does not allow, which have the odd indexes. */
export function splitChars(value: string): string[] {
  return value.split(new RegExp(`(${NO_XML.source})`, 'gu'))
}

function escaped(value: string, special: RegExp): Xml {
  return value
    .replace(NO_XML, '\ufffd')
    .replace(special, (character) => `&#${character.charCodeAt(0)};`) as Xml
}
