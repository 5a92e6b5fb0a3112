import type { Root } from 'mdast'
import type { Document as YamlTree } from 'yaml'
import type { ZodError } from 'zod'
import { whatToWrite } from '../../settings/what-to-write.ts'
import type { PolicyFrontmatter } from '../frontmatter.ts'
import { policyFrontmatter } from '../frontmatter.ts'
import type { Document } from '../model.ts'
import { readPlainYaml } from '../plain-yaml.ts'
import type { Problem, Result } from '../problem.ts'
import { unreadable } from '../read-markup.ts'
import { readYaml } from '../read-yaml.ts'
import { assemble } from './assemble.ts'
import { readFlow } from './flow.ts'
import { parseMarkdown } from './markdown.ts'
import { faultOfMarkdown } from './markdown-limits.ts'
import { parsePlain } from './plain-markdown.ts'
import { reporter } from './report.ts'

/**
 * The document of a policy file, with all problems. `value` is null when there is no usable
 * frontmatter or the file is not valid MDX. An exception of a library on a hostile file is reported
 * as a problem too: one bad file must not hide the problems of others.
 *
 * @param text - content of the file
 * @param file - its path, for messages; the document's id is its name without extension
 */
export function readPolicy(text: string, file: string): Result<Document | null> {
  try {
    return read(text, file)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    const hint = 'undo the last change of the file; if that is right as it is, report this'
    return { value: null, problems: [unreadable(file, `cannot be read: ${reason}`, hint)] }
  }
}

function read(text: string, file: string): Result<Document | null> {
  const problems: Problem[] = []
  const report = reporter(file, problems)
  const root = readTree(text, file, problems)
  if (!root) return { value: null, problems }
  const meta = readFrontmatter(root, file, problems)
  const flow = readFlow(root, report)
  if (!meta) return { value: null, problems }
  const id = file.replace(/^.*[\\/]/, '').replace(/\.mdx$/, '')
  const document = assemble({ id, file, meta, flow, report })
  return { value: document, problems }
}

function readTree(text: string, file: string, problems: Problem[]): Root | null {
  const fault = faultOfMarkdown(text)
  if (fault !== null) {
    const { message, line } = fault
    const hint = 'a policy has plain text with a few marks: undo what was added there'
    problems.push({ rule: 'too-complex', severity: 'error', message, hint, file, line, column: 0 })
    return null
  }
  try {
    return parsePlain(text) ?? parseMarkdown(text)
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number }
    if (reason === undefined) throw error
    problems.push({
      rule: 'mdx',
      severity: 'error',
      message: `not readable as MDX: ${reason}`,
      hint: 'put a backslash before { or < where it is text; close every component; remove import and export',
      file,
      line: line ?? 0,
      column: column ?? 0,
    })
    return null
  }
}

function readFrontmatter(root: Root, file: string, problems: Problem[]): PolicyFrontmatter | null {
  const [node] = root.children
  const fail = (rule: string, line: number, message: string, hint: string) =>
    problems.push({ rule, severity: 'error', message, hint, file, line, column: 0 })
  if (node?.type !== 'yaml') {
    fail('frontmatter', 1, 'no frontmatter', 'start the file with --- and the fields of a policy')
    return null
  }
  const plain = policyFrontmatter.safeParse(readPlainYaml(node.value))
  if (plain.success) return plain.data
  const { data, tree: yaml, fault } = readYaml(node.value)
  if (fault !== null) {
    fail('frontmatter', fault.line + 1, `YAML: ${fault.message}`, 'mend the frontmatter')
    return null
  }
  const parsed = policyFrontmatter.safeParse(data, { error: whatToWrite })
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const path =
      issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
    const line = lineOf(yaml, node.value, path) + 1
    fail('frontmatter', line, describeIssue(issue, yaml.getIn(path)), hintFor(issue))
  }
  return null
}

type Issue = ZodError['issues'][number]

function describeIssue(issue: Issue, found: unknown): string {
  const field = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return `unknown field ${[...issue.path, issue.keys.join(', ')].join('.')}`
  const shown =
    found === undefined ? 'nothing' : (JSON.stringify(found)?.slice(0, 200) ?? 'nothing')
  return `field ${field}: found ${shown}; ${issue.message}`
}

function hintFor(issue: Issue): string {
  if (issue.code === 'unrecognized_keys')
    return 'remove it, or correct its name (docs/policy-file.md has all fields); a newer version of the program may know it'
  return 'docs/policy-file.md says what to write'
}

/** Line of a field in the YAML text, from 1; of its nearest ancestor if it is missing. */
function lineOf(yaml: YamlTree, text: string, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = yaml.getIn(path.slice(0, length - 1), true) as { items?: unknown[] } | undefined
    const key = path[length - 1]
    for (const item of parent?.items ?? []) {
      const pair = item as { key?: { value?: unknown; range?: [number] } }
      const offset = pair.key?.value === key ? pair.key?.range?.[0] : undefined
      if (offset !== undefined) return text.slice(0, offset).split('\n').length
    }
    const node = yaml.getIn(path.slice(0, length), true) as { range?: [number] } | undefined
    if (node?.range) return text.slice(0, node.range[0]).split('\n').length
  }
  return 1
}
