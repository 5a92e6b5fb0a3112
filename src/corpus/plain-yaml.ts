/** A line: its indent, whether it begins a list item, and key and value or the value alone. */
const LINE = /^((?: {2})*)(- )?(?:([A-Za-z0-9_~-]+):(?: (.+))?|(.+))$/
/** An unquoted text: no YAML indicator at the start or inside. */
const BARE = /^[^\s\p{Cc}"'`%@!&*|>?:,[\]{}#.+-][^\p{Cc}\u00a0\u2028\u2029\ufeff:#]*(?<! )$/u
/** Unquoted values that are not text in YAML 1.2. */
const NO_TEXT =
  /^(?:null|~|true|false|0o[0-7]+|0x[0-9a-f]+|(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?|\.inf|\.nan)$/i
const QUOTED = /^"(?:[^"\\\p{Cc}\u00a0\u2028\u2029\ufeff]|\\(?:["\\nrt]|u[0-9a-fA-F]{4}))*"$/u
const WHOLE = /^(?:0|[1-9]\d{0,14})$/

type Data = Record<string, unknown>

/**
 * Parses YAML in the form that this program writes; undefined for any other, which is left to the
 * YAML library. Same data in a fraction of the time: a register has thousands of lines.
 */
export function readPlainYaml(text: string): Data | undefined {
  try {
    return new PlainYaml(text.split('\n')).read()
  } catch (error) {
    if (error instanceof NotPlain) return undefined
    throw error
  }
}

class NotPlain extends Error {}

class PlainYaml {
  readonly #lines: readonly string[]
  #at = 0

  constructor(lines: readonly string[]) {
    this.#lines = lines
  }

  read(): Data {
    const data = this.#map(0, null)
    if (this.#at < this.#lines.length) throw new NotPlain()
    return data
  }

  /** A map with this indent; its first entry may be on the line of a list item's dash. */
  #map(indent: number, inItem: Line | null): Data {
    const map: Data = {}
    for (let line = inItem ?? this.#line(); line !== null; line = this.#line()) {
      if (line !== inItem && (line.indent !== indent || line.isItem)) break
      const { key, value } = line
      if (key === null || key === '__proto__' || NO_TEXT.test(key) || Object.hasOwn(map, key))
        throw new NotPlain()
      this.#at++
      map[key] = value === '' ? this.#below(indent) : scalar(value)
    }
    return map
  }

  /** The indented value below a key. */
  #below(indent: number): unknown {
    const line = this.#line()
    if (line === null || line.indent !== indent + 2) throw new NotPlain()
    return line.isItem ? this.#list(indent + 2) : this.#map(indent + 2, null)
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = []
    for (let line = this.#line(); line !== null; line = this.#line()) {
      if (line.indent !== indent || !line.isItem) break
      if (line.key !== null) list.push(this.#map(indent + 2, line))
      else {
        list.push(scalar(line.value))
        this.#at++
      }
    }
    return list
  }

  #line(): Line | null {
    const text = this.#lines[this.#at]
    return text === undefined ? null : readLine(text)
  }
}

interface Line {
  indent: number
  isItem: boolean
  key: string | null
  value: string
}

function readLine(text: string): Line {
  const match = LINE.exec(text)
  if (match === null) throw new NotPlain()
  const [, lead = '', dash, key = null, value = '', alone = ''] = match
  return {
    indent: lead.length,
    isItem: dash !== undefined,
    key,
    value: key === null ? alone : value,
  }
}

function scalar(value: string): unknown {
  if (value === 'null') return null
  if (value === '[]') return []
  if (value === '{}') return {}
  if (WHOLE.test(value)) return Number(value)
  if (QUOTED.test(value)) return JSON.parse(value)
  if (BARE.test(value) && !NO_TEXT.test(value)) return value
  throw new NotPlain()
}
