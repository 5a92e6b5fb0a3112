/**
 * Replaces a section of a document, from its heading `## title` to the next heading of the second
 * level, or appends it. Sections written by other benchmarks stay unchanged.
 */
export function withSection(document: string, title: string, content: string): string {
  const section = `## ${title}\n\n${content.trim()}\n`
  const parts = document === '' ? [] : document.split(/^(?=## )/m)
  const at = parts.findIndex((part) => part.split('\n')[0] === `## ${title}`)
  if (at === -1) return [...parts.map((part) => `${part.trimEnd()}\n`), section].join('\n')
  const before = parts.slice(0, at).map((part) => `${part.trimEnd()}\n`)
  return [...before, section, ...parts.slice(at + 1)].join('\n')
}
