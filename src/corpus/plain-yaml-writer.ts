import { stringify } from 'yaml'

/** Keys, and texts, that never need quotation marks. */
const KEY = /^(?!(?:true|false|null)$)(?:[a-z]|\d+-)[\w~-]{0,60}(?<!-)$/i
const BARE =
  /^(?:[\p{Script=Han}（(《〈〔【「『“①-⑳㈠-㈩][^:#\p{Cc}\p{Z}\u2028\u2029\ufeff]*|(?:art|ch|a|b|p)\d[a-z0-9_~-]*[a-z0-9_~])(?<![-:])$/u

/** Longer texts with control characters may be folded, depending on their position. */
const SHORT = 12

const OPTIONS = { lineWidth: 0, blockQuote: false } as const

/** Cache of scalars written by the library: item numbers recur in every text. */
const written = new Map<string, string>()
const MOST_WRITTEN = 20_000

/**
 * Data as the YAML library writes it, byte for byte, in a fraction of the time: a register has
 * thousands of lines. Undefined where that is uncertain: other kinds of keys, a list or map that
 * occurs twice, long texts with line breaks.
 */
export function writePlainYaml(data: object): string | undefined {
  try {
    return new PlainYamlWriter().map(Object.entries(data), '') || undefined
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

class NotPlain extends Error {}

class PlainYamlWriter {
  /** Objects written so far: the library writes a repeated one as an alias. */
  readonly #met = new Set<object>()

  map(entries: readonly [string, unknown][], indent: string): string {
    return entries
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => {
        if (!KEY.test(key)) throw new NotPlain()
        return `${indent}${key}:${this.#behind(value, indent)}`
      })
      .join('')
  }

  /** A value after its key: on the same line, or on the lines below. */
  #behind(value: unknown, indent: string): string {
    if (typeof value !== 'object' || value === null) return ` ${scalar(value)}\n`
    this.#meet(value)
    if (Array.isArray(value)) {
      if (value.length === 0) return ' []\n'
      return `\n${value.map((item) => this.#item(item, `${indent}  `)).join('')}`
    }
    const below = this.map(Object.entries(value), `${indent}  `)
    return below === '' ? ' {}\n' : `\n${below}`
  }

  #item(value: unknown, indent: string): string {
    if (typeof value !== 'object' || value === null) return `${indent}- ${scalar(value)}\n`
    if (Array.isArray(value)) throw new NotPlain()
    this.#meet(value)
    const below = this.map(Object.entries(value), `${indent}  `)
    if (below === '') throw new NotPlain()
    return `${indent}- ${below.slice(indent.length + 2)}`
  }

  #meet(value: object): void {
    if (this.#met.has(value) || !isPlainObject(value)) throw new NotPlain()
    this.#met.add(value)
  }
}

function isPlainObject(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
}

function scalar(value: unknown): string {
  if (value === null) return 'null'
  if (Number.isSafeInteger(value) && Number(value) > 0) return String(value)
  if (typeof value !== 'string') return stringify(value, OPTIONS).trimEnd()
  if (BARE.test(value)) return value
  const known = written.get(value)
  if (known !== undefined) return known
  if (value.length > SHORT && /\p{Cc}|[\u2028\u2029]/u.test(value)) throw new NotPlain()
  const text = stringify({ a: value }, OPTIONS).slice('a: '.length, -1)
  if (written.size >= MOST_WRITTEN) written.clear()
  written.set(value, text)
  return text
}
