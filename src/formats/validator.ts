import { spawnSync } from 'node:child_process'

/** Python interpreter that has the validators installed, if not the default one. Tests only. */
const PYTHON = process.env['CLAUSARY_PYTHON'] ?? 'python3'

/**
 * Output of a Python program; null where this machine has no Python with the required modules.
 * Tests only.
 *
 * @throws the program's output where it fails
 */
export function runValidator(
  program: string,
  modules: readonly string[],
  args: readonly string[],
): string | null {
  const imports = modules.map((name) => `import ${name}`).join('\n')
  if (spawnSync(PYTHON, ['-c', imports]).status !== 0) return null
  const { status, stdout, stderr } = spawnSync(PYTHON, ['-c', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  if (status !== 0) throw new Error(`${stderr}${stdout}`)
  return stdout
}
