import { type Document, parseDocument, visit } from 'yaml'

/** The data of a YAML text, or what is wrong with it. `line` counts from 1 inside the text. */
export type YamlRead =
  | { data: unknown; tree: Document; fault: null }
  | { data: null; tree: null; fault: { message: string; line: number } }

/**
 * YAML as plain data: no anchors and aliases (a few lines of them stand for gigabytes), no tags (they name
 * types of programs), no merge keys. Never throws.
 */
export function readYaml(text: string): YamlRead {
  try {
    const tree = parseDocument(text, { merge: false, stringKeys: true })
    const [error] = [...tree.errors, ...tree.warnings]
    if (error) return faulty(firstLine(error.message), error.linePos?.[0].line ?? 1)
    const special = findSpecial(tree)
    if (special !== null) return faulty(special.message, lineAt(text, special.offset))
    return { data: tree.toJS({ maxAliasCount: 0 }), tree, fault: null }
  } catch (error) {
    return faulty(firstLine(error instanceof Error ? error.message : String(error)), 1)
  }
}

function findSpecial(tree: Document): { message: string; offset: number } | null {
  let found: { message: string; offset: number } | null = null
  visit(tree, {
    Alias: (_key, { source, range }) => {
      found = { message: `alias *${source}: write the value itself`, offset: range?.[0] ?? 0 }
      return visit.BREAK
    },
    Value: (_key, node) => {
      if (node.anchor === undefined && node.tag === undefined) return undefined
      const what = node.anchor === undefined ? `tag ${node.tag}` : `anchor &${node.anchor}`
      found = { message: `${what}: write the value itself`, offset: node.range?.[0] ?? 0 }
      return visit.BREAK
    },
  })
  return found
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
