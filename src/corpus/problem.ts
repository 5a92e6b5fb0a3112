/**
 * An error or warning about content. Stages return problems instead of throwing, so that a
 * publisher sees every problem of a file at once.
 */
export interface Problem {
  /** Name of the rule, kebab-case, usually the name of its file. */
  rule: string
  /** `error` stops a build, `warning` is for a person to check. */
  severity: 'error' | 'warning'
  /** What was found, in one line. */
  message: string
  /** What to do or write instead, in one line. */
  hint: string
  /** Path as the user would type it. */
  file: string
  /** From 1; 0 when the problem belongs to the whole file. */
  line: number
  /** From 1, in UTF-16 code units as in editors; 0 when the problem belongs to the whole line. */
  column: number
}

/**
 * Result of a stage that reads content: a value (null when nothing usable was read) and problems.
 */
export interface Result<T> {
  value: T
  problems: Problem[]
}

/** Most problems listed for one file. */
const MOST = 500

/** The first 500 problems of a file; a last one says how many more there are. */
export function firstProblems(problems: readonly Problem[], file: string): Problem[] {
  if (problems.length <= MOST) return [...problems]
  const rest = problems.slice(MOST)
  const severity = rest.some((one) => one.severity === 'error') ? 'error' : 'warning'
  const message = `${rest.length} more problems of this file are not listed`
  const hint = 'mend those above first'
  const more = { rule: 'more', severity, message, hint, file, line: 0, column: 0 } as const
  return [...problems.slice(0, MOST), more]
}

/** Most characters of a message in the output: quoted content may be of any length. */
const MOST_OF_MESSAGE = 500

/**
 * One line for a terminal: `file:line:column rule message (hint)`; the middle of a very long
 * message is omitted, and line breaks in file names and contents are shown as
 * .
 */
export function formatProblem(problem: Problem): string {
  const place = [problem.file, problem.line, problem.column].filter((part) => part !== 0).join(':')
  const { severity, rule, message, hint } = problem
  const line = `${place} ${severity} [${rule}] ${shortened(message)} (${hint})`
  return line.replace(/\r\n|[\n\r\u2028\u2029]/g, '⏎')
}

function shortened(message: string): string {
  if (message.length <= MOST_OF_MESSAGE) return message
  const left = message.length - MOST_OF_MESSAGE
  const half = MOST_OF_MESSAGE / 2
  return `${message.slice(0, half)}… (${left} characters) …${message.slice(-half)}`.toWellFormed()
}
