import { spawnSync } from 'node:child_process'

/** Python that has the validators of the field, where it is not the one on the path. Tests only. */
const PYTHON = process.env['CLAUSARY_PYTHON'] ?? 'python3'

/**
 * What a Python program prints; null where this machine has no Python with the modules that it needs. Tests only.
 *
 * @throws what the program says where it fails
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
