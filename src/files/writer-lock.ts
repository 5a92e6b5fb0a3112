import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { readRegular } from './read-regular.ts'

/** Name of the lock in the corpus folder; `.clausary-*` is in `.gitignore`. */
export const LOCK_FILE = '.clausary-writer.lock'

/** The holder of the lock: enough data to detect whether it is still running, and to report it. */
interface Holder {
  /** Identifies this run; never reused. */
  token: string
  pid: number
  host: string
  /**
   * Distinguishes this process from a later one with the same number; empty where the system has no
   * such value.
   */
  born: string
  command: string
  since: string
}

/** Another process is writing into the corpus and did not finish within the waiting time. */
export class BusyCorpus extends Error {}

/** How long to wait for another writer, and how to report it. */
export interface WaitOptions {
  /** Milliseconds for each writer in the queue; 60 000 by default. */
  patience?: number
  /** Called once, with one line, when waiting begins. */
  onWait?: (line: string) => void
}

/**
 * Runs `work` while no other process of the program writes into the corpus. The lock is a file that
 * identifies its holder; the lock of a crashed holder is detected (its process is gone) and taken
 * over.
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
    // The holder changed: each one gets the full waiting time.
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
 * Takes the lock; returns null on success, else its holder. A dead holder's lock is replaced by the
 * process that first takes a lock on that lock (its name contains the dead holder's token), so that
 * of two processes that find the same dead holder only one continues, and a live lock is never
 * replaced.
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

// A link appears with complete content or not at all, and never replaces another file.
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

// Some file systems (FAT) have no links: there the file is empty for a moment, without a holder.
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

// Processes on another machine cannot be checked.
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

// Linux: start time of the process since boot, with the boot id. Null elsewhere and for no process.
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    // The program name, in parentheses, may itself contain spaces and parentheses.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return started === undefined ? null : `${boot} ${started}`
  } catch {
    return null
  }
}

// The file is untrusted: its fields may contain line breaks.
function nameOf({ command, pid, host, since }: Holder): string {
  const [by, on, from] = [command, host, since].map((said) =>
    said.replace(/\s+/g, ' ').slice(0, 60),
  )
  return `${by} (process ${pid} on ${on}, since ${from})`
}

function busyMessage(path: string, holder: Holder): string {
  return `${nameOf(holder)} writes into the corpus: try again when it is done, or remove ${path} if it no longer runs`
}
