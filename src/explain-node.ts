/** Least version of Node that the program runs on: what Astro needs. */
const LEAST = [22, 12] as const

/** Null for a version of Node that is new enough; else one line that says what is needed. */
export function explainNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return null
  return `error: this is Node ${version}, and clausary needs ${LEAST.join('.')} or newer: run it as "npm run", or install a newer Node`
}
