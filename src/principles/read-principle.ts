import type { Result } from '../corpus/problem.ts'
import { readYaml } from '../corpus/read-yaml.ts'
import { whatToWrite } from '../settings/what-to-write.ts'
import { checkRemarks } from './check-remarks.ts'
import type { Principle } from './principle.ts'
import { principleFrontmatter } from './principle.ts'

/** Parses a principle file; null with problems when its frontmatter is invalid. */
export function readPrinciple(text: string, file: string): Result<Principle | null> {
  const fail = (message: string, hint: string, line = 1): Result<null> => ({
    value: null,
    problems: [{ rule: 'principle', severity: 'error', message, hint, file, line, column: 0 }],
  })
  const [head = '', yaml] = /^---\r?\n(.*?)\r?\n---(?:\r?\n|$)/s.exec(text) ?? []
  if (yaml === undefined) return fail('no frontmatter', 'start the file with --- and its fields')
  const { data, fault: broken } = readYaml(yaml)
  if (broken !== null)
    return fail(`YAML: ${broken.message}`, 'mend the frontmatter', broken.line + 1)
  const parsed = principleFrontmatter.safeParse(data, { error: whatToWrite })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail(
      `${issue?.path.join('.') || 'frontmatter'}: ${issue?.message}`,
      'docs/policy-file.md says what to write; a newer version of the program may know more fields',
    )
  }
  const name = file.replace(/^.*[\\/]/, '').replace(/\.mdx$/, '')
  if (parsed.data.id !== name)
    return fail(`id ${parsed.data.id} in a file named ${name}`, 'give both the same name')
  const remarks = text.slice(head.length)
  const fault = checkRemarks(remarks)
  if (fault)
    return fail(
      `${fault.message} in the remarks`,
      'remarks are prose and can run no code: remove it, or put a backslash before its first character',
      head.split('\n').length - 1 + fault.line,
    )
  return { value: { ...parsed.data, remarks }, problems: [] }
}
