/** Least version of Node that the program runs on: what Astro needs. */
const LEAST = [22, 12] as const

/** Node that npm is asked for where the one at hand is too old. */
export const NEWER_NODE = '24.21.0'

/** Null for a version of Node that is new enough; else one line that says what is needed. */
export function explainNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return null
  return `this is Node ${version}, and clausary needs ${LEAST.join('.')} or newer`
}
