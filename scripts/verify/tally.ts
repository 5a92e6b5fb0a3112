import { readFile } from 'node:fs/promises'

/** Number of things that passed and failed. */
export interface Tally {
  passed: number
  failed: number
}

/** The part of Vitest's JSON report that is used. */
interface Report {
  numPassedTests: number
  numFailedTests: number
}

/**
 * The result of a Vitest run. A run that failed outside any test (a file that does not load, no
 * tests at all, a missing report) counts as one failure, so that it is not overlooked.
 *
 * @param report - path of the JSON report
 * @param code - exit code of the run
 */
export async function readTally(report: string, code: number): Promise<Tally> {
  const { numPassedTests, numFailedTests } = await readReport(report)
  const outside = numFailedTests === 0 && (code !== 0 || numPassedTests === 0)
  return { passed: numPassedTests, failed: numFailedTests + (outside ? 1 : 0) }
}

async function readReport(path: string): Promise<Report> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Report
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { numPassedTests: 0, numFailedTests: 0 }
    throw error
  }
}
