/** Characters that move the cursor, clear the screen or change writing direction in a terminal. */
const CONTROL = /(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/gu

const ESCAPE = '\u001b'

/**
 * Sequences that the program itself writes to a terminal: colours of search results, an overwritten
 * line.
 */
const OWN = new RegExp(`(${ESCAPE}\\[(?:2|22|33|36|39)m|\r${ESCAPE}\\[K)`)

/**
 * A text that is safe for a terminal: control characters in contents and names are written as
 * `\u001b`, which is also how JSON writes them, so that JSON remains the same data.
 */
export function printable(text: string): string {
  return text
    .split(OWN)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(CONTROL, writtenOut)))
    .join('')
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Passes everything written to a stream from now on through {@link printable}. */
export function writePrintable(stream: NodeJS.WriteStream): void {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean
  stream.write = (chunk: unknown, ...rest: unknown[]) =>
    write(typeof chunk === 'string' ? printable(chunk) : chunk, ...rest)
}
