import {
  type Document,
  isScalar,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/** The data of a YAML text, or its error. `line` counts from 1 inside the text. */
export type YamlRead =
  | { data: unknown; tree: Document; fault: null }
  | { data: null; tree: null; fault: { message: string; line: number } }

/** The library compares every key of a map with all others: duplicates are found below instead. */
const YAML_OPTIONS = { merge: false, stringKeys: true, uniqueKeys: false } as const

/**
 * YAML as plain data: no anchors and aliases (a few lines can expand to gigabytes), no tags (they
 * name program types), no merge keys. Never throws.
 */
export function readYaml(text: string): YamlRead {
  try {
    const tree = parseDocument(text, YAML_OPTIONS)
    const [error] = [...tree.errors, ...tree.warnings]
    if (error) return faulty(firstLine(error.message), error.linePos?.[0].line ?? 1)
    const special = findSpecial(tree)
    if (special !== null) return faulty(special.message, lineAt(text, special.offset))
    return { data: tree.toJS({ maxAliasCount: 0 }), tree, fault: null }
  } catch (error) {
    return faulty(firstLine(error instanceof Error ? error.message : String(error)), 1)
  }
}

interface Special {
  message: string
  offset: number
}

function findSpecial(tree: Document): Special | null {
  let found: Special | null = null
  const look = (node: YAMLMap | YAMLSeq | Scalar, special: Special | null) => {
    found = special ?? namedType(node)
    return found === null ? undefined : visit.BREAK
  }
  visit(tree, {
    Alias: (_key, { source, range }) => {
      found = { message: `alias *${source}: write the value itself`, offset: range?.[0] ?? 0 }
      return visit.BREAK
    },
    Map: (_key, map) => look(map, repeatedKey(map)),
    Value: (_key, node) => look(node, null),
  })
  return found
}

function repeatedKey({ items }: YAMLMap): Special | null {
  const seen = new Set<unknown>()
  for (const { key } of items) {
    const [name, at] = isScalar(key) ? [key.value, key.range?.[0]] : [key, 0]
    if (seen.has(name)) return { message: 'Map keys must be unique', offset: at ?? 0 }
    seen.add(name)
  }
  return null
}

function namedType({ anchor, tag, range }: YAMLMap | YAMLSeq | Scalar): Special | null {
  if (anchor === undefined && tag === undefined) return null
  const what = anchor === undefined ? `tag ${tag}` : `anchor &${anchor}`
  return { message: `${what}: write the value itself`, offset: range?.[0] ?? 0 }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function firstLine(message: string): string {
  if (message.includes('call stack')) return 'values stand too deep in one another'
  return (
    message
      .split('\n')[0]
      ?.replace(/ at line \d+, column \d+:$/, '')
      .slice(0, 200) ?? ''
  )
}

function faulty(message: string, line: number): YamlRead {
  return { data: null, tree: null, fault: { message, line } }
}
