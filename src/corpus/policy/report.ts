import type { Problem } from '../problem.ts'

/** Something with a position in a policy file, such as an mdast node. */
export interface Placed {
  position?: { start: { line: number; column: number } } | undefined
}

/** Reports a problem at a node. */
export type Report = (node: Placed, rule: string, message: string, hint: string) => void

/** A {@link Report} that appends errors for one file. */
export function reporter(file: string, problems: Problem[]): Report {
  return (node, rule, message, hint) => {
    const { line, column } = node.position?.start ?? { line: 0, column: 0 }
    problems.push({ rule, severity: 'error', message, hint, file, line, column })
  }
}
