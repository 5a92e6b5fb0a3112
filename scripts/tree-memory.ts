import { existsSync, readdirSync, readFileSync } from 'node:fs'

/**
 * Bytes of memory that a process and its descendants hold, on Linux; 0 on systems without `/proc`.
 */
export function treeMemory(root: number): number {
  if (!existsSync('/proc/self/stat')) return 0
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    // The name of the program, in parentheses, may contain spaces.
    const fields = read(`/proc/${name}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')
    parents.set(Number(name), Number(fields[1]))
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid)
    return pid === root || (parent !== undefined && parent > 1 && isBelow(parent))
  }
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + resident(pid), 0)
}

function resident(pid: number): number {
  return 1024 * Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
}

// The process may have ended.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    return ''
  }
}
