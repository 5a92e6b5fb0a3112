import { stringify } from 'yaml'
import type { PolicyFrontmatter, RegisterEntry } from '../frontmatter.ts'
import type { Clause, Document } from '../model.ts'
import { walkClauses } from '../model.ts'
import { writePlainYaml } from '../plain-yaml-writer.ts'
import { writeFlow } from './flow.ts'
import { makeLayout } from './layout.ts'
import { writeMarkdown } from './markdown.ts'

/**
 * The policy file of a document: inverse of reading one. Register and layout are derived from the
 * model.
 */
export function writePolicy(document: Document): string {
  const meta: PolicyFrontmatter = {
    ...withStatusInPlace(document.meta),
    layout: makeLayout(document),
    clauses: [...walkClauses(document.clauses)].map(registerEntry),
  }
  const yaml = writeYaml(meta).trimEnd()
  return writeMarkdown({
    type: 'root',
    children: [{ type: 'yaml', value: yaml }, ...writeFlow(document)],
  })
}

// Where the library folds a long string, it loses a space after a line break.
function writeYaml(meta: PolicyFrontmatter): string {
  const plain = writePlainYaml(meta)
  if (plain !== undefined) return plain
  const spaced = JSON.stringify(meta).includes('\\n ')
  const inOneLine = spaced && { doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }
  return stringify(meta, { lineWidth: 0, blockQuote: false, ...inOneLine })
}

/**
 * The fields with `status` after the notes, wherever it was added: splitting again leaves the file
 * unchanged.
 */
function withStatusInPlace(meta: PolicyFrontmatter): PolicyFrontmatter {
  const { status, ...fields } = meta
  if (status === undefined) return meta
  const entries = Object.entries(fields).flatMap(([name, value]): [string, unknown][] =>
    name === 'notes'
      ? [
          [name, value],
          ['status', status],
        ]
      : [[name, value]],
  )
  return Object.fromEntries(entries) as PolicyFrontmatter
}

function registerEntry(clause: Clause): RegisterEntry {
  return {
    id: clause.id,
    label: clause.label,
    heading: clause.heading,
    ...(clause.kind === 'numbered' ? {} : { kind: clause.kind }),
    ...(clause.level > 5 ? { level: clause.level } : {}),
    ...(clause.principles.length > 0 ? { principles: clause.principles } : {}),
  }
}
