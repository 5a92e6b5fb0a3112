import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { HostLimits } from './hosts.ts'

/** The measurements of a built site. */
export interface SiteSize {
  files: number
  pages: number
  bytes: number
  largest: { path: string; bytes: number }
  fullest: { path: string; entries: number }
}

/** Measures a built site; synchronously, since a promise for each file takes several times the processor time. */
export function measureSite(folder: string): SiteSize {
  const size: SiteSize = {
    ...{ files: 0, pages: 0, bytes: 0 },
    largest: { path: '', bytes: 0 },
    fullest: { path: '', entries: 0 },
  }
  measureInto(folder, folder, size)
  return size
}

function measureInto(root: string, folder: string, size: SiteSize): void {
  const entries = readdirSync(folder, { withFileTypes: true })
  if (entries.length > size.fullest.entries)
    size.fullest = { path: relative(root, folder), entries: entries.length }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) measureInto(root, path, size)
    if (!entry.isFile()) continue
    const bytes = statSync(path).size
    size.files++
    size.bytes += bytes
    if (entry.name.endsWith('.html')) size.pages++
    if (bytes > size.largest.bytes) size.largest = { path: relative(root, path), bytes }
  }
}

/** The limits of a host that a site exceeds, with remedies; empty if it is within them. */
export function overBudget(
  size: SiteSize,
  host: string,
  limits: HostLimits,
  hasClausePages: boolean,
): string[] {
  const leaveOut = hasClausePages
    ? 'set clausePages to false: clauses then have their addresses in the page of their document'
    : 'choose a host that takes more, or make two sites of the corpus'
  const faults: string[] = []
  const check = (what: string, found: number, most: number, remedy: string) => {
    if (found > most)
      faults.push(
        `${what}: ${number(found)}, and ${host} takes ${number(most)} (${limits.source}); ${remedy}`,
      )
  }
  check('files', size.files, limits.files, leaveOut)
  check('bytes', size.bytes, limits.bytes, leaveOut)
  check(
    `bytes of ${size.largest.path}`,
    size.largest.bytes,
    limits.file,
    'divide the document that it comes from',
  )
  check(
    `files in ${size.fullest.path || 'the top folder'}`,
    size.fullest.entries,
    limits.folder,
    leaveOut,
  )
  return faults
}

function number(value: number): string {
  return value.toLocaleString('en')
}
