import { spawn, spawnSync } from 'node:child_process'
import { NEWER_NODE } from './explain-node.ts'

/**
 * Path of the Node that npm keeps in its cache, fetched the first time it is asked for; null where npm is not
 * there or cannot fetch it. It is 190 MB, too much for the packages of every site, and one for all of them.
 */
export function findNewerNode(): string | null {
  // Without a network npm would wait for its answer, whatever it keeps.
  return askNpm('--offline') ?? askNpm('--fetch-retries=0')
}

function askNpm(network: string): string | null {
  const args = ['exec', '--yes', network, `--package=node@${NEWER_NODE}`]
  const { status, stdout } = spawnSync('npm', [...args, '--', 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  })
  const path = stdout?.trim().split('\n').at(-1)
  return status === 0 && path ? path : null
}

/** Runs a file of JavaScript by another Node, or with flags of Node, as if it were this process; its exit code. */
export function runBy(
  node: string,
  file: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [...flags, file, ...args], { stdio: 'inherit' })
    // Ctrl-C goes to both: this one ends when the other has.
    process.on('SIGINT', () => {})
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
