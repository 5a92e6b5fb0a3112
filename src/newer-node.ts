import { spawn, spawnSync } from 'node:child_process'
import { NEWER_NODE } from './explain-node.ts'

/**
 * Path of the Node in npm's cache, downloaded on first use; null where npm is missing or cannot
 * download it. It is 190 MB: too large for each site's packages, so all sites share one.
 */
export function findNewerNode(): string | null {
  // Offline first: without a network npm would wait for a response, even if the package is cached.
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

/**
 * Runs a JavaScript file with another Node, or with Node flags, as if it were this process; returns
 * its exit code.
 */
export function runBy(
  node: string,
  file: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [...flags, file, ...args], { stdio: 'inherit' })
    // Ctrl-C reaches both processes: this one ends after the other.
    process.on('SIGINT', () => {})
    process.on('SIGTERM', () => child.kill('SIGTERM'))
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}
