/** Oldest supported version of Node: that of Astro. */
const LEAST = [22, 12] as const

/** Version of Node requested from npm where the present one is too old. */
export const NEWER_NODE = '24.21.0'

/** Null for a supported version of Node; else one line that says what is needed. */
export function explainNode(version: string): string | null {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return null
  return `this is Node ${version}, and clausary needs ${LEAST.join('.')} or newer`
}
