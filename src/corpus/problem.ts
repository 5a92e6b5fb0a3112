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

/** Problems of one file that are listed: whoever has more mends these first. */
const MOST = 500

/** The problems of a file, the first 500 of them; a last one says how many more there are. */
export function firstProblems(problems: readonly Problem[], file: string): Problem[] {
  if (problems.length <= MOST) return [...problems]
  const rest = problems.slice(MOST)
  const severity = rest.some((one) => one.severity === 'error') ? 'error' : 'warning'
  const message = `${rest.length} more problems of this file are not listed`
  const hint = 'mend those above first'
  const more = { rule: 'more', severity, message, hint, file, line: 0, column: 0 } as const
  return [...problems.slice(0, MOST), more]
}

/** Characters of a message that a line has: a content that is quoted in it may be of any length. */
const MOST_OF_MESSAGE = 500

/**
 * One line for a terminal: `file:line:column rule message (hint)`; the middle of a very long message
 * left out, line breaks of file names and contents shown as ⏎.
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
