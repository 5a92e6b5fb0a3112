import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { readRegular } from './read-regular.ts'

/** Name of the lock in the corpus folder; `.clausary-*` is in `.gitignore`. */
export const LOCK_FILE = '.clausary-writer.lock'

/** Who writes: enough to tell whether it still runs, and to name it to a person. */
interface Holder {
  /** Of this one run; never used twice. */
  token: string
  pid: number
  host: string
  /** What tells this process from another that gets its number later; empty where the system has none. */
  born: string
  command: string
  since: string
}

/** Another process writes into the corpus and did not finish in the time that was waited. */
export class BusyCorpus extends Error {}

/** How long to wait for another writer, and who is told. */
export interface WaitOptions {
  /** Milliseconds for each writer that goes before; 60 000 unless told. */
  patience?: number
  /** Called once, with one line, when there is somebody to wait for. */
  onWait?: (line: string) => void
}

/**
 * Runs `work` while no other process of the program writes into the corpus. The lock is a file that names
 * its holder; what a crashed holder left is recognised (its process is gone) and taken over.
 *
 * @throws BusyCorpus when another writer is still there after `patience`
 */
export async function withWriterLock<T>(
  corpus: string,
  command: string,
  work: () => Promise<T>,
  { patience = 60_000, onWait = () => {} }: WaitOptions = {},
): Promise<T> {
  await mkdir(corpus, { recursive: true })
  const path = join(corpus, LOCK_FILE)
  const own = describeSelf(command)
  let [until, holder]: [number, string | null] = [0, null]
  for (let waited = false; ; waited = true) {
    const other = await acquire(path, own)
    if (other === null) break
    // Another one than before: the writers go on, and each has its time.
    if (other.token !== holder) [until, holder] = [Date.now() + patience, other.token]
    if (Date.now() >= until) throw new BusyCorpus(busyMessage(path, other))
    if (!waited) onWait(`waiting for ${nameOf(other)}`)
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80))
  }
  try {
    return await work()
  } finally {
    await rm(path, { force: true })
  }
}

/**
 * Takes the lock; null when it is ours now, else its holder. A dead holder's lock is replaced by whoever
 * takes the lock on that very lock first (its name has the dead holder's token), so that of two processes
 * that see the same dead holder only one goes on, and a lock that is alive is never replaced.
 */
async function acquire(path: string, own: Holder): Promise<Holder | null> {
  if (await claim(path, own)) return null
  const other = await readHolder(path)
  if (other === null) return acquire(path, own)
  if (isAlive(other)) return other
  const takeover = `${path}.${other.token}`
  const rival = await acquire(takeover, own)
  if (rival !== null) return rival
  try {
    const still = await readHolder(path)
    if (still?.token !== other.token) return still ?? other
    await replace(path, own)
    return null
  } finally {
    await rm(takeover, { force: true })
  }
}

// A link appears with its whole content or not at all, and never over another.
async function claim(path: string, own: Holder): Promise<boolean> {
  const draft = `${path}.${own.token}.tmp`
  await writeFile(draft, JSON.stringify(own), { flush: true })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return claimUnlinked(path, own)
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

// Some disks (FAT) have no links: there the file is empty for a moment, in which it names nobody.
async function claimUnlinked(path: string, own: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(own), { flag: 'wx', flush: true })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function replace(path: string, own: Holder): Promise<void> {
  const draft = `${path}.${own.token}.tmp`
  await writeFile(draft, JSON.stringify(own), { flush: true })
  await rename(draft, path)
}

async function readHolder(path: string): Promise<Holder | null> {
  const { bytes, refused } = await readRegular(path, { limit: 4096 })
  if (refused?.reason === 'missing') return null
  const found = bytes === null ? null : parseHolder(bytes.toString())
  if (found === null)
    throw new BusyCorpus(`${path} names no writer: remove it when nothing writes into the corpus`)
  return found
}

function parseHolder(text: string): Holder | null {
  try {
    const { token, pid, host, born, command, since } = JSON.parse(text) as Partial<Holder>
    if (!/^[0-9a-f]{16}$/.test(token ?? '') || !Number.isInteger(pid)) return null
    return {
      token: String(token),
      pid: Number(pid),
      host: String(host),
      born: String(born),
      command: String(command),
      since: String(since),
    }
  } catch {
    return null
  }
}

function describeSelf(command: string): Holder {
  return {
    token: randomBytes(8).toString('hex'),
    pid: process.pid,
    host: hostname(),
    born: birthOf(process.pid) ?? '',
    command,
    since: new Date().toISOString(),
  }
}

// Of a process on another machine nothing can be known.
function isAlive({ host, pid, born }: Holder): boolean {
  if (host !== hostname()) return true
  const birth = birthOf(pid)
  if (birth !== null && born !== '') return birth === born
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

// Linux: the start of the process since the machine's, and which start of the machine. Null elsewhere and for no process.
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    // The name of the program, in parentheses, may itself hold spaces and parentheses.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return started === undefined ? null : `${boot} ${started}`
  } catch {
    return null
  }
}

// Whoever wrote the file may have put lines of his own into it.
function nameOf({ command, pid, host, since }: Holder): string {
  const [by, on, from] = [command, host, since].map((said) =>
    said.replace(/\s+/g, ' ').slice(0, 60),
  )
  return `${by} (process ${pid} on ${on}, since ${from})`
}

function busyMessage(path: string, holder: Holder): string {
  return `${nameOf(holder)} writes into the corpus: try again when it is done, or remove ${path} if it no longer runs`
}
