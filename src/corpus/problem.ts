/**
 * One thing that a stage found wrong or doubtful in content. Stages return problems; they do not throw
 * on content, so that a publisher sees every fault of a file at once.
 */
export interface Problem {
  /** Name of the rule, kebab-case: the file that holds it carries the same name where it has one. */
  rule: string
  /** `error` stops a build, `warning` is a doubt that a person should look at. */
  severity: 'error' | 'warning'
  /** What was found, in one line. */
  message: string
  /** What to do or write instead, in one line. */
  hint: string
  /** Path as the reader of the message would type it. */
  file: string
  /** From 1; 0 when the problem belongs to the whole file. */
  line: number
  /** From 1, in UTF-16 code units as editors count; 0 when the problem belongs to the whole line. */
  column: number
}

/** What a stage that reads content gives back: a value (null when nothing usable was read) and problems. */
export interface Result<T> {
  value: T
  problems: Problem[]
}

/** One line for a terminal: `file:line:column rule message (hint)`. */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== 0).join(':')
  return `${place} ${problem.severity} [${problem.rule}] ${problem.message} (${problem.hint})`
}
